package app.pult.architecture.sample.stacktrace.sync;

/// Broken on purpose: an error on standard error.
final class Push {
    private Push() {}

    static void report(Exception e) {
        e.printStackTrace();
    }
}
