package app.pult.launch;

import javafx.application.Platform;

import java.util.concurrent.CountDownLatch;

/// JavaFX with no display, for commands that measure or take pictures. Thread: any but JavaFX.
public final class HeadlessToolkit {
    private static final String PLATFORM = "glass.platform";

    private HeadlessToolkit() {}

    /// Starts JavaFX on its headless platform, or on the one that `glass.platform` names (JavaFX 21
    /// has no headless one), painting in software; a toolkit that runs already is taken as it is.
    /// It stays until the process ends.
    ///
    /// @throws InterruptedException if the caller was interrupted while it started
    public static void start() throws InterruptedException {
        // Read once, by the toolkit's start. Source: JavaFX 26 release notes, headless platform.
        if (System.getProperty(PLATFORM) == null) {
            System.setProperty(PLATFORM, "Headless");
        }
        System.setProperty("prism.order", "sw");
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException runsAlready) {
            Platform.runLater(started::countDown);
        }
        started.await();
        Platform.setImplicitExit(false);
    }
}
