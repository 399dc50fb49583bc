package app.pult.ui.conversation;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Ids;
import app.pult.desk.Then;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.FieldChange;
import app.pult.sync.Outbox;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.Threads;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The way of what is written from the editor to the outbox, and back while it can be taken back.
///
/// Thread: FX only.
final class Dispatch {
    /// Where it is written.
    interface Editor {
        /// What is being answered.
        Optional<ConversationModel.View.Open> open();

        Draft written(DraftKey draft);

        Then then();

        /// Whether it is a line of a talk, which is answered there.
        boolean isTalk();

        boolean isEditable();

        void setEditable(boolean editable);

        /// Its draft is gone.
        void empty();

        /// Its draft is another on the disk.
        void readAgain();
    }

    private final Editor editor;
    private final Outbox outbox;
    private final Ids ids;
    private final MovingOn moving;
    private final DraftKeeper keeper;
    private final UndoSend undo;
    private final Threads threads;

    Dispatch(
            Editor editor,
            Outbox outbox,
            Ids ids,
            MovingOn moving,
            DraftKeeper keeper,
            UndoSend undo,
            Threads threads) {
        this.editor = editor;
        this.outbox = outbox;
        this.ids = ids;
        this.moving = moving;
        this.keeper = keeper;
        this.undo = undo;
        this.threads = threads;
    }

    /// While a draft is on its way the words in the editor are still those of another one.
    void submit(List<FieldChange> changes, Departure departure) {
        var open = editor.open();
        var shown = keeper.key();
        if (!editor.isEditable() || open.isEmpty() || shown.isEmpty()) {
            return;
        }
        var sent = shown.get();
        var draft = editor.written(sent);
        var operations = new Outgoing(open.get(), draft, editor.then(), changes).operations(ids);
        var number = open.get().ticket().number();
        Runnable onward = editor.isTalk() ? () -> {} : moving.from(sent.ticket());
        editor.setEditable(false);
        keeper.submit(
                draft,
                () -> outbox.submit(operations, departure),
                () -> {
                    undo.sent(operations, sent, number, departure);
                    if (keeper.isShown(sent)) {
                        editor.empty();
                        onward.run();
                    }
                },
                failure -> {
                    if (keeper.isShown(sent)) {
                        editor.setEditable(true);
                        keeper.shown();
                    }
                    threads.failed().accept(failure);
                });
    }

    /// What is in the editor by then is on its way to the disk.
    void takeBack(UndoSend.Sent last, Consumer<DraftKey> goOn, Runnable late) {
        editor.setEditable(editor.isEditable() && !keeper.isShown(last.draft()));
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
            editor.readAgain();
        }
    }

    /// Lets it leave now.
    void hurry(UndoSend.Sent last) {
        undo.forget(last);
        threads.write(
                () -> {
                    outbox.sendNow(last.operation());
                    return last;
                },
                done -> {},
                threads.failed());
    }
}
