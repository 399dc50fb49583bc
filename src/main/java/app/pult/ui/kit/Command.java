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
/// `hindranceKey` names the text that says why it cannot be given while it is not `enabled`.
///
/// Thread: FX only.
public record Command(
        String id,
        Optional<Shortcut> shortcut,
        ObservableBooleanValue enabled,
        String hindranceKey,
        Runnable action) {
    private static final String HINDERED = "kit.command.hindered";

    /// A command without a shortcut that can always be given.
    public static Command of(String id, Runnable action) {
        return new Command(id, Optional.empty(), new SimpleBooleanProperty(true), HINDERED, action);
    }

    /// The same with a shortcut, written "Ctrl+Enter".
    public Command on(String keys) {
        return new Command(id, Optional.of(Shortcut.parse(keys)), enabled, hindranceKey, action);
    }

    /// The same, to be given only while the condition holds.
    public Command when(ObservableBooleanValue condition) {
        return when(condition, HINDERED);
    }

    /// The same; the text `reasonKey` says what is missing while it does not.
    public Command when(ObservableBooleanValue condition, String reasonKey) {
        return new Command(id, shortcut, condition, reasonKey, action);
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
