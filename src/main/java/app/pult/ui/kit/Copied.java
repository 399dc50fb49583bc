package app.pult.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Text that goes to the clipboard. Thread: FX only.
public final class Copied {
    /// Copies what is chosen, where a list or a text has the keyboard.
    public static final Shortcut KEYS = Shortcut.parse("Ctrl+C");

    private Copied() {}

    public static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
