package app.pult.ui.conversation.preview;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// Shows one kind of preview. Thread: FX only.
interface Viewer {
    /// What is looked at.
    Node body();

    /// Where the keyboard goes.
    default Node keyboard() {
        return body();
    }

    /// What stands below it, from the left.
    List<Node> tools();

    /// Whether this key was for it.
    boolean press(KeyEvent press);
}
