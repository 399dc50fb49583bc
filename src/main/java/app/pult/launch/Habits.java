package app.pult.launch;

import app.pult.settings.Settings;
import app.pult.settings.SettingsFile;
import app.pult.ui.kit.Keymap;
import app.pult.ui.palette.Recent;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import java.util.function.UnaryOperator;

/// What an operator got used to at the keyboard, from one session to the next: own shortcuts, and
/// what was chosen last in the palette. Written in the order in which it changes.
///
/// Thread: FX only; writes run on the given executor.
final class Habits {
    private final SettingsFile settings;
    private final SerialWrites writes;
    private final Threads threads;

    Habits(SettingsFile settings, Threads threads) {
        this.settings = settings;
        this.threads = threads;
        writes = new SerialWrites(threads);
    }

    Keymap keymap() {
        return new Keymap(
                settings.settings().keyboard().shortcuts(),
                shortcuts -> keep(keyboard -> keyboard.withShortcuts(shortcuts)));
    }

    Recent recent() {
        return new Recent(
                settings.settings().keyboard().recent(),
                names -> keep(keyboard -> keyboard.withRecent(names)));
    }

    private void keep(UnaryOperator<Settings.Keyboard> change) {
        writes.write(
                () -> settings.update(saved -> saved.withKeyboard(change.apply(saved.keyboard()))),
                saved -> {},
                threads.failed());
    }
}
