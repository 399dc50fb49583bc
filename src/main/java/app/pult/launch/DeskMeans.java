package app.pult.launch;

import app.pult.desk.Ids;
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
        Threads threads) {}
