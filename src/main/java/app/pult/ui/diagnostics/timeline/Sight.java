package app.pult.ui.diagnostics.timeline;

import app.pult.ui.kit.UiThread;

import javafx.scene.control.ListView;

/// Rows brought into sight. Thread: FX only.
final class Sight {
    private Sight() {}

    /// Chooses a row and shows it near the top, once the list knows how high its rows are.
    static void bring(ListView<?> list, int index) {
        list.getSelectionModel().select(index);
        UiThread.later(
                () -> {
                    list.applyCss();
                    list.layout();
                    list.scrollTo(index);
                    list.layout();
                    list.scrollTo(Math.max(0, index - 1));
                });
    }
}
