package app.pult.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A key with its modifiers, on the physical key: Ctrl+K is the key that bears K on a Latin
/// keyboard, whatever layout is on. Letters, digits, F-keys, Enter, Escape, arrows and the like,
/// and the two keys behind 0; other punctuation sits elsewhere on a Russian keyboard and is
/// refused. See [PhysicalKeys].
///
/// Thread: any, immutable.
public record Shortcut(KeyCode key, Set<Modifier> modifiers) {
    /// In the order in which they are written.
    public enum Modifier {
        CTRL("Ctrl"),
        ALT("Alt"),
        SHIFT("Shift");

        private final String written;

        Modifier(String written) {
            this.written = written;
        }
    }

    private static final Map<String, KeyCode> NAMED =
            Map.ofEntries(
                    Map.entry("Enter", KeyCode.ENTER),
                    Map.entry("Esc", KeyCode.ESCAPE),
                    Map.entry("Space", KeyCode.SPACE),
                    Map.entry("Del", KeyCode.DELETE),
                    Map.entry("Ins", KeyCode.INSERT),
                    Map.entry("Tab", KeyCode.TAB),
                    Map.entry("Up", KeyCode.UP),
                    Map.entry("Down", KeyCode.DOWN),
                    Map.entry("Left", KeyCode.LEFT),
                    Map.entry("Right", KeyCode.RIGHT),
                    Map.entry("Home", KeyCode.HOME),
                    Map.entry("End", KeyCode.END),
                    Map.entry("PgUp", KeyCode.PAGE_UP),
                    Map.entry("PgDn", KeyCode.PAGE_DOWN),
                    Map.entry("-", KeyCode.MINUS),
                    Map.entry("=", KeyCode.EQUALS));
    private static final Set<KeyCode> EDITING =
            Set.of(
                    KeyCode.A,
                    KeyCode.C,
                    KeyCode.V,
                    KeyCode.X,
                    KeyCode.Y,
                    KeyCode.Z,
                    KeyCode.INSERT);
    private static final Set<KeyCode> MOVING =
            Set.of(
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN);
    private static final Map<KeyCode, String> SIGNS =
            Map.of(
                    KeyCode.ENTER, "⏎",
                    KeyCode.UP, "↑",
                    KeyCode.DOWN, "↓",
                    KeyCode.LEFT, "←",
                    KeyCode.RIGHT, "→",
                    KeyCode.MINUS, "−",
                    KeyCode.EQUALS, "+");

    public Shortcut {
        modifiers = Set.copyOf(modifiers);
        if (!isTheSameEverywhere(key)) {
            throw new IllegalArgumentException(
                    key + " is not the same key in every layout: use a letter, digit or named key");
        }
    }

    /// Reads "Ctrl+Shift+D", "F5", "Ctrl+Enter", as settings and code write it.
    public static Shortcut parse(String written) {
        var modifiers = new TreeSet<Modifier>();
        var parts = List.of(written.split("\\+"));
        for (var part : parts.subList(0, parts.size() - 1)) {
            modifiers.add(Modifier.valueOf(part.strip().toUpperCase(Locale.ROOT)));
        }
        return new Shortcut(key(parts.getLast().strip()), modifiers);
    }

    /// What was pressed, if it can be a shortcut.
    public static Optional<Shortcut> of(KeyEvent press) {
        var modifiers = EnumSet.noneOf(Modifier.class);
        if (press.isControlDown() || press.isMetaDown()) {
            modifiers.add(Modifier.CTRL);
        }
        if (press.isAltDown()) {
            modifiers.add(Modifier.ALT);
        }
        if (press.isShiftDown()) {
            modifiers.add(Modifier.SHIFT);
        }
        return PhysicalKeys.of(press)
                .filter(Shortcut::isTheSameEverywhere)
                .map(key -> new Shortcut(key, modifiers));
    }

    /// Whether fields, lists and the system need it for themselves: editing keys, moving about,
    /// closing a window.
    public boolean isTaken() {
        boolean ctrlAlone = modifiers.equals(Set.of(Modifier.CTRL));
        boolean altAlone = modifiers.equals(Set.of(Modifier.ALT));
        boolean redo = key == KeyCode.Z && modifiers.equals(Set.of(Modifier.CTRL, Modifier.SHIFT));
        return !worksWhileTyping()
                || (ctrlAlone && EDITING.contains(key))
                || redo
                || (!has(Modifier.ALT) && MOVING.contains(key))
                || key == KeyCode.TAB
                || key == KeyCode.ESCAPE
                || (altAlone && key == KeyCode.F4);
    }

    /// Whether this press is meant. Keys of the numeric pad count as the main ones, and so does the
    /// plus that takes Shift.
    public boolean matches(KeyEvent press) {
        return PhysicalKeys.of(press).filter(key::equals).isPresent()
                && (press.isControlDown() || press.isMetaDown()) == has(Modifier.CTRL)
                && press.isAltDown() == has(Modifier.ALT)
                && (press.isShiftDown() == has(Modifier.SHIFT) || key == KeyCode.EQUALS);
    }

    /// Whether it can be told from typing, so that it may work inside a text field.
    public boolean worksWhileTyping() {
        return has(Modifier.CTRL) || has(Modifier.ALT) || key.isFunctionKey();
    }

    /// As [#parse] reads it.
    public String written() {
        var parts = new ArrayList<String>();
        for (var modifier : new TreeSet<>(modifiers)) {
            parts.add(modifier.written);
        }
        parts.add(keyName());
        return String.join("+", parts);
    }

    /// As a button shows it: "Ctrl ⇧ D", "Ctrl ⏎".
    public String shown() {
        var parts = new ArrayList<String>();
        for (var modifier : new TreeSet<>(modifiers)) {
            parts.add(modifier == Modifier.SHIFT ? "⇧" : modifier.written);
        }
        parts.add(SIGNS.getOrDefault(key, keyName()));
        return String.join(" ", parts);
    }

    private static boolean isTheSameEverywhere(KeyCode key) {
        return NAMED.containsValue(key)
                || key.isLetterKey()
                || key.isDigitKey()
                || key.isFunctionKey();
    }

    private boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    private String keyName() {
        for (var named : NAMED.entrySet()) {
            if (named.getValue() == key) {
                return named.getKey();
            }
        }
        return key.getName();
    }

    private static KeyCode key(String name) {
        var named = NAMED.get(name);
        if (named != null) {
            return named;
        }
        var key = KeyCode.getKeyCode(name);
        if (key == null) {
            throw new IllegalArgumentException("No such key: " + name);
        }
        return key;
    }
}
