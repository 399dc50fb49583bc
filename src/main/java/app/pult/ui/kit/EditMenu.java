package app.pult.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;

import java.util.List;
import java.util.function.Consumer;

/// Undo, cut, copy, paste in the operator's language for every text field: JavaFX's own menu has no
/// Russian. A field with a menu of its own keeps it.
///
/// Thread: FX only.
public final class EditMenu {
    private final Texts texts;

    public EditMenu(Texts texts) {
        this.texts = texts;
    }

    /// What stands above the usual lines in the menu of one field.
    @FunctionalInterface
    public interface Lead {
        /// Hands out the lines for the place of the click, none or some, now or soon.
        void at(ContextMenuEvent event, Consumer<List<MenuItem>> show);
    }

    public static void lead(TextInputControl text, Lead lead) {
        text.getProperties().put(Lead.class, lead);
    }

    public void installOn(Scene scene) {
        scene.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    if (event.getTarget() instanceof Node node
                            && field(node) instanceof TextInputControl text
                            && text.getContextMenu() == null) {
                        open(text, event);
                        event.consume();
                    }
                });
    }

    private void open(TextInputControl text, ContextMenuEvent event) {
        if (text.getProperties().get(Lead.class) instanceof Lead lead) {
            lead.at(event, lines -> show(text, event, lines));
        } else {
            show(text, event, List.of());
        }
    }

    private void show(TextInputControl text, ContextMenuEvent event, List<MenuItem> lines) {
        var menu = menu(text);
        if (!lines.isEmpty()) {
            menu.getItems().addFirst(new SeparatorMenuItem());
            menu.getItems().addAll(0, lines);
        }
        menu.show(text, event.getScreenX(), event.getScreenY());
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
