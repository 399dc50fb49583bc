package app.pult.launch.tour;

import app.pult.launch.tour.Stagehand.Held;

import javafx.scene.input.KeyCode;

import java.util.function.Consumer;

/// The part of the tour that shows what the program can do. Thread: the tour's.
record Overview(Script script, Stagehand stagehand, Consumer<String> step) {
    void show() {
        stagehand.press(KeyCode.K, Held.CTRL);
        stagehand.type("palette-input", script.filter());
        step.accept("the palette finds, " + stagehand.picture("palette"));
        stagehand.escape("palette");
        stagehand.press(KeyCode.F1, Held.NOTHING);
        stagehand.untilShown("shell-keys-sheet");
        step.accept("all keys, " + stagehand.picture("keys"));
        stagehand.escape("shell-keys-sheet");
        stagehand.press(KeyCode.J, Held.CTRL_SHIFT);
        stagehand.untilShown("notices-sheet");
        step.accept("of what one is told, " + stagehand.picture("notices"));
        stagehand.escape("notices-sheet");
    }
}
