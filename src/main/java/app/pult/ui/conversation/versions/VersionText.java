package app.pult.ui.conversation.versions;

import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.conversation.versions.WordDiff.In;
import app.pult.ui.conversation.versions.WordDiff.Piece;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/// One version: its words, with those that the editor has not underlined and those that only the
/// editor has struck out, and its files.
///
/// Thread: FX only.
final class VersionText extends VBox {
    /// More than this is not laid out: restoring brings it all the same.
    private static final int MOST = 20_000;

    private final Texts texts;
    private final TextFlow words = new TextFlow();
    private final ScrollPane scroll = new ScrollPane(words);
    private final FlowPane files = new FlowPane();
    private final HBox legend;

    VersionText(Texts texts) {
        this.texts = texts;
        getStyleClass().add("versions-shown");
        words.setId("versions-text");
        words.getStyleClass().add("versions-text");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(texts.of("versions.text.spoken"));
        scroll.getStyleClass().add("versions-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        files.getStyleClass().add("file-chips");
        legend =
                new HBox(
                        sample(In.ONLY_THEN, "versions.onlythen"),
                        sample(In.ONLY_NOW, "versions.onlynow"));
        legend.getStyleClass().add("versions-legend");
        getChildren().addAll(scroll, files, legend);
        clear();
    }

    private Node sample(In in, String key) {
        var flow = new TextFlow(text(new Piece(in, texts.of(key))));
        flow.getStyleClass().add("versions-text");
        return flow;
    }

    void clear() {
        words.getChildren().clear();
        files.getChildren().clear();
        files.setManaged(false);
        legend.setVisible(false);
    }

    void show(Version version, List<Piece> pieces) {
        words.getChildren().setAll(laidOut(pieces));
        scroll.setVvalue(0);
        files.getChildren().setAll(version.files().stream().map(this::chip).toList());
        version.notHere().forEach(name -> files.getChildren().add(missing(name)));
        files.setManaged(!files.getChildren().isEmpty());
        legend.setVisible(pieces.stream().anyMatch(piece -> piece.in() != In.BOTH));
    }

    private List<Node> laidOut(List<Piece> pieces) {
        var nodes = new ArrayList<Node>();
        int room = MOST;
        for (var piece : pieces) {
            if (room == 0) {
                nodes.add(new Text(texts.of("versions.goeson")));
                break;
            }
            var end = Math.min(room, piece.text().length());
            nodes.add(text(new Piece(piece.in(), piece.text().substring(0, end))));
            room -= end;
        }
        return nodes;
    }

    private static Text text(Piece piece) {
        var text = new Text(piece.text());
        text.getStyleClass()
                .add(
                        switch (piece.in()) {
                            case BOTH -> "in-both";
                            case ONLY_NOW -> "only-now";
                            case ONLY_THEN -> "only-then";
                        });
        return text;
    }

    private Node chip(OutgoingFile file) {
        var chip = new HBox(new Label(file.name(), Icons.of(Feather.PAPERCLIP)));
        chip.getStyleClass().add("file-chip");
        return chip;
    }

    private Node missing(String name) {
        var why = new Label(texts.of("versions.nothere"), Icons.of(Feather.ALERT_TRIANGLE));
        why.getStyleClass().add("warning-text");
        var chip = new HBox(new Label(name), why);
        chip.getStyleClass().addAll("file-chip", "missing");
        return chip;
    }
}
