package app.pult.ui.shell;

import app.pult.ui.kit.Shortcut;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The ways by which files come to where somebody writes. Thread: FX only.
public final class FileIntake {
    private static final Shortcut PASTE = Shortcut.parse("Ctrl+V");
    private static final Shortcut PASTE_OF_OLD = Shortcut.parse("Shift+Ins");

    private FileIntake() {}

    /// Files that are dropped on the node.
    public static void drop(Node node, Consumer<List<Path>> taken) {
        node.setOnDragOver(FileIntake::accept);
        node.setOnDragDropped(
                drag -> {
                    taken.accept(paths(drag.getDragboard()));
                    drag.setDropCompleted(true);
                    drag.consume();
                });
    }

    private static void accept(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    /// What is pasted there, where the clipboard holds no words: its files, else its picture.
    public static void paste(Node node, Consumer<List<Path>> files, Consumer<Image> picture) {
        node.addEventFilter(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (PASTE.matches(press) || PASTE_OF_OLD.matches(press)) {
                        paste(press, files, picture);
                    }
                });
    }

    private static void paste(KeyEvent press, Consumer<List<Path>> files, Consumer<Image> picture) {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString()) {
            return;
        }
        if (clipboard.hasFiles()) {
            files.accept(paths(clipboard));
            press.consume();
        } else if (clipboard.hasImage()) {
            picture.accept(clipboard.getImage());
            press.consume();
        }
    }

    private static List<Path> paths(Clipboard from) {
        return from.getFiles().stream().map(File::toPath).toList();
    }
}
