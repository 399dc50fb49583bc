package app.pult.launch;

import app.pult.settings.Settings.Appearance;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;

/// The window's look as the settings have it. Thread: any.
final class Looks {
    private static final int AS_DRAWN = 100;

    private Looks() {}

    static Look of(Appearance appearance) {
        var theme =
                switch (appearance.theme()) {
                    case SYSTEM -> Theme.SYSTEM;
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                };
        var density =
                switch (appearance.density()) {
                    case COMFORTABLE -> Density.COMFORTABLE;
                    case COMPACT -> Density.COMPACT;
                };
        return new Look(theme, density, AS_DRAWN);
    }
}
