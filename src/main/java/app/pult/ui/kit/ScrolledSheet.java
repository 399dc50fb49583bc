package app.pult.ui.kit;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A sheet over the window that is as large as what is in it, and scrolls where the window is not.
/// A click in it is not one beside it.
///
/// Thread: FX only.
public final class ScrolledSheet extends ScrollPane {
    /// Lays it on a veil over the window; Esc or a click beside it closes it.
    public static void lay(Region content, StackPane veil, Runnable close) {
        veil.getStyleClass().add("shell-veil");
        veil.getChildren().add(new ScrolledSheet(content));
        veil.setOnMouseClicked(event -> close.run());
        veil.addEventHandler(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (press.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        press.consume();
                    }
                });
    }

    private final Region content;

    private ScrolledSheet(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().addAll("raised-sheet", "scrolled-sheet");
        setOnMouseClicked(event -> event.consume());
    }

    /// As high as its words are at the width that they get, wrapped.
    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + content.prefHeight(content.prefWidth(-1)) + snappedBottomInset();
    }
}
