package app.pult.ui.outbox;

import app.pult.ui.kit.Pill;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A waiting operation in two lines: what and when, which ticket and how it stands.
///
/// Thread: FX only.
final class OutboxCell extends ListCell<OutboxLine> {
    private final Label what = new Label();
    private final Label when = new Label();
    private final Label about = new Label();
    private final Pill state = new Pill(Pill.Kind.NEUTRAL, "");
    private final Tooltip whole = new Tooltip();
    private final VBox lines;

    OutboxCell() {
        what.setMaxWidth(Double.MAX_VALUE);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox.setHgrow(about, Priority.ALWAYS);
        when.setMinWidth(Region.USE_PREF_SIZE);
        state.setMinWidth(Region.USE_PREF_SIZE);
        what.getStyleClass().add("strong");
        when.getStyleClass().addAll("secondary", "count");
        about.getStyleClass().addAll("secondary", "outbox-about");
        var first = new HBox(what, when);
        var second = new HBox(about, state);
        first.getStyleClass().add("outbox-row-line");
        second.getStyleClass().add("outbox-row-line");
        lines = new VBox(first, second);
        lines.getStyleClass().add("outbox-row-lines");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(OutboxLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setAccessibleText(null);
            setTooltip(null);
            setGraphic(null);
        } else {
            what.setText(line.what());
            when.setText(line.when());
            about.setText(line.about());
            whole.setText(line.about());
            state.show(kind(line.tone()), line.state());
            setAccessibleText(
                    String.join(", ", line.what(), line.about(), line.state(), line.when()));
            setTooltip(whole);
            setGraphic(lines);
        }
    }

    static Pill.Kind kind(OutboxLine.Tone tone) {
        return switch (tone) {
            case WAITING -> Pill.Kind.NEUTRAL;
            case UNDER_WAY -> Pill.Kind.ACCENT;
            case HELD -> Pill.Kind.WARNING;
            case REFUSED -> Pill.Kind.DANGER;
        };
    }
}
