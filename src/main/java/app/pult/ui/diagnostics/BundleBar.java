package app.pult.ui.diagnostics;

import app.pult.ui.kit.ProgressStrip;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// How far the saving of a case is, and where it lies then; not there while there is nothing to
/// say.
///
/// Thread: FX only.
final class BundleBar extends VBox {
    private final Texts texts;
    private final ProgressStrip progress;
    private final Label saved = Wrapped.of("");
    private final HBox savedLine;

    BundleBar(BundleModel model, Texts texts) {
        this.texts = texts;
        progress = new ProgressStrip(texts, "diagnostics-bundle-progress", model::stop);
        saved.setId("diagnostics-bundle-saved");
        saved.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(saved, Priority.ALWAYS);
        var close = new Button(texts.of("shell.banner.dismiss"));
        close.setId("diagnostics-bundle-dismiss");
        close.getStyleClass().add("flat");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(press -> model.dismiss());
        savedLine = new HBox(saved, close);
        savedLine.getStyleClass().add("diagnostics-saved");
        show(model.stateProperty().get());
    }

    void show(BundleModel.State state) {
        List<Node> shown =
                switch (state) {
                    case BundleModel.State.Idle idle -> List.of();
                    case BundleModel.State.Working working -> {
                        var words = texts.of("diagnostics.bundle.writing");
                        if (working.total() == 0) {
                            progress.show(words);
                        } else {
                            progress.show(words, (double) working.done() / working.total());
                        }
                        yield List.of(progress);
                    }
                    case BundleModel.State.Saved done -> {
                        saved.setText(texts.of("diagnostics.bundle.saved", done.fileName()));
                        yield List.of(savedLine);
                    }
                };
        getChildren().setAll(shown);
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }
}
