package app.pult.ui.kit;

import javafx.scene.control.MenuButton;

/// Menus that a key opens. Thread: FX only.
public final class Menus {
    private Menus() {}

    /// Puts the keyboard into the menu of this button, also of one that has come on the screen just
    /// now: without its skin it would call itself open and show nothing, and without a layout it
    /// has no place.
    public static void open(MenuButton button) {
        button.requestFocus();
        button.applyCss();
        button.getScene().getRoot().layout();
        button.show();
    }
}
