package app.pult.architecture.sample.printing.sync;

/// Broken on purpose: the engine prints.
final class Push {
    private Push() {}

    static void report(String line) {
        System.out.println(line);
    }
}
