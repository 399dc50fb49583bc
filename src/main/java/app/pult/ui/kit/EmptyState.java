package app.pult.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What a pane shows when it has nothing to show: one calm sentence and the next useful thing.
///
/// Thread: FX only.
public final class EmptyState extends VBox {
    public EmptyState(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().add("sentence");
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        getStyleClass().add("empty-state");
        getChildren().add(label);
    }

    /// With the one thing that is useful now.
    public EmptyState(String sentence, Button next) {
        this(sentence);
        getChildren().add(next);
    }
}
