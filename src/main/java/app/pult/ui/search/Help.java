package app.pult.ui.search;

import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// What can be asked, by examples; a click asks one. Thread: FX only.
final class Help extends VBox {
    private static final List<String> EXAMPLES =
            List.of("words", "phrase", "without", "begin", "fields", "time", "files");

    Help(Texts texts, Consumer<String> ask) {
        setId("search-help");
        getStyleClass().add("search-help");
        var title = new Label(texts.of("search.help.title"));
        title.getStyleClass().add("section-title");
        var grid = new GridPane();
        grid.getStyleClass().add("search-help-grid");
        var example = new ColumnConstraints();
        example.setMinWidth(Region.USE_PREF_SIZE);
        var meaning = new ColumnConstraints();
        meaning.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(example, meaning);
        for (int row = 0; row < EXAMPLES.size(); row++) {
            var name = EXAMPLES.get(row);
            var words = texts.of("search.help." + name + ".example");
            var button = new Button(words);
            button.setMnemonicParsing(false);
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().addAll("flat", "search-example");
            button.setOnAction(event -> ask.accept(words));
            var says = Wrapped.of(texts.of("search.help." + name + ".meaning"), "muted");
            grid.addRow(row, button, says);
        }
        getChildren().setAll(title, grid);
    }
}
