package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.function.Supplier;

/// The tabs of the [Side] over the one that is open; the others are in no scene, so that what they
/// do ends. The key of a tab opens it, goes into it, or puts it away, whichever is next. Esc is the
/// tab's while it has a step back, then puts it away. The keyboard goes back where it came from.
///
/// Thread: FX only.
final class SidePane extends BorderPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Side side;
    private final Keyboard keyboard;
    private final Supplier<Part> place;
    private final Part part =
            new Part(this, () -> shown().flatMap(tab -> tab.part().keyboard().get()));
    private final HBox tabs = new HBox();
    private Optional<Node> before = Optional.empty();

    /// `place` has the keyboard when what had it before is gone.
    SidePane(Side side, Keyboard keyboard, Supplier<Part> place) {
        this.side = side;
        this.keyboard = keyboard;
        this.place = place;
        setId("shell-side");
        getStyleClass().add("surface");
        tabs.getStyleClass().addAll("pane-header", "shell-side-tabs");
        setTop(tabs);
        side.open().subscribe(name -> shown().ifPresent(tab -> setCenter(tab.part().node())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    /// Once the commands are known. A click leaves the keyboard where it is for the command to see.
    void addTabs(ShellCommands own, Texts texts, Commands commands) {
        side.tabs()
                .forEach(tab -> tabs.getChildren().add(tab(own.side(tab.name()), tab, commands)));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var close = new Button("", Icons.of(Feather.X));
        close.setId("shell-side-close");
        close.setAccessibleText(texts.of("shell.side.close"));
        close.getStyleClass().addAll("flat", "icon-button");
        close.setFocusTraversable(false);
        close.setOnAction(event -> putAway());
        tabs.getChildren().addAll(gap, close);
    }

    Part part() {
        return part;
    }

    void toggle(String name) {
        boolean inside = part.hasFocus();
        if (inside && side.open().get().equals(name)) {
            putAway();
            return;
        }
        if (!inside) {
            before = Optional.ofNullable(place.get().node().getScene()).map(Scene::getFocusOwner);
        }
        side.open().set(name);
        keyboard.into(part);
    }

    /// Opens a tab, if it is not open, and goes into it.
    void enter(String name) {
        if (!part.hasFocus() || !side.open().get().equals(name)) {
            toggle(name);
        }
    }

    private Optional<Side.Tab> shown() {
        return side.shown();
    }

    private void putAway() {
        boolean inside = part.hasFocus();
        keyboard.forget(part);
        side.open().set("");
        if (inside) {
            // What made room for the side comes back with the next layout.
            UiThread.later(
                    () ->
                            before.filter(node -> node.getScene() != null && !node.isDisabled())
                                    .ifPresentOrElse(
                                            Node::requestFocus, () -> keyboard.into(place.get())));
        }
    }

    private Button tab(Command command, Side.Tab tab, Commands commands) {
        var button = commands.button(command);
        button.setId("shell-tab-" + tab.name());
        button.getStyleClass().addAll("flat", "shell-tab");
        button.setFocusTraversable(false);
        side.open()
                .subscribe(name -> button.pseudoClassStateChanged(CHOSEN, name.equals(tab.name())));
        return button;
    }

    private void escape(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            putAway();
            press.consume();
        }
    }
}
