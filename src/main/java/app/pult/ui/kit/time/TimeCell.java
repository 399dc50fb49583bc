package app.pult.ui.kit.time;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A time to choose: what it is called, when it is. Thread: FX only.
final class TimeCell extends ListCell<TimeSheet.Option> {
    private final Label words = new Label();
    private final Label when = new Label();
    private final HBox row;

    TimeCell() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        when.getStyleClass().addAll("secondary", "count");
        when.setMinWidth(USE_PREF_SIZE);
        row = new HBox(words, gap, when);
        row.getStyleClass().add("time-row");
        getStyleClass().add("time-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TimeSheet.Option option, boolean empty) {
        super.updateItem(option, empty);
        if (empty || option == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            words.setText(option.words());
            when.setText(option.when());
            setGraphic(row);
            setAccessibleText((option.words() + " " + option.when()).strip());
        }
    }
}
