package app.pult.architecture.sample.injectedfield.sync;

/// Broken on purpose: a field that somebody else fills.
final class Push {
    @Inject private Runnable loop = () -> {};

    void go() {
        loop.run();
    }
}
