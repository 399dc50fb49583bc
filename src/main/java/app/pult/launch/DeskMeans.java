package app.pult.launch;

import app.pult.desk.Ids;
import app.pult.desk.Queue;
import app.pult.desk.QueueCode;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import java.time.ZoneId;

/// What a window has for each of its parts. Thread: FX only.
record DeskMeans(
        Texts texts,
        Ages ages,
        Commands commands,
        Ids ids,
        ZoneId zone,
        Selection selection,
        MovingOn moving,
        Habits habits,
        Threads threads) {
    /// For a window on this desk; it opens on the view it was left with.
    static DeskMeans of(Workplace place, DeskWindow.Setup setup, Threads threads) {
        var texts = setup.texts();
        var habits = new Habits(setup.settings(), threads);
        var left = setup.settings().settings().window().queue();
        var view = QueueCode.read(left, place.ownViews()).orElse(new Queue.AllOpen());
        var selection = new Selection(view);
        return new DeskMeans(
                texts,
                new Ages(texts, setup.zone()),
                new Commands(texts, habits.keymap()),
                setup.machine().ids(),
                setup.zone(),
                selection,
                habits.movingOn(place.account(), selection),
                habits,
                threads);
    }
}
