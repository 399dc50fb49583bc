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

    private void snooze() {
        stagehand.press(KeyCode.L, Held.CTRL);
        stagehand.untilShown("snooze");
        step.accept("a ticket can be put off, " + stagehand.picture("snooze"));
        stagehand.escape("snooze");
    }
}
