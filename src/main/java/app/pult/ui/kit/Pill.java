package app.pult.ui.kit;

import javafx.scene.control.Label;

import java.util.Locale;

/// A short state in a coloured capsule: "critical", "2 not sent". Always a word, never colour
/// alone.
///
/// Thread: FX only.
public final class Pill extends Label {
    public enum Kind {
        NEUTRAL,
        ACCENT,
        SUCCESS,
        WARNING,
        DANGER,
        NOTE;

        private String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Pill(Kind kind, String words) {
        getStyleClass().add("pill");
        setMinWidth(USE_PREF_SIZE);
        show(kind, words);
    }

    /// Says something else: for pills of reused cells.
    public void show(Kind kind, String words) {
        for (var each : Kind.values()) {
            getStyleClass().remove(each.styleClass());
        }
        getStyleClass().add(kind.styleClass());
        setText(words);
    }
}
