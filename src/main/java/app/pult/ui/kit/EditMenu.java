package app.pult.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;

/// Undo, cut, copy, paste in the operator's language for every text field: JavaFX's own menu has no
/// Russian. A field with a menu of its own keeps it.
///
/// Thread: FX only.
public final class EditMenu {
    private final Texts texts;

    public EditMenu(Texts texts) {
        this.texts = texts;
    }

    public void installOn(Scene scene) {
        scene.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    if (event.getTarget() instanceof Node node
                            && field(node) instanceof TextInputControl text
                            && text.getContextMenu() == null) {
                        menu(text).show(text, event.getScreenX(), event.getScreenY());
                        event.consume();
                    }
                });
    }

    ContextMenu menu(TextInputControl text) {
        boolean writable = text.isEditable() && !text.isDisabled();
        boolean selected = !text.getSelectedText().isEmpty();
        boolean pasteable = Clipboard.getSystemClipboard().hasString();
        var menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item("kit.edit.undo", writable && text.isUndoable(), text::undo),
                        item("kit.edit.redo", writable && text.isRedoable(), text::redo),
                        new SeparatorMenuItem(),
                        item("kit.edit.cut", writable && selected, text::cut),
                        item("kit.edit.copy", selected, text::copy),
                        item("kit.edit.paste", writable && pasteable, text::paste),
                        new SeparatorMenuItem(),
                        item("kit.edit.all", text.getLength() > 0, text::selectAll));
        return menu;
    }

    private MenuItem item(String key, boolean possible, Runnable action) {
        var item = new MenuItem(texts.of(key));
        item.setId(key.replace('.', '-'));
        item.setDisable(!possible);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Node field(Node node) {
        var at = node;
        while (!(at instanceof TextInputControl) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
