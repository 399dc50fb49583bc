package app.pult.ui.queue;

import app.pult.desk.Queue;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.Function;

/// An own view: its name, what it is. Thread: FX only.
final class SavedViewCell extends ListCell<Queue.Saved> {
    private final Function<Queue.Saved, String> meaning;
    private final Label name = new Label();
    private final Label what = new Label();
    private final HBox row = new HBox(name, what);

    SavedViewCell(Function<Queue.Saved, String> meaning) {
        this.meaning = meaning;
        name.setMinWidth(USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.getStyleClass().addAll("secondary", "queue-views-what");
        row.getStyleClass().add("queue-views-row");
        getStyleClass().add("queue-views-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Queue.Saved view, boolean empty) {
        super.updateItem(view, empty);
        if (empty || view == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            name.setText(view.name());
            what.setText(meaning.apply(view));
            setGraphic(row);
            setAccessibleText(view.name() + ", " + what.getText());
        }
    }
}
