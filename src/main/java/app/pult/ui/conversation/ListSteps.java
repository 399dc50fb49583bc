package app.pult.ui.conversation;

import javafx.scene.control.ListView;

/// A list that is walked through while the keyboard is in a field beside it. Thread: FX only.
final class ListSteps {
    private ListSteps() {}

    /// Marks the line so many further down, at most the last, and brings it into sight.
    static void go(ListView<?> list, int by) {
        if (list.getItems().isEmpty()) {
            return;
        }
        var marks = list.getSelectionModel();
        marks.clearAndSelect(
                Math.clamp(marks.getSelectedIndex() + by, 0, list.getItems().size() - 1));
        list.scrollTo(marks.getSelectedIndex());
    }
}
