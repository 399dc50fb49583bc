package app.pult.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Long work in two short lines, so that it fits the narrowest pane: what is being done and how
/// much is left; how far, and a way to stop it.
///
/// Thread: FX only.
public final class ProgressStrip extends VBox {
    private final Texts texts;
    private final Label caption = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label left = new Label();

    public ProgressStrip(Texts texts, String id, Runnable stop) {
        this.texts = texts;
        var button = new Button(texts.of("kit.progress.stop.label"));
        button.setId(id + "-stop");
        button.getStyleClass().add("flat");
        button.setOnAction(event -> stop.run());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        left.getStyleClass().add("count");
        left.setMinWidth(USE_PREF_SIZE);
        button.setMinWidth(USE_PREF_SIZE);
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        getStyleClass().add("progress-strip");
        setId(id);
        getChildren().addAll(line(caption, left), line(bar, button));
    }

    /// Work of known size.
    public void show(String words, long done, long total) {
        caption.setText(words);
        bar.setProgress(total == 0 ? 1 : (double) done / total);
        left.setText(texts.of("kit.progress.left", Math.max(0, total - done)));
        bar.setAccessibleText(words);
    }

    /// Work whose parts mean nothing to the operator: how much of it is done, from 0 to 1.
    public void show(String words, double share) {
        caption.setText(words);
        bar.setProgress(share);
        left.setText(texts.of("kit.progress.share", share));
        bar.setAccessibleText(words);
    }

    /// Work whose size is not known yet.
    public void show(String words) {
        caption.setText(words);
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        left.setText("");
        bar.setAccessibleText(words);
    }

    private static HBox line(Node first, Node second) {
        var line = new HBox(first, second);
        line.getStyleClass().add("line");
        return line;
    }
}
