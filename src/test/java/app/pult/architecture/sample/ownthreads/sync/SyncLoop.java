package app.pult.architecture.sample.ownthreads.sync;

/// Broken on purpose: a thread nobody owns.
final class SyncLoop {
    private SyncLoop() {}

    static void start(Runnable loop) {
        Thread.ofVirtual().start(loop);
    }
}
