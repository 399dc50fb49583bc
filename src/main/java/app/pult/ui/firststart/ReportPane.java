package app.pult.ui.firststart;

import app.pult.settings.ConnectionReport;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/// What the test of a connection found: a line a step, and below the failed one what to do.
///
/// Thread: FX only.
final class ReportPane extends VBox {
    private final Texts texts;

    ReportPane(Texts texts) {
        this.texts = texts;
        setId("firststart-report");
        getStyleClass().add("firststart-report");
    }

    void show(ConnectionReport report) {
        getChildren().setAll(report.steps().stream().map(this::line).toList());
        report.signedInAs()
                .filter(name -> report.works())
                .ifPresent(
                        name ->
                                getChildren()
                                        .add(
                                                sentence(
                                                        texts.of("firststart.report.works", name),
                                                        "success-text")));
    }

    void clear() {
        getChildren().clear();
    }

    private VBox line(ConnectionReport.Step step) {
        var failed = step.problem().isPresent();
        var icon = Icons.of(failed ? Feather.X_CIRCLE : Feather.CHECK_CIRCLE);
        icon.getStyleClass().add(failed ? "danger" : "success");
        var name =
                new Label(
                        texts.of(
                                "firststart.stage."
                                        + step.stage().name().toLowerCase(Locale.ROOT)));
        var detail = new Label(step.detail());
        detail.getStyleClass().add("secondary");
        var millis = new Label(texts.of("firststart.report.millis", step.millis()));
        millis.getStyleClass().add("caption");
        var row = new HBox(icon, name, detail, millis);
        row.getStyleClass().add("firststart-step");
        var box = new VBox(row);
        step.problem()
                .ifPresent(
                        problem -> {
                            var key =
                                    "firststart.problem." + problem.name().toLowerCase(Locale.ROOT);
                            box.getChildren().add(sentence(texts.of(key), "danger-text"));
                        });
        return box;
    }

    private static Label sentence(String words, String style) {
        return Wrapped.of(words, "firststart-sentence", style);
    }
}
