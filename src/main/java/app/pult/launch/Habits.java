package app.pult.launch;

import app.pult.desk.OwnWords;
import app.pult.desk.Snooze.End;
import app.pult.settings.Account;
import app.pult.settings.Settings;
import app.pult.settings.SettingsFile;
import app.pult.spelling.Speller;
import app.pult.ui.conversation.UndoSend;
import app.pult.ui.kit.Keymap;
import app.pult.ui.notices.Notices;
import app.pult.ui.palette.Recent;
import app.pult.ui.queue.Arrangements;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.MovingOn.After;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;
import app.pult.ui.spelling.SpellingModel;

import javafx.beans.property.ObjectProperty;

import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// What an operator got used to at the keyboard, from one session to the next: own shortcuts, what
/// was chosen last in the palette, what opens after sending, how long that can be taken back, how
/// views are sorted and divided, whether words are checked. Written in the order in which it
/// changes.
///
/// Thread: FX only; writes run on the given executor.
final class Habits {
    private static final String AFTER = "after";
    private static final String ENDING = "snooze";
    private static final Duration USUAL_GRACE = Duration.ofSeconds(10);
    private static final String SPELLING = "spelling";
    private static final String NOTICES = "notices";
    private static final String VIEWS = "views";
    private static final String OFF = "off";

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

    /// What opens after something was sent at this account's desk.
    MovingOn movingOn(Account account, Selection selection) {
        var kept = settings.settings().habit(account.id(), AFTER);
        var moving =
                new MovingOn(
                        selection,
                        kept.filter(name(After.NEXT)::equals).isPresent()
                                ? After.NEXT
                                : After.STAY);
        moving.afterProperty().subscribe((before, now) -> keep(account, AFTER, name(now)));
        return moving;
    }

    /// What else brings back a ticket that is put off.
    void ending(Account account, ObjectProperty<End> end) {
        var kept = settings.settings().habit(account.id(), ENDING);
        end.set(kept.filter(name(End.TIME)::equals).isPresent() ? End.TIME : End.REPLY);
        end.subscribe((before, now) -> keep(account, ENDING, name(now)));
    }

    /// How long what is sent at this account's desk can be taken back.
    void grace(Account account, ObjectProperty<Duration> grace) {
        var kept = settings.settings().habit(account.id(), Settings.UNDO_SEND).orElse("");
        grace.set(
                UndoSend.GRACES.stream()
                        .filter(one -> kept.equals(seconds(one)))
                        .findFirst()
                        .orElse(USUAL_GRACE));
        grace.subscribe((before, now) -> keep(account, Settings.UNDO_SEND, seconds(now)));
    }

    private static String seconds(Duration grace) {
        return Long.toString(grace.toSeconds());
    }

    /// How the views of this account's desk are sorted and divided.
    Arrangements arrangements(Account account) {
        return new Arrangements(
                settings.settings().habit(account.id(), VIEWS).orElse(""),
                written -> keep(account, VIEWS, written));
    }

    /// Whether words are checked while they are written.
    SpellingModel spelling(Account account, OwnWords own) {
        boolean off =
                settings.settings().habit(account.id(), SPELLING).filter(OFF::equals).isPresent();
        var model = new SpellingModel(new Speller(), own, !off, threads);
        model.onProperty().subscribe((before, now) -> keep(account, SPELLING, now ? "on" : OFF));
        return model;
    }

    /// What pops up at this account's desk.
    Notices notices(Account account) {
        return settings.settings()
                .habit(account.id(), NOTICES)
                .map(Notices::read)
                .orElse(Notices.DEFAULT);
    }

    void keep(Account account, Notices notices) {
        keep(account, NOTICES, notices.written());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void keep(Account account, String name, String value) {
        writes.write(() -> settings.update(saved -> saved.withHabit(account.id(), name, value)));
    }

    private void keep(UnaryOperator<Settings.Keyboard> change) {
        writes.write(
                () -> settings.update(saved -> saved.withKeyboard(change.apply(saved.keyboard()))));
    }
}
