package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.runbook.Command;
import app.pult.diagnosis.runbook.Phrases;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.ui.kit.Copied;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.SelectableText;
import app.pult.ui.kit.transcript.Span;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;

/// A command to be copied: where it is typed, the button, its lines. It is given out only when
/// every blank has a value that no shell reads as more than a name. Thread: FX only.
final class CommandBlock extends VBox {
    private final Command command;
    private final Runbook book;
    private final Texts texts;
    private final Map<String, String> values;
    private final Button copy;

    /// `values` are those of the blanks, as they are filled in; see [#refresh].
    CommandBlock(Command command, Runbook book, Texts texts, Map<String, String> values) {
        this.command = command;
        this.book = book;
        this.texts = texts;
        this.values = values;
        var where = new Label(Phrases.where(command).in(texts.locale()));
        where.getStyleClass().add("caption");
        where.setWrapText(true);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        copy = new Button(texts.of("diagnostics.runbook.copy"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.getStyleClass().addAll("flat", "runbook-copy");
        copy.setOnAction(press -> copy());
        var bar = new HBox(where, copy);
        bar.getStyleClass().add("runbook-command-bar");
        getStyleClass().add("runbook-command");
        getChildren().add(bar);
        refresh();
    }

    /// The lines as they would be copied now.
    void refresh() {
        boolean ready = isReady();
        var words = ready ? command.filled(values) : command.worded(book, texts.locale());
        getChildren().remove(1, getChildren().size());
        words.lines().map(CommandBlock::line).forEach(getChildren()::add);
        copy.setDisable(!ready);
        copy.setText(texts.of("diagnostics.runbook.copy"));
        copy.setAccessibleText(texts.of("diagnostics.runbook.copy.spoken", words));
    }

    /// Each for itself: one that is broken by the edge does not look like two.
    private static SelectableText line(String words) {
        var line = new SelectableText(List.of(Span.of(words, "code")));
        line.getStyleClass().add("runbook-command-words");
        return line;
    }

    private boolean isReady() {
        return command.blanks().stream()
                .allMatch(name -> Command.isHarmless(values.getOrDefault(name, "").strip()));
    }

    private void copy() {
        Copied.put(command.filled(values));
        copy.setText(texts.of("diagnostics.copied"));
    }
}
