package app.pult.ui.conversation;

import app.pult.desk.Then;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.MovingOn.After;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/// What becomes of the ticket when the message is sent, and what opens then. The first is chosen
/// for one message, the second for all.
///
/// Thread: FX only.
final class ThenMenu extends MenuButton {
    private final ComposerModel model;
    private final Texts texts;
    private final ToggleGroup afters = new ToggleGroup();
    private final ToggleGroup graces = new ToggleGroup();

    /// `later` asks when to send.
    ThenMenu(ComposerModel model, Texts texts, MenuItem later) {
        this.model = model;
        this.texts = texts;
        setId("conversation-then");
        setMinWidth(USE_PREF_SIZE);
        Stream.of(Then.values()).map(this::item).forEach(getItems()::add);
        getItems().add(new SeparatorMenuItem());
        Stream.of(After.values()).map(this::item).forEach(getItems()::add);
        getItems().addAll(new SeparatorMenuItem(), later, graces());
    }

    /// Says what is chosen until the subscriptions end.
    void follow(Subscriptions active) {
        say();
        active.add(model.thenProperty().subscribe(this::say));
        active.add(model.dispatch().moving().afterProperty().subscribe(this::say));
        active.add(model.undo().graceProperty().subscribe(this::say));
    }

    private void say() {
        var after = model.dispatch().moving().afterProperty().get();
        var then = texts.of(key(model.thenProperty().get()));
        setText(after == After.NEXT ? texts.of("conversation.then.onward", then) : then);
        setAccessibleText(then + ", " + texts.of(key(after)));
        select(afters, after);
        select(graces, model.undo().graceProperty().get());
    }

    private static void select(ToggleGroup group, Object value) {
        group.getToggles()
                .forEach(toggle -> toggle.setSelected(value.equals(toggle.getUserData())));
    }

    private Menu graces() {
        var menu = new Menu(texts.of("conversation.grace.menu"));
        UndoSend.GRACES.stream().map(this::item).forEach(menu.getItems()::add);
        return menu;
    }

    private MenuItem item(Duration grace) {
        var item =
                new RadioMenuItem(
                        grace.isZero()
                                ? texts.of("conversation.grace.none")
                                : texts.of("conversation.grace.some", grace.toSeconds()));
        item.setId("conversation-grace-" + grace.toSeconds());
        item.setUserData(grace);
        item.setToggleGroup(graces);
        item.setOnAction(event -> model.undo().graceProperty().set(grace));
        return item;
    }

    private MenuItem item(Then value) {
        var item = new MenuItem(texts.of(key(value)));
        item.setId("conversation-then-" + name(value));
        item.setOnAction(event -> model.thenProperty().set(value));
        return item;
    }

    private MenuItem item(After value) {
        var item = new RadioMenuItem(texts.of(key(value)));
        item.setId("conversation-after-" + name(value));
        item.setUserData(value);
        item.setToggleGroup(afters);
        item.setOnAction(event -> model.dispatch().moving().afterProperty().set(value));
        return item;
    }

    private static String key(Then value) {
        return "conversation.then." + name(value);
    }

    private static String key(After value) {
        return "conversation.after." + name(value);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
