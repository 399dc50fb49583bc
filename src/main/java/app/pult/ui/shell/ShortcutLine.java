package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A command and its key, on the sheet of keys.
///
/// Thread: FX only.
final class ShortcutLine extends HBox {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Command command;
    private final String words;
    private final Texts texts;
    private final Commands commands;
    private final Label changed = new Label();
    private final Label keys = new Label();

    ShortcutLine(Command command, String words, Texts texts, Commands commands) {
        this.command = command;
        this.words = words;
        this.texts = texts;
        this.commands = commands;
        var name = new Label(words);
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        changed.getStyleClass().add("secondary");
        keys.getStyleClass().add("key-hint");
        keys.setMinWidth(USE_PREF_SIZE);
        setId("shell-keys-" + command.nodeId());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        getStyleClass().add("shell-sheet-line");
        getChildren().addAll(name, changed, keys);
        show();
    }

    Command command() {
        return command;
    }

    String words() {
        return words;
    }

    /// The key as it is now.
    void show() {
        var shown = commands.shortcut(command).map(key -> key.shown());
        fill(shown.orElseGet(() -> texts.of("shell.keys.none")), commands.isChanged(command));
        pseudoClassStateChanged(WAITING, false);
    }

    /// The next keys that are pressed become its own.
    void await() {
        fill(texts.of("shell.keys.press"), false);
        pseudoClassStateChanged(WAITING, true);
    }

    private void fill(String shown, boolean own) {
        keys.setText(shown);
        changed.setText(own ? texts.of("shell.keys.changed") : "");
        setAccessibleText(String.join(", ", words, shown, changed.getText()));
    }
}
