package app.pult.ui.knowledge;

import app.pult.desk.rich.Block;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.SelectableText;
import app.pult.ui.kit.transcript.Span;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Commands to be copied: in what language, the button with its key, the words. Thread: FX only.
final class CommandBox extends VBox {
    /// So many have a key.
    static final int KEYS = 9;

    private static final Map<String, String> NAMES =
            Map.of(
                    "powershell", "PowerShell",
                    "cmd", "cmd",
                    "bash", "bash",
                    "sh", "sh",
                    "ini", "ini",
                    "xml", "XML",
                    "json", "JSON",
                    "yaml", "YAML",
                    "sql", "SQL");

    CommandBox(
            Block.Code code, int number, Texts texts, IntConsumer copy, IntFunction<Label> hints) {
        var language = new Label(NAMES.getOrDefault(code.language(), ""));
        language.getStyleClass().add("caption");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var button = new Button(texts.of("knowledge.copy"));
        button.setId("knowledge-copy-" + (number + 1));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(texts.of("knowledge.copy.spoken", code.text()));
        button.getStyleClass().addAll("flat", "knowledge-copy");
        button.setOnAction(event -> copy.accept(number));
        if (number < KEYS) {
            button.setGraphic(hints.apply(number));
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        var bar = new HBox(language, gap, button);
        bar.getStyleClass().add("knowledge-command-bar");
        getStyleClass().add("knowledge-command");
        getChildren().add(bar);
        if (!code.text().isEmpty()) {
            var words = new SelectableText(List.of(Span.of(code.text(), "code")));
            words.getStyleClass().add("knowledge-command-words");
            getChildren().add(words);
        }
    }

    /// What copies the first boxes of an article by keys.
    static List<Command> commands(IntConsumer copy) {
        return IntStream.range(0, KEYS)
                .mapToObj(
                        number -> {
                            var id = "knowledge.copy." + (number + 1);
                            return Command.of(id, () -> copy.accept(number))
                                    .on("Alt+" + (number + 1));
                        })
                .toList();
    }
}
