package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.Ids;
import app.pult.desk.Then;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.FieldChange;
import app.pult.sync.Outbox;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.Threads;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// The way of what is written from the editor to the outbox, and back while it can be taken back.
/// The editor is emptied only when the disk has what was sent.
///
/// Thread: FX only.
final class Dispatch {
    private final ComposerModel composer;
    private final DraftKeeper keeper;
    private final UndoSend undo;
    private final Outbox outbox;
    private final Ids ids;
    private final MovingOn moving;
    private final Threads threads;

    Dispatch(
            ComposerModel composer,
            DraftKeeper keeper,
            UndoSend undo,
            Outbox outbox,
            Ids ids,
            MovingOn moving,
            Threads threads) {
        this.composer = composer;
        this.keeper = keeper;
        this.undo = undo;
        this.outbox = outbox;
        this.ids = ids;
        this.moving = moving;
        this.threads = threads;
    }

    /// What opens when something was sent.
    MovingOn moving() {
        return moving;
    }

    /// Sends what is written, if nothing stands in the way. A line of a chat is answered there: it
    /// leaves at once, and nothing else is opened.
    void send() {
        send(isTalk() ? Departure.AT_ONCE : undo.departure());
    }

    private boolean isTalk() {
        return composer.isLine() && composer.written().then().get() == Then.KEEP;
    }

    /// The same, at a time ahead.
    void sendLater(Instant time) {
        send(Departure.at(time));
    }

    private void send(Departure departure) {
        if (composer.judged() == Hindrance.NONE) {
            submit(List.of(), departure);
        }
    }

    /// Hands the ticket over: the note that is written goes first, if there is one.
    void handOver(List<FieldChange> changes) {
        if (composer.judged().allowsNothingWritten()) {
            submit(changes, undo.departure());
        }
    }

    /// While a draft is on its way the words in the editor are still those of another one.
    private void submit(List<FieldChange> changes, Departure departure) {
        var open = composer.open();
        var shown = keeper.draft();
        if (!composer.written().editable().get() || open.isEmpty() || shown.isEmpty()) {
            return;
        }
        var draft = shown.get();
        var sent = draft.key();
        var then = composer.written().then().get();
        var operations = new Outgoing(open.get(), draft, then, changes).operations(ids);
        var number = open.get().ticket().number();
        Runnable onward = isTalk() ? () -> {} : moving.from(sent.ticket());
        composer.written().editable().set(false);
        keeper.submit(
                draft,
                () -> outbox.submit(operations, departure),
                () -> {
                    undo.sent(operations, sent, number, departure);
                    if (keeper.isShown(sent)) {
                        composer.empty();
                        onward.run();
                    }
                },
                failure -> {
                    if (keeper.isShown(sent)) {
                        composer.written().editable().set(true);
                        keeper.shown();
                    }
                    threads.failed().accept(failure);
                });
    }

    /// Takes back what was sent last: its words are shown again where they were written. `goOn`
    /// opens that place; `late` hears of it if it has left.
    void takeBack(Consumer<DraftKey> goOn, Runnable late) {
        composer.saveNow();
        undo.lastProperty().get().ifPresent(sent -> takeBack(sent, goOn, late));
    }

    /// What is in the editor by then is on its way to the disk.
    private void takeBack(UndoSend.Sent last, Consumer<DraftKey> goOn, Runnable late) {
        if (keeper.isShown(last.draft())) {
            composer.written().editable().set(false);
        }
        keeper.inOrder(
                () -> outbox.cancel(last.operation()),
                inTime -> {
                    show(last);
                    if (inTime) {
                        goOn.accept(last.draft());
                    } else {
                        late.run();
                    }
                },
                failure -> {
                    show(last);
                    threads.failed().accept(failure);
                });
    }

    private void show(UndoSend.Sent takenBack) {
        undo.forget(takenBack);
        if (keeper.isShown(takenBack.draft())) {
            composer.readAgain();
        }
    }

    /// Lets what was sent last leave now.
    void hurry() {
        undo.lastProperty().get().ifPresent(this::hurry);
    }

    private void hurry(UndoSend.Sent last) {
        undo.forget(last);
        threads.write(() -> outbox.sendNow(last.operation()));
    }
}
