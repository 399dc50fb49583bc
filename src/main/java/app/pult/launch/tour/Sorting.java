package app.pult.launch.tour;

import app.pult.launch.tour.Stagehand.Held;

import javafx.scene.input.KeyCode;

import java.util.function.Consumer;

/// The part of the tour in which the queue is put in order. In the end it shows what it showed, and
/// nothing was changed. Thread: the tour's.
record Sorting(Script script, Stagehand stagehand, Consumer<String> step) {
    private static final String FILTER = "queue-filter";
    private static final String LIST = "queue-list";

    void tryOut() {
        ownView();
        nothingFound();
        bulk();
        snooze();
    }

    private void ownView() {
        stagehand.press(KeyCode.DIGIT3, Held.CTRL);
        stagehand.type(FILTER, script.filter());
        step.accept("the list is filtered, " + stagehand.picture("filter"));
        stagehand.press(KeyCode.S, Held.CTRL);
        stagehand.untilShown("queue-views");
        stagehand.press(KeyCode.ENTER, Held.NOTHING);
        stagehand.untilGone("queue-views");
        stagehand.press(KeyCode.S, Held.CTRL);
        stagehand.untilShown("queue-views");
        step.accept("a view of one's own is kept, " + stagehand.picture("own-views"));
        stagehand.escape("queue-views");
        stagehand.press(KeyCode.DIGIT3, Held.CTRL);
    }

    private void nothingFound() {
        stagehand.clear(FILTER);
        stagehand.type(FILTER, script.notThere());
        stagehand.untilShown("queue-clear-filter");
        step.accept("nothing is found, " + stagehand.picture("nothing-found"));
        stagehand.clear(FILTER);
        stagehand.untilShown(LIST);
    }

    /// Three tickets, another priority for all, as far as the question whether to.
    private void bulk() {
        stagehand.focus(LIST);
        stagehand.press(KeyCode.HOME, Held.NOTHING);
        stagehand.press(KeyCode.DOWN, Held.SHIFT);
        stagehand.press(KeyCode.DOWN, Held.SHIFT);
        stagehand.until("a change of all", () -> stagehand.found("queue-bulk-change").isPresent());
        stagehand.press(KeyCode.B, Held.CTRL);
        stagehand.until("the fields", () -> stagehand.isMenuOpen(""));
        stagehand.press(KeyCode.DOWN, 3);
        stagehand.press(KeyCode.RIGHT, Held.NOTHING);
        step.accept("several tickets are changed at once, " + stagehand.picture("bulk-choice"));
        stagehand.press(KeyCode.ENTER, Held.NOTHING);
        stagehand.untilShown("queue-bulk-apply");
        step.accept("the change is shown before it is made, " + stagehand.picture("bulk-preview"));
        stagehand.click("queue-bulk-withdraw");
        stagehand.click("queue-bulk-unmark");
        stagehand.untilGone("queue-bulk-unmark");
    }

    private void snooze() {
        stagehand.press(KeyCode.L, Held.CTRL);
        stagehand.untilShown("snooze");
        step.accept("a ticket can be put off, " + stagehand.picture("snooze"));
        stagehand.escape("snooze");
    }
}
