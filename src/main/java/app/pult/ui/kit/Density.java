package app.pult.ui.kit;

import java.util.Locale;

/// How much air is between rows: a style class on the root, used by `base.css` and the panes' own
/// styles (`.compact .queue-row`).
public enum Density {
    COMFORTABLE,
    COMPACT;

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
