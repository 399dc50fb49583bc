package app.pult.ui.newticket;

import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/// The attached files, each with its size and a way to take it off.
///
/// Thread: FX only.
final class FileChips extends FlowPane {
    private final ObservableList<OutgoingFile> files;
    private final Texts texts;
    private final Sizes sizes;

    FileChips(ObservableList<OutgoingFile> files, Texts texts) {
        this.files = files;
        this.texts = texts;
        sizes = new Sizes(texts);
        getStyleClass().add("newticket-files");
        files.subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().setAll(files.stream().map(this::chip).toList());
        setManaged(!files.isEmpty());
    }

    private Node chip(OutgoingFile file) {
        var name = new Label(file.name());
        var size = new Label(sizes.of(file.size()));
        size.getStyleClass().add("secondary");
        var remove = new Button();
        remove.setGraphic(Icons.of(Feather.X));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(texts.of("newticket.file.remove", file.name()));
        remove.setOnAction(event -> files.remove(file));
        var chip = new HBox(name, size, remove);
        chip.getStyleClass().add("newticket-file");
        return chip;
    }
}
