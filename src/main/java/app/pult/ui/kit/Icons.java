package app.pult.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The one icon set (Feather). Only where a word would be longer; size and colour come from the
/// style (`.icon`, and `.muted`, `.danger` and the like beside it).
///
/// Thread: FX only.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather glyph) {
        var icon = new FontIcon(glyph);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
