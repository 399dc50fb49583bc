package app.pult.ui.knowledge;

import app.pult.desk.TicketId;
import app.pult.knowledge.Article;
import app.pult.knowledge.Experience;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Tally;
import app.pult.knowledge.Verdict;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.LastAsked;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/// Whether what is looked at helped with the open ticket: what was said of it so far, and what the
/// operator says now. The same said twice takes it back.
///
/// Thread: FX only; reads and writes run on the work executor.
public final class VerdictModel {
    /// What can be judged, about which ticket, and what is known of it.
    record Subject(TicketId ticket, Remedy remedy, Tally tally) {}

    private final Experience experience;
    private final Selection selection;
    private final Threads threads;
    private final LastAsked last;
    private final SerialWrites writes;
    private final Coalescer changed;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Remedy> remedy = Optional.empty();

    public VerdictModel(Experience experience, Selection selection, Threads threads) {
        this.experience = experience;
        this.selection = selection;
        this.threads = threads;
        last = new LastAsked(threads);
        writes = new SerialWrites(threads);
        changed = threads.coalescer(this::read);
    }

    void attach() {
        subscriptions.add(selection.ticketProperty().subscribe((before, now) -> read()));
        subscriptions.add(selection.placeProperty().subscribe((before, now) -> read()));
        subscriptions.add(experience.watch(changed::signal)::close);
        read();
    }

    void detach() {
        subscriptions.clear();
        last.forget();
    }

    /// Empty where there is nothing to judge, or no ticket to judge it by.
    ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// This is looked at now.
    void about(Optional<Remedy> looked) {
        if (!looked.equals(remedy)) {
            remedy = looked;
            read();
        }
    }

    void say(Verdict verdict) {
        subject.get()
                .ifPresent(
                        one -> {
                            var said =
                                    Optional.of(verdict)
                                            .filter(
                                                    now ->
                                                            !one.tally()
                                                                    .here()
                                                                    .equals(Optional.of(now)));
                            writes.write(() -> experience.say(one.ticket(), one.remedy(), said));
                        });
    }

    /// This article was put into what is written in the open ticket.
    public void inserted(Article article) {
        open().ifPresent(
                        ticket ->
                                writes.write(
                                        () -> experience.inserted(ticket, Remedy.of(article))));
    }

    private Optional<TicketId> open() {
        return selection.ticket().filter(ticket -> selection.place() instanceof Place.Desk);
    }

    private void read() {
        var ticket = open();
        // A ticket is no remedy for itself.
        var wanted = remedy.filter(one -> !ticket.map(Remedy.OfTicket::new).equals(remedy));
        if (ticket.isEmpty() || wanted.isEmpty()) {
            last.forget();
            subject.set(Optional.empty());
            return;
        }
        subject.get()
                .filter(now -> !isAbout(now, ticket.get(), wanted.get()))
                .ifPresent(other -> subject.set(Optional.empty()));
        last.ask(
                () ->
                        experience
                                .of(ticket.get(), List.of(wanted.get()))
                                .getOrDefault(wanted.get(), Tally.NOTHING),
                tally -> subject.set(Optional.of(new Subject(ticket.get(), wanted.get(), tally))),
                threads.failed());
    }

    private static boolean isAbout(Subject subject, TicketId ticket, Remedy remedy) {
        return subject.ticket().equals(ticket) && subject.remedy().equals(remedy);
    }
}
