package app.pult.ui.queue;

import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.rows.RowList;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import java.util.Optional;
import java.util.function.Function;

/// The rows of a queue. What is selected is the model's to say: keys and clicks are told to it, and
/// it is followed wherever the selected ticket moves. A list scrolled down stays where it is when
/// rows come in above.
///
/// Thread: FX only.
final class QueueList extends StackPane {
    private final QueueModel model;
    private final Marks marks;
    private final RowList rows;
    private Optional<TicketId> followed = Optional.empty();

    QueueList(
            QueueModel model,
            BulkModel bulk,
            Function<Integer, Optional<RowFace>> faces,
            Texts texts,
            ObservableValue<?> time) {
        this.model = model;
        marks = bulk.marks();
        rows =
                new RowList(
                        () -> new QueueCell(faces, bulk, texts, model.revisionProperty(), time),
                        model::select);
        rows.setId("queue-list");
        rows.getStyleClass().addAll("rows", "queue-list");
        rows.sizeProperty().bind(model.sizeProperty());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, this::mark);
        getChildren().add(rows);
        model.selectedProperty().subscribe((before, now) -> follow());
        model.revisionProperty().subscribe(this::refreshed);
        model.shownProperty().subscribe((before, now) -> showHead());
        model.lookFrom(rows::first);
    }

    /// Where the keyboard goes.
    Node keyboard() {
        return rows;
    }

    void describe(String words) {
        rows.setAccessibleText(words);
    }

    /// The model knows what is next when nothing is selected, or the selected ticket has left.
    private void step(KeyEvent press) {
        if (press.isShiftDown() || press.isControlDown() || press.isAltDown()) {
            mark(press);
            return;
        }
        if (press.getCode() == KeyCode.DOWN) {
            model.selectNext();
            press.consume();
        } else if (press.getCode() == KeyCode.UP) {
            model.selectPrevious();
            press.consume();
        } else if (press.getCode() == KeyCode.ESCAPE && marks.began()) {
            marks.clear();
            press.consume();
        }
    }

    /// Shift and an arrow mark on from here, Ctrl+A marks all.
    private void mark(KeyEvent press) {
        boolean shift = press.isShiftDown() && !press.isControlDown() && !press.isAltDown();
        boolean control = press.isControlDown() && !press.isShiftDown() && !press.isAltDown();
        if (shift && (press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.UP)) {
            marks.extend(press.getCode() == KeyCode.DOWN ? 1 : -1);
            rows.reveal(marks.lead());
            press.consume();
        } else if (control && press.getCode() == KeyCode.A) {
            marks.all();
            press.consume();
        }
    }

    /// Ctrl and a click mark one more, Shift and a click everything up to there.
    private void mark(MouseEvent click) {
        boolean wanted = click.isShiftDown() || click.isShortcutDown();
        if (!wanted || click.getButton() != MouseButton.PRIMARY) {
            return;
        }
        for (var at = (Node) click.getTarget(); at != null; at = at.getParent()) {
            if (at instanceof QueueCell row) {
                if (click.isShiftDown()) {
                    marks.extendTo(row.standing());
                } else {
                    marks.toggle(row.standing());
                }
                rows.requestFocus();
                click.consume();
                return;
            }
        }
    }

    /// Another ticket is brought into sight; one that only moved is not: the operator may be
    /// reading elsewhere.
    private void follow() {
        int place = model.selectedProperty().get();
        rows.selectedProperty().set(place);
        if (place < 0) {
            return;
        }
        var ticket = ticketAt(place);
        if (ticket.isEmpty() || !ticket.equals(followed)) {
            rows.reveal(place);
        }
        followed = ticket;
    }

    /// What stands above the uppermost row has grown or shrunk. A row that was revealed before it
    /// was read has its ticket now.
    private void refreshed() {
        int place = model.selectedProperty().get();
        rows.selectedProperty().set(place);
        rows.shift(model.drift());
        if (followed.isEmpty() && place >= 0) {
            followed = ticketAt(place);
        }
    }

    private Optional<TicketId> ticketAt(int place) {
        return model.row(place).map(TicketRow::id);
    }

    private void showHead() {
        followed = Optional.empty();
        rows.showFirst(0);
        follow();
    }
}
