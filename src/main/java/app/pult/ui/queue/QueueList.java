package app.pult.ui.queue;

import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.rows.RowList;
import app.pult.ui.queue.Lines.Fold;
import app.pult.ui.queue.Lines.Line;

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
/// Arrows lead from ticket to ticket and stop at headings that hide some; Left folds, Right
/// unfolds.
///
/// Thread: FX only.
final class QueueList extends StackPane {
    private final QueueModel model;
    private final Marks marks;
    private final RowList rows;
    private final Walk walk;
    private Lines laid = Lines.NONE;
    private Optional<TicketId> followed = Optional.empty();

    /// `faces` has what stands at a place of the model.
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
                        () ->
                                new QueueCell(
                                        line -> placeAt(line).flatMap(faces),
                                        bulk,
                                        texts,
                                        model.revisionProperty(),
                                        time),
                        () -> new TitleRow(this::lineAt, texts),
                        this::choose);
        walk = new Walk(model, rows);
        rows.setId("queue-list");
        rows.getStyleClass().addAll("rows", "queue-list");
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        getChildren().add(rows);
        model.selectedProperty().subscribe((before, now) -> follow());
        model.revisionProperty().subscribe(this::refreshed);
        model.shownProperty().subscribe((before, now) -> showHead());
        model.sight().lookFrom(this::uppermost);
    }

    /// Where the keyboard goes.
    Node keyboard() {
        return rows;
    }

    void describe(String words) {
        rows.setAccessibleText(words);
    }

    private Lines lines() {
        return model.stock().lines();
    }

    /// Empty beyond the end: a row is told of it before it is taken away.
    private Optional<Line> lineAt(int line) {
        return line < lines().size() ? Optional.of(lines().at(line)) : Optional.empty();
    }

    private Optional<Integer> placeAt(int line) {
        return lineAt(line)
                .filter(Line.Ticket.class::isInstance)
                .map(Line.Ticket.class::cast)
                .map(Line.Ticket::place);
    }

    /// The place of the uppermost ticket in sight.
    private int uppermost() {
        return laid.size() == 0 ? 0 : laid.placeFrom(rows.first());
    }

    /// By a leap, or by a click on a ticket; of headings, the first ticket below is meant.
    private void choose(int line) {
        model.select(Math.min(lines().placeFrom(line), model.size() - 1));
    }

    private void step(KeyEvent press) {
        if (press.isShiftDown() || press.isControlDown() || press.isAltDown()) {
            mark(press);
            return;
        }
        boolean used =
                switch (press.getCode()) {
                    case DOWN -> walk.step(1);
                    case UP -> walk.step(-1);
                    case LEFT -> walk.fold(Fold.FOLDED);
                    case RIGHT -> walk.fold(Fold.OPEN);
                    case ENTER, SPACE -> walk.toggle();
                    case ESCAPE -> unmark();
                    default -> false;
                };
        if (used) {
            press.consume();
        }
    }

    private boolean unmark() {
        boolean any = marks.began();
        if (any) {
            marks.clear();
        }
        return any;
    }

    /// Shift and an arrow mark on from here, Ctrl+A marks all.
    private void mark(KeyEvent press) {
        boolean shift = press.isShiftDown() && !press.isControlDown() && !press.isAltDown();
        boolean control = press.isControlDown() && !press.isShiftDown() && !press.isAltDown();
        if (shift && (press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.UP)) {
            marks.extend(press.getCode() == KeyCode.DOWN ? 1 : -1);
            int lead = marks.lead();
            rows.reveal(lead < 0 ? lead : lines().line(lead));
            press.consume();
        } else if (control && press.getCode() == KeyCode.A) {
            marks.all();
            press.consume();
        }
    }

    /// A click on a heading folds it; Ctrl and a click mark one more ticket, Shift and a click
    /// everything up to there.
    private void press(MouseEvent click) {
        boolean primary = click.getButton() == MouseButton.PRIMARY;
        for (var at = (Node) click.getTarget(); at != null; at = at.getParent()) {
            if (at instanceof TitleRow title) {
                walk.headingOf(title.standing()).filter(each -> primary).ifPresent(model::fold);
                answered(click);
                return;
            }
            if (primary && at instanceof QueueCell row) {
                mark(click, row);
                return;
            }
        }
    }

    private void mark(MouseEvent click, QueueCell row) {
        if (click.isShiftDown()) {
            placeAt(row.standing()).ifPresent(marks::extendTo);
            answered(click);
        } else if (click.isShortcutDown()) {
            placeAt(row.standing()).ifPresent(marks::toggle);
            answered(click);
        }
    }

    private void answered(MouseEvent click) {
        rows.requestFocus();
        click.consume();
    }

    /// Another ticket is brought into sight; one that only moved is not: the operator may be
    /// reading elsewhere. For one far away all rows are laid anew: its conversation goes first.
    private void follow() {
        int place = model.selectedProperty().get();
        walk.follow();
        if (place < 0) {
            return;
        }
        var ticket = ticketAt(place);
        if (ticket.isEmpty() || !ticket.equals(followed)) {
            if (rows.isNear(lines().line(place))) {
                reveal();
            } else {
                model.afterPicture(this::reveal);
            }
        }
        followed = ticket;
    }

    private void reveal() {
        int place = model.selectedProperty().get();
        if (place >= 0) {
            rows.reveal(lines().line(place));
            followed = ticketAt(place);
        }
    }

    /// What stands above the uppermost row has grown or shrunk. A row that was revealed before it
    /// was read has its ticket now.
    private void refreshed() {
        lay();
        int place = model.selectedProperty().get();
        walk.paint();
        if (followed.isEmpty() && place >= 0) {
            followed = ticketAt(place);
        }
    }

    /// Where the list is scrolled down, its uppermost ticket stays where it is.
    private void lay() {
        var now = lines();
        if (now != laid) {
            int was = rows.first();
            int is = was;
            if (model.sight().drift() != 0 || now.titles().size() != laid.titles().size()) {
                int place = uppermost();
                boolean kept =
                        place > 0
                                && place < laid.shown()
                                && place + model.sight().drift() < now.shown();
                was = kept ? laid.line(place) : was;
                is = kept ? now.line(place + model.sight().drift()) : is;
            }
            laid = now;
            rows.arrange(now.size(), now.titles(), was, is);
            rows.refresh();
        }
    }

    private Optional<TicketId> ticketAt(int place) {
        return model.row(place).map(TicketRow::id);
    }

    private void showHead() {
        followed = Optional.empty();
        walk.leaveHeading();
        rows.showFirst(0);
        walk.follow();
        reveal();
    }
}
