package app.pult.ui.kit;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

import java.util.Locale;
import java.util.Optional;

/// One thing an operator can tell the program to do; menu, button, shortcut sheet and palette all
/// show the same one.
///
/// The id names the texts and the node: `conversation.send` has the text `conversation.send.label`
/// and its button the id `conversation-send`.
///
/// `hindranceKey` names the text that says why it cannot be given while it is not `enabled`. Where
/// its key means this only while the keyboard is somewhere, `here` says whether it is: there it
/// comes before any other command on that key.
///
/// Thread: FX only.
public record Command(
        String id,
        Optional<Shortcut> shortcut,
        ObservableBooleanValue enabled,
        String hindranceKey,
        Optional<ObservableBooleanValue> here,
        Runnable action) {
    private static final String HINDERED = "kit.command.hindered";

    /// A command without a shortcut that can always be given.
    public static Command of(String id, Runnable action) {
        return new Command(
                id,
                Optional.empty(),
                new SimpleBooleanProperty(true),
                HINDERED,
                Optional.empty(),
                action);
    }

    /// The same with a shortcut, written "Ctrl+Enter".
    public Command on(String keys) {
        return new Command(
                id, Optional.of(Shortcut.parse(keys)), enabled, hindranceKey, here, action);
    }

    /// The same, to be given only while the condition holds.
    public Command when(ObservableBooleanValue condition) {
        return when(condition, HINDERED);
    }

    /// The same; the text `reasonKey` says what is missing while it does not.
    public Command when(ObservableBooleanValue condition, String reasonKey) {
        return new Command(id, shortcut, condition, reasonKey, here, action);
    }

    /// The same, whose key means it only while the keyboard is in a pane.
    public Command keyIn(ObservableBooleanValue pane) {
        return new Command(id, shortcut, enabled, hindranceKey, Optional.of(pane), action);
    }

    /// The same, which brings its pane before the operator first.
    public Command in(Node pane) {
        Runnable seen =
                () -> {
                    ToFront.ask(pane);
                    action.run();
                };
        return new Command(id, shortcut, enabled, hindranceKey, here, seen);
    }

    /// Whether both may have one key: one of them has it only in its pane.
    public boolean sharesKeyWith(Command other) {
        return here.isPresent() != other.here.isPresent();
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
