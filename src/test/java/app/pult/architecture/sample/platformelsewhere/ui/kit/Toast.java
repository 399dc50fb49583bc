package app.pult.architecture.sample.platformelsewhere.ui.kit;

import javafx.application.Platform;

/// Broken on purpose: a second bridge to the JavaFX thread.
final class Toast {
    private Toast() {}

    static void show(Runnable toast) {
        Platform.runLater(toast);
    }
}
