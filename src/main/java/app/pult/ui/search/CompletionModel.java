package app.pult.ui.search;

import app.pult.desk.Directory;
import app.pult.search.Completion;
import app.pult.search.Completion.Completed;
import app.pult.search.Completion.Place;
import app.pult.search.Completions;
import app.pult.search.Completions.Known;
import app.pult.search.Completions.Wish;
import app.pult.search.Offer;
import app.pult.search.Tongue;
import app.pult.ui.shell.LastAsked;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What is offered at the caret of the question, and which of it is chosen. Values come at once,
/// keys in a pause of the typing: a plain word may begin like one. What means nothing yet has its
/// first offer chosen; else nothing is chosen before the operator does.
///
/// Thread: FX only; the directory is asked on a work thread.
final class CompletionModel {
    /// Nothing is chosen.
    static final int NONE = -1;

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int PEOPLE = 8;

    private final Directory directory;
    private final Tongue tongue;
    private final InstantSource clock;
    private final Threads threads;
    private final LastAsked senders;
    private final ReadOnlyObjectWrapper<Optional<Completion>> completion =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(NONE);
    private Known known = Known.NOTHING;
    private String text = "";
    private int caret;
    private int dismissed = NONE;
    private int asked;

    CompletionModel(Directory directory, Tongue tongue, InstantSource clock, Threads threads) {
        this.directory = directory;
        this.tongue = tongue;
        this.clock = clock;
        this.threads = threads;
        senders = new LastAsked(threads);
    }

    /// Learns what the desk has.
    void open() {
        threads.write(
                () -> new Known(directory.operators(), directory.groups(), List.of()),
                found -> known = new Known(found.operators(), found.groups(), known.people()),
                threads.failed());
    }

    void close() {
        dismissed = NONE;
        senders.forget();
        hide();
    }

    ReadOnlyObjectProperty<Optional<Completion>> completionProperty() {
        return completion.getReadOnlyProperty();
    }

    /// The place in the offers; [#NONE] for nothing.
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The question was changed by typing.
    void typed(String now, int at) {
        text = now;
        caret = at;
        var wanted = at(Wish.TYPED);
        if (wanted.filter(one -> one.place() == Place.KEY).isPresent() && !isShown(Place.KEY)) {
            hide();
            int mine = asked;
            threads.delay()
                    .after(
                            PAUSE,
                            () -> {
                                if (mine == asked) {
                                    show(wanted);
                                }
                            });
        } else {
            show(wanted);
        }
        askWhoWrites();
    }

    /// The caret went somewhere else.
    void moved(String now, int at) {
        if (!now.equals(text) || at != caret) {
            text = now;
            caret = at;
            hide();
        }
    }

    /// The operator wants to choose: the first is chosen, and taken if it is the only one.
    Optional<Completed> wanted(String now, int at) {
        text = now;
        caret = at;
        dismissed = NONE;
        show(at(Wish.ASKED));
        step(chosen.get() == NONE ? 1 : 0);
        askWhoWrites();
        return completion.get().filter(one -> one.offers().size() == 1).flatMap(one -> take());
    }

    /// The next in this direction, round the ends; false where nothing is offered. A key that was
    /// not asked for leaves the arrows alone.
    boolean step(int by) {
        var offers = completion.get().map(Completion::offers).orElse(List.of());
        if (offers.isEmpty()) {
            return false;
        }
        int from = chosen.get() == NONE && by < 0 ? 0 : chosen.get();
        chosen.set(Math.floorMod(from + by, offers.size()));
        return true;
    }

    /// Whether the arrows walk the offers.
    boolean walks() {
        return chosen.get() != NONE || isShown(Place.VALUE);
    }

    /// The question with what is chosen in it; empty where nothing is.
    Optional<Completed> take() {
        int place = chosen.get();
        var taken = completion.get().filter(one -> place != NONE);
        return taken.map(
                one -> {
                    hide();
                    return one.with(one.offers().get(place));
                });
    }

    Optional<Completed> take(Offer offer) {
        var taken = completion.get().map(one -> one.with(offer));
        hide();
        return taken;
    }

    /// Takes the list away, until something else is typed about; false where there is none.
    boolean dismiss() {
        boolean shown = completion.get().isPresent();
        completion.get().ifPresent(one -> dismissed = one.start());
        hide();
        return shown;
    }

    private boolean isShown(Place place) {
        return completion.get().filter(one -> one.place() == place).isPresent();
    }

    private Optional<Completion> at(Wish wish) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        return new Completions(known, tongue, today).at(text, caret, wish);
    }

    private void show(Optional<Completion> wanted) {
        asked++;
        var shown = wanted.filter(one -> one.start() != dismissed);
        if (wanted.filter(one -> one.start() == dismissed).isEmpty()) {
            dismissed = NONE;
        }
        chosen.set(NONE);
        completion.set(shown);
        shown.filter(Completion::unfinished).ifPresent(one -> chosen.set(0));
    }

    private void hide() {
        asked++;
        chosen.set(NONE);
        completion.set(Optional.empty());
    }

    /// Of those who write there are too many to know all.
    private void askWhoWrites() {
        var sender = Completions.sender(text, caret).filter(name -> !name.isBlank());
        if (sender.isEmpty()) {
            senders.forget();
            return;
        }
        senders.ask(
                () -> directory.suggest(sender.get(), PEOPLE),
                found -> {
                    known = new Known(known.operators(), known.groups(), found);
                    var now = at(Wish.TYPED);
                    // The same again must not take away what is chosen.
                    if (!now.equals(completion.get())) {
                        show(now);
                    }
                },
                threads.failed());
    }
}
