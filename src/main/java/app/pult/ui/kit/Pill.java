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

    private Kind kind;

    public Pill(Kind kind, String words) {
        super(words);
        this.kind = kind;
        getStyleClass().addAll("pill", kind.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }

    /// Says something else: for pills of reused cells. A style class is touched only where it
    /// changes, for JavaFX then styles the pill anew.
    public void show(Kind now, String words) {
        if (now != kind) {
            getStyleClass().set(getStyleClass().indexOf(kind.styleClass()), now.styleClass());
            kind = now;
        }
        setText(words);
    }
}
