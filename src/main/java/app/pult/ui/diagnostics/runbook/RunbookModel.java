package app.pult.ui.diagnostics.runbook;

import app.pult.desk.TicketId;
import app.pult.diagnosis.CustomerOs;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.runbook.Answer;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.diagnosis.runbook.StepId;
import app.pult.diagnosis.runbook.run.KeptRun;
import app.pult.diagnosis.runbook.run.RunbookRun;
import app.pult.diagnosis.runbook.run.RunbookRun.Place;
import app.pult.diagnosis.runbook.run.RunbookRuns;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The runbook of the open ticket: what may be begun, the step it stands at, how it ended. What is
/// answered is on the screen at once and on the disk in the same order; a run that was left goes on
/// where it stood, also after a restart. The time on a step stands still while another ticket is
/// open. Nothing is run anywhere: commands are given out to be copied.
///
/// Thread: FX only.
public final class RunbookModel {
    private final TicketRuns runs;
    private final ObservableValue<Optional<Diagnosis>> diagnosis;
    private final InstantSource clock;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<Showing> view =
            new ReadOnlyObjectWrapper<>(new Showing.Nothing());
    private Optional<TicketId> ticket = Optional.empty();
    private Optional<Platform> chosen = Optional.empty();
    private Optional<RunbookId> wanted = Optional.empty();
    private boolean isSeen;

    /// `shelf` is asked off the JavaFX thread, `diagnosis` is that of the open ticket once there is
    /// one.
    public RunbookModel(
            RunbookRuns runs,
            Supplier<Runbooks> shelf,
            ObservableValue<Optional<Diagnosis>> diagnosis,
            Selection selection,
            InstantSource clock,
            Threads threads) {
        this.runs = new TicketRuns(runs, shelf, clock, threads, this::read);
        this.diagnosis = diagnosis;
        this.clock = clock;
        subscriptions.add(selection.ticketProperty().subscribe(this::turn));
        subscriptions.add(diagnosis.subscribe(now -> offer()));
    }

    /// Its page is on the screen: only then is anything read.
    public void attach() {
        isSeen = true;
        if (view.get() instanceof Showing.Nothing || view.get() instanceof Showing.Reading) {
            read();
        }
    }

    public void detach() {
        isSeen = false;
    }

    /// The window closes: the time on the step stands still.
    public void close() {
        pause();
        subscriptions.clear();
        runs.turn(Optional.empty());
    }

    public ReadOnlyObjectProperty<Showing> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// The system whose commands are shown first: as chosen, else the customer's, by what they
    /// sent; empty where nothing says.
    public Optional<Platform> os() {
        return chosen.or(() -> diagnosis.getValue().flatMap(CustomerOs::of));
    }

    /// On which the runbook is begun.
    Platform os(Runbook book) {
        return os().filter(book.os()::contains)
                .orElseGet(() -> book.os().stream().sorted().findFirst().orElseThrow());
    }

    /// Begins a runbook on the ticket that is open.
    void begin(Runbook book) {
        begin(book, os(book));
    }

    private void begin(Runbook book, Platform os) {
        var of = ticket;
        if (of.isEmpty()) {
            return;
        }
        view.set(new Showing.Reading());
        runs.begin(of.get(), RunbookRun.begin(book, os, clock.instant()), this::begun);
    }

    /// Another may have been asked for meanwhile.
    private void begun(KeptRun kept) {
        if (wanted.isPresent()) {
            open();
        } else {
            go(kept);
        }
    }

    /// Shows it where the page is: goes on with it if the ticket has an open run of it, else begins
    /// it. A run of another runbook stays as it stands.
    public void show(RunbookId id) {
        wanted = Optional.of(id);
        if (!(view.get() instanceof Showing.Nothing) && !(view.get() instanceof Showing.Reading)) {
            open();
        }
    }

    /// Goes on with a run, or shows how it ended.
    void open(KeptRun kept) {
        if (view.get().looked().filter(shown -> shown.id().equals(kept.id())).isEmpty()) {
            pause();
            go(runs.resumed(kept));
        }
    }

    /// Back to what may be begun.
    void choose() {
        pause();
        ticket.ifPresent(of -> view.set(choosing(of)));
    }

    /// Answers the step by the number of the answer, from 0; nothing where there is none.
    public void answer(int number) {
        if (view.get() instanceof Showing.Going(var kept, var book, var step)
                && number < step.answers().size()) {
            answer(kept, book, step.answers().get(number));
        }
    }

    private void answer(KeptRun kept, Runbook book, Answer answer) {
        change(kept, run -> run.answer(book, answer, clock.instant()));
    }

    void back() {
        view.get()
                .looked()
                .filter(kept -> kept.run().canGoBack())
                .ifPresent(kept -> change(kept, run -> run.back(clock.instant())));
    }

    /// Keeps an output with the step; says whether it could be.
    boolean paste(String output) {
        var kept = view.get().looked();
        if (kept.isEmpty()
                || kept.get().run().isOver()
                || output.isBlank()
                || output.length() > RunbookRun.OUTPUT_LIMIT) {
            return false;
        }
        change(kept.get(), run -> run.paste(output, clock.instant()));
        return true;
    }

    void stop() {
        view.get().looked().ifPresent(kept -> change(kept, run -> run.stop(clock.instant())));
    }

    /// The variant for another system. The steps are others there, so a run with answers is given
    /// up, with its record kept, and begun anew.
    void turn(Platform os) {
        chosen = Optional.of(os);
        if (view.get() instanceof Showing.Going(var kept, var book, var step)
                && book.os().contains(os)
                && kept.run().os() != os) {
            runs.save(kept, kept.run().stop(clock.instant()));
            begin(book, os);
        }
    }

    /// On the step where it stands, without pauses.
    Duration spent(RunbookRun run) {
        var visits = run.visits(clock.instant());
        return visits.isEmpty() ? Duration.ZERO : visits.getLast().spent();
    }

    private void turn(Optional<TicketId> opened) {
        if (opened.equals(ticket)) {
            return;
        }
        pause();
        runs.turn(opened);
        ticket = opened;
        chosen = Optional.empty();
        wanted = Optional.empty();
        view.set(new Showing.Nothing());
        if (isSeen) {
            read();
        }
    }

    private void read() {
        ticket.ifPresent(
                of -> {
                    view.set(new Showing.Reading());
                    runs.load(of, this::open);
                });
    }

    /// What is wanted, else what is open, else the choice.
    private void open() {
        var open = runs.all().stream().filter(kept -> !kept.run().isOver()).toList();
        var asked = wanted;
        wanted = Optional.empty();
        if (asked.isPresent()) {
            open.stream()
                    .filter(kept -> kept.run().runbook().equals(asked.get()))
                    .findFirst()
                    .ifPresentOrElse(
                            this::open,
                            () -> {
                                pause();
                                runs.books().find(asked.get()).ifPresent(this::begin);
                            });
        } else if (open.isEmpty()) {
            choose();
        } else {
            open(open.getFirst());
        }
    }

    /// Findings came, or others: the choice follows them.
    private void offer() {
        if (view.get() instanceof Showing.Choosing choosing) {
            view.set(choosing(choosing.ticket()));
        }
    }

    private Showing.Choosing choosing(TicketId of) {
        return new Showing.Choosing(of, Lines.of(runs.books(), runs.all(), diagnosis.getValue()));
    }

    private void go(KeptRun kept) {
        view.set(
                kept.run().place() instanceof Place.At(var at)
                        ? standing(kept, at)
                        : new Showing.Over(kept));
    }

    private Showing standing(KeptRun kept, StepId at) {
        var book = runs.books().find(kept.run().runbook());
        var step =
                book.flatMap(one -> one.find(at)).filter(one -> one.os().contains(kept.run().os()));
        return book.isPresent() && step.isPresent()
                ? new Showing.Going(kept, book.get(), step.get())
                : new Showing.Lost(kept);
    }

    private void pause() {
        view.get().looked().ifPresent(runs::pause);
    }

    private void change(KeptRun kept, UnaryOperator<RunbookRun> change) {
        go(runs.save(kept, change.apply(kept.run())));
    }
}
