package app.pult.ui.shell;

import app.pult.desk.Queue;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;

import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A view with its count, or a heading. Where the column is narrow an icon stands for the words.
///
/// Thread: FX only.
final class ViewCell extends ListCell<ViewLine> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass STUCK = PseudoClass.getPseudoClass("stuck");

    private final Texts texts;
    private final ObservableBooleanValue narrow;
    private final FontIcon icon = Icons.of(Feather.INBOX);
    private final Label words = new Label();
    private final Label count = new Label();
    private final HBox row = new HBox(icon, words, count);
    private final Tooltip whole = new Tooltip();

    ViewCell(Texts texts, ObservableBooleanValue narrow) {
        this.texts = texts;
        this.narrow = narrow;
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.getStyleClass().add("shell-view-words");
        count.getStyleClass().addAll("count", "shell-view-count");
        count.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("shell-view-row");
        narrow.subscribe(small -> shape());
        getStyleClass().add("shell-view");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ViewLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean stuck = line instanceof ViewLine.OfOutbox outbox && outbox.stuck() > 0;
        pseudoClassStateChanged(HEADING, line instanceof ViewLine.Heading);
        pseudoClassStateChanged(STUCK, stuck);
        setDisable(line instanceof ViewLine.Heading);
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            count.setText(count(line));
            icon.setIconCode(icon(line));
            shape();
            var spoken =
                    count.getText().isEmpty()
                            ? line.words()
                            : texts.of("shell.views.line", line.words(), count.getText());
            whole.setText(spoken);
            setGraphic(row);
            setTooltip(line instanceof ViewLine.Heading ? null : whole);
            setAccessibleText(spoken);
        }
    }

    /// Wide: words and count. Narrow: an icon, and for a group the letter it begins with.
    private void shape() {
        var line = getItem();
        if (line == null) {
            return;
        }
        boolean small = narrow.get();
        boolean letter =
                line instanceof ViewLine.OfQueue view && view.queue() instanceof Queue.OfGroup;
        words.setText(small ? line.words().substring(0, 1) : line.words());
        shown(icon, small && !letter);
        shown(words, !small || letter);
        shown(count, !small);
        pseudoClassStateChanged(NARROW, small);
    }

    private static void shown(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private String count(ViewLine line) {
        return switch (line) {
            case ViewLine.Heading heading -> "";
            case ViewLine.OfQueue view when view.queue() instanceof Queue.Snoozed ->
                    ofShift(view.count());
            case ViewLine.OfQueue view -> texts.of("queue.count", view.count());
            case ViewLine.OfChats chats -> ofShift(chats.waiting());
            case ViewLine.OfOutbox outbox -> ofShift(outbox.count());
        };
    }

    /// Of what is mostly empty only what is there.
    private String ofShift(long count) {
        return count == 0 ? "" : texts.of("queue.count", count);
    }

    private static Feather icon(ViewLine line) {
        return switch (line) {
            case ViewLine.Heading heading -> Feather.MORE_HORIZONTAL;
            case ViewLine.OfQueue view -> icon(view.queue());
            case ViewLine.OfChats chats -> Feather.MESSAGE_CIRCLE;
            case ViewLine.OfOutbox outbox -> Feather.SEND;
        };
    }

    private static Feather icon(Queue queue) {
        return switch (queue) {
            case Queue.Mine mine -> Feather.USER;
            case Queue.Unassigned unassigned -> Feather.INBOX;
            case Queue.AllOpen open -> Feather.LIST;
            case Queue.Waiting waiting -> Feather.CLOCK;
            case Queue.Solved solved -> Feather.CHECK_CIRCLE;
            case Queue.Snoozed snoozed -> Feather.MOON;
            case Queue.Saved saved -> Feather.BOOKMARK;
            case Queue.Unsent unsent -> Feather.SEND;
            case Queue.OfGroup group -> Feather.USERS;
        };
    }
}
