package app.pult.launch;

import app.pult.settings.Settings.Appearance;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Motion;
import app.pult.ui.kit.Theme;

/// The window's look as the settings have it, and back. Thread: any.
final class Looks {
    private Looks() {}

    static Look of(Appearance appearance) {
        return new Look(
                Theme.valueOf(appearance.theme().name()),
                Density.valueOf(appearance.density().name()),
                appearance.textPercent(),
                Motion.valueOf(appearance.motion().name()));
    }

    static Appearance settings(Look look) {
        return new Appearance(
                Appearance.Theme.valueOf(look.theme().name()),
                Appearance.Density.valueOf(look.density().name()),
                look.textPercent(),
                Appearance.Motion.valueOf(look.motion().name()));
    }
}
