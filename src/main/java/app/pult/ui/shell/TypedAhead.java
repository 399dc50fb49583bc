package app.pult.ui.shell;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;

/// Keys that were pressed for a pane that cannot take them yet: kept, and given to it in their
/// order once it can. Operators press Ctrl+N and type; letters must neither be lost nor work
/// whatever had the keyboard before. Shortcuts go their own way.
///
/// Thread: FX only.
public final class TypedAhead {
    /// More than anybody types while a pane is read from the disk.
    private static final int MOST = 400;

    private final List<KeyEvent> kept = new ArrayList<>();
    private boolean keeping;

    /// Keeps what is typed from now on.
    public void keep() {
        keeping = true;
    }

    /// To be asked before anybody else sees the key.
    public void filter(KeyEvent event) {
        if (keeping && isTyping(event)) {
            if (kept.size() < MOST) {
                kept.add(event);
            }
            event.consume();
        }
    }

    /// Gives what was kept to whoever has the keyboard in this scene, key by key: a tab among them
    /// leads on.
    public void hand(Scene scene) {
        for (var event : take()) {
            var owner = scene.getFocusOwner();
            if (owner != null) {
                give(event, owner);
            }
        }
    }

    /// Gives what was kept to this node, wherever the keyboard is by now.
    public void hand(Node taker) {
        take().forEach(event -> give(event, taker));
    }

    /// What was kept, which is nobody's any more.
    private List<KeyEvent> take() {
        var typed = List.copyOf(kept);
        drop();
        return typed;
    }

    private static void give(KeyEvent event, Node taker) {
        // It was consumed when it was kept.
        Event.fireEvent(taker, event.copyFor(taker, taker));
    }

    /// What was kept, as a text: Enter is a line feed, Backspace takes back; other keys that write
    /// nothing are left out.
    public String words() {
        var words = new StringBuilder();
        for (var event : kept) {
            if (event.getEventType() == KeyEvent.KEY_TYPED) {
                write(event.getCharacter(), words);
            }
        }
        return words.toString();
    }

    private static void write(String sign, StringBuilder words) {
        switch (sign) {
            case "\r" -> words.append('\n');
            case "\b" -> {
                if (!words.isEmpty()) {
                    words.setLength(words.offsetByCodePoints(words.length(), -1));
                }
            }
            case "\n", "\t" -> words.append(sign);
            default -> {
                if (sign.codePoints().noneMatch(Character::isISOControl)) {
                    words.append(sign);
                }
            }
        }
    }

    public boolean hasKept() {
        return !kept.isEmpty();
    }

    /// Nobody will take it any more.
    public void drop() {
        keeping = false;
        kept.clear();
    }

    private static boolean isTyping(KeyEvent event) {
        boolean shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        return !shortcut
                && event.getEventType() != KeyEvent.KEY_RELEASED
                && !event.getCode().isFunctionKey()
                && !event.getCode().isModifierKey()
                && event.getCode() != javafx.scene.input.KeyCode.ESCAPE;
    }
}
