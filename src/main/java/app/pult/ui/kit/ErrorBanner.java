package app.pult.ui.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// Bad news in three sentences: what happened, what was kept, what to do next; actions at the end.
///
/// Thread: FX only.
public final class ErrorBanner extends HBox {
    /// How bad: something failed, or only waits for the operator.
    public enum Severity {
        ERROR,
        WARNING
    }

    /// The three sentences; `kept` may be empty where nothing was at stake.
    public record News(String what, String kept, String next) {}

    public ErrorBanner(Severity severity, News news, Region... actions) {
        var warning = severity == Severity.WARNING;
        var icon = Icons.of(warning ? Feather.ALERT_TRIANGLE : Feather.ALERT_CIRCLE);
        icon.getStyleClass().add(warning ? "warning" : "danger");
        var sentences = new VBox(Wrapped.of(news.what(), "what"));
        sentences.getStyleClass().add("sentences");
        if (!news.kept().isEmpty()) {
            sentences.getChildren().add(Wrapped.of(news.kept(), "kept"));
        }
        if (!news.next().isEmpty()) {
            sentences.getChildren().add(Wrapped.of(news.next(), "next"));
        }
        HBox.setHgrow(sentences, Priority.ALWAYS);
        getStyleClass().add("error-banner");
        if (warning) {
            getStyleClass().add("warning");
        }
        getChildren().addAll(icon, sentences);
        for (var action : actions) {
            action.setMinWidth(USE_PREF_SIZE);
            getChildren().add(action);
        }
        setAccessibleText(String.join(" ", news.what(), news.kept(), news.next()).strip());
    }
}
