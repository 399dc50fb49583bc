package app.pult.ui.firststart;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A card of these pages under its title. Thread: FX only.
class Card extends VBox {
    Card(String title, Node... content) {
        super(content);
        var heading = new Label(title);
        heading.getStyleClass().add("pane-title");
        getChildren().addFirst(heading);
        getStyleClass().addAll("card", "firststart-card");
    }
}
