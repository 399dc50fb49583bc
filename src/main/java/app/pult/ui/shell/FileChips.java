package app.pult.ui.shell;

import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/// The attached files, each with its size and a way to take it off; and those that should have come
/// with a ready text and are not on this computer, which are not sent.
///
/// Thread: FX only.
public final class FileChips extends FlowPane {
    private final ObservableList<OutgoingFile> files;
    private final ObservableList<String> notHere;
    private final Texts texts;
    private final Sizes sizes;

    /// `notHere` are names.
    public FileChips(
            ObservableList<OutgoingFile> files, ObservableList<String> notHere, Texts texts) {
        this.files = files;
        this.notHere = notHere;
        this.texts = texts;
        sizes = new Sizes(texts);
        getStyleClass().add("file-chips");
        setMinWidth(0);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    active.add(files.subscribe(this::show));
                    active.add(notHere.subscribe(this::show));
                    show();
                });
        show();
    }

    private void show() {
        getChildren().setAll(files.stream().map(this::chip).toList());
        notHere.forEach(name -> getChildren().add(missing(name)));
        setManaged(!getChildren().isEmpty());
    }

    private Node chip(OutgoingFile file) {
        var size = new Label(sizes.of(file.size()));
        size.getStyleClass().add("secondary");
        return chip(file.name(), size, () -> files.remove(file));
    }

    private Node missing(String name) {
        var why = new Label(texts.of("shell.file.nothere"), Icons.of(Feather.ALERT_TRIANGLE));
        why.getStyleClass().add("warning-text");
        var chip = chip(name, why, () -> notHere.remove(name));
        chip.getStyleClass().add("missing");
        return chip;
    }

    private Node chip(String name, Label about, Runnable takeOff) {
        var remove = new Button();
        remove.setGraphic(Icons.of(Feather.X));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(texts.of("shell.file.remove", name));
        remove.setOnAction(event -> takeOff.run());
        about.setMinWidth(USE_PREF_SIZE);
        var chip = new HBox(new Label(name), about, remove);
        chip.getStyleClass().add("file-chip");
        // A long name is shortened where there is no room for it, once that is known.
        chip.maxWidthProperty()
                .bind(
                        widthProperty()
                                .map(width -> width.doubleValue() > 0 ? width : Double.MAX_VALUE));
        return chip;
    }
}
