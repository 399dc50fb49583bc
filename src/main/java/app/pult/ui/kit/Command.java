package app.pult.ui.kit;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import java.util.Locale;
import java.util.Optional;

/// One thing an operator can tell the program to do; menu, button, shortcut sheet and palette all
/// show the same one.
///
/// The id names the texts and the node: `conversation.send` has the text `conversation.send.label`
/// and its button the id `conversation-send`.
///
/// Thread: FX only.
public record Command(
        String id, Optional<Shortcut> shortcut, ObservableBooleanValue enabled, Runnable action) {
    /// A command without a shortcut that can always be given.
    public static Command of(String id, Runnable action) {
        return new Command(id, Optional.empty(), new SimpleBooleanProperty(true), action);
    }

    /// The same with a shortcut, written "Ctrl+Enter".
    public Command on(String keys) {
        return new Command(id, Optional.of(Shortcut.parse(keys)), enabled, action);
    }

    /// The same, to be given only while the condition holds.
    public Command when(ObservableBooleanValue condition) {
        return new Command(id, shortcut, condition, action);
    }

    public String labelKey() {
        return id + ".label";
    }

    public String nodeId() {
        return id.replace('.', '-').toLowerCase(Locale.ROOT);
    }

    /// Does it, if it is enabled; says whether it was.
    public boolean run() {
        if (enabled.get()) {
            action.run();
            return true;
        }
        return false;
    }
}
