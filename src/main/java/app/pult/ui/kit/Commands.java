package app.pult.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.fxmisc.richtext.GenericStyledArea;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// All commands that can be given now, in the order of their registration. A pane adds its commands
/// when it comes on the screen and takes them away with its subscriptions.
///
/// Thread: FX only.
public final class Commands {
    /// Two commands on one key: the earlier one fires.
    public record Clash(Command first, Command second) {}

    private final Texts texts;
    private final Keymap keymap;
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, Command> known = new LinkedHashMap<>();

    /// For each thing that lets the keys rest, the id of the command whose key goes on working.
    private final Map<Object, String> resting = new HashMap<>();

    private Runnable closeOver = () -> {};
    private Consumer<Command> given = command -> {};

    public Commands(Texts texts, Keymap keymap) {
        this.texts = texts;
        this.keymap = keymap;
    }

    /// With keys that nobody changes: `chosen` by command id, the others keep theirs.
    public Commands(Texts texts, Map<String, Shortcut> chosen) {
        this(texts, Keymap.fixed(chosen));
    }

    /// Adds the command until the subscription ends.
    public Subscription add(Command command) {
        if (commands.putIfAbsent(command.id(), command) != null) {
            throw new IllegalArgumentException("Two commands are called " + command.id());
        }
        know(command);
        return () -> commands.remove(command.id(), command);
    }

    /// Tells of each command that a key, a button or a menu gives from now on.
    public void whenGiven(Consumer<Command> told) {
        given = told;
    }

    public List<Command> all() {
        return List.copyOf(commands.values());
    }

    /// Says that there is such a command, though it may come on the screen later only.
    public void know(Command command) {
        known.put(command.id(), command);
    }

    /// All that are or were on the screen, or have a button on a pane that can be opened, in the
    /// order in which they came.
    public List<Command> known() {
        return List.copyOf(known.values());
    }

    public Optional<Command> find(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    public String label(Command command) {
        return texts.of(command.labelKey());
    }

    /// The operator's shortcut for it, else its own.
    public Optional<Shortcut> shortcut(Command command) {
        return keymap.of(command);
    }

    /// Whether the operator chose its shortcut, or chose to have none.
    public boolean isChanged(Command command) {
        return keymap.isOwn(command);
    }

    public boolean isAnyChanged() {
        return !keymap.isEmpty();
    }

    /// Gives it another shortcut, or none; buttons and menus say so at once.
    public void change(Command command, Optional<Shortcut> keys) {
        keymap.change(command, keys);
    }

    /// All have the shortcuts they came with again.
    public void resetAll() {
        keymap.reset();
    }

    /// Its shortcut as a button shows it, whenever it changes; empty for none.
    public ObservableStringValue shown(Command command) {
        return Bindings.createStringBinding(
                () -> shortcut(command).map(Shortcut::shown).orElse(""), keymap.revisionProperty());
    }

    /// Pairs on the same key, for the shortcut sheet.
    public List<Clash> clashes() {
        var clashes = new ArrayList<Clash>();
        var owners = new LinkedHashMap<Shortcut, Command>();
        for (var command : commands.values()) {
            shortcut(command)
                    .map(keys -> owners.putIfAbsent(keys, command))
                    .filter(owner -> !owner.sharesKeyWith(command))
                    .ifPresent(owner -> clashes.add(new Clash(owner, command)));
        }
        return clashes;
    }

    /// Makes the shortcuts work in this window. Those with Ctrl, Alt or an F-key come before the
    /// focused control; the others come after it and never while a text is being typed. Keys of a
    /// Russian layout that JavaFX cannot name get their code here, for text fields too.
    public void installOn(Scene scene) {
        PhysicalKeys.installOn(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, press -> fire(press, true));
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (!isTyping(scene)) {
                        fire(press, false);
                    }
                });
    }

    /// Lets the keys of all other commands rest until the subscription ends. Where several let them
    /// rest, a key works only if all of them allow it; they may end in any order.
    public Subscription restBut(String id) {
        var token = new Object();
        resting.put(token, id);
        return () -> resting.remove(token);
    }

    /// The same for something that comes to lie over the window. There is one such thing at a time:
    /// what lay there before is closed first, by its `close`, which ends its subscription.
    public Subscription layOver(String id, Runnable close) {
        closeOver.run();
        closeOver = close;
        var rest = restBut(id);
        return () -> {
            closeOver = () -> {};
            rest.unsubscribe();
        };
    }

    /// A button that gives the command; its key is in the tool tip.
    public Button button(Command command) {
        var button = new Button(label(command));
        button.setId(command.nodeId());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(event -> give(command));
        button.setMnemonicParsing(false);
        know(command);
        var tip = new Tooltip();
        var keys = shown(command);
        tip.textProperty().bind(keys);
        button.tooltipProperty()
                .bind(Bindings.createObjectBinding(() -> keys.get().isEmpty() ? null : tip, keys));
        return button;
    }

    /// The one button of a pane that is filled with the accent colour; it carries its key.
    public Button primaryButton(Command command) {
        var button = button(command);
        button.getStyleClass().add("primary");
        button.setGraphic(keyHint(command));
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    /// The key of a command on a chip; nothing is to be seen while it has none.
    public Label keyHint(Command command) {
        var hint = new Label();
        hint.getStyleClass().add("key-hint");
        hint.textProperty().bind(shown(command));
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    /// A menu line that gives the command. It shows the key; the press itself is for the installed
    /// shortcuts.
    public MenuItem menuItem(Command command) {
        var item = new MenuItem(label(command));
        item.setId(command.nodeId() + "-item");
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setOnAction(event -> give(command));
        item.setMnemonicParsing(false);
        item.acceleratorProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> shortcut(command).map(ShownKeys::new).orElse(null),
                                keymap.revisionProperty()));
        return item;
    }

    private void fire(KeyEvent press, boolean whileTyping) {
        if (press.isConsumed()) {
            return;
        }
        var byNearness =
                Stream.concat(
                        commands.values().stream().filter(command -> command.here().isPresent()),
                        commands.values().stream().filter(command -> command.here().isEmpty()));
        for (var command : byNearness.toList()) {
            var keys = shortcut(command);
            if (isAwake(command)
                    && command.here().map(ObservableBooleanValue::get).orElse(true)
                    && keys.isPresent()
                    && keys.get().worksWhileTyping() == whileTyping
                    && keys.get().matches(press)
                    && give(command)) {
                press.consume();
                return;
            }
        }
    }

    /// It is told before: what does not end is known, too.
    private boolean give(Command command) {
        if (command.enabled().get()) {
            given.accept(command);
        }
        return command.run();
    }

    private boolean isAwake(Command command) {
        return resting.values().stream().allMatch(command.id()::equals);
    }

    private static boolean isTyping(Scene scene) {
        var focused = scene.getFocusOwner();
        return switch (focused) {
            case TextInputControl text -> text.isEditable();
            case GenericStyledArea<?, ?, ?> area -> area.isEditable();
            case null, default -> false;
        };
    }

    /// Words at the end of a menu line, no accelerator.
    private static final class ShownKeys extends KeyCombination {
        private final Shortcut shortcut;

        ShownKeys(Shortcut shortcut) {
            this.shortcut = shortcut;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return shortcut.shown();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ShownKeys keys && shortcut.equals(keys.shortcut);
        }

        @Override
        public int hashCode() {
            return shortcut.hashCode();
        }
    }
}
