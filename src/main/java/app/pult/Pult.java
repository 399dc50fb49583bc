package app.pult;

import app.pult.cli.PultCommand;

/// The program's entry point. Thread: main.
public final class Pult {
    private Pult() {}

    public static void main(String[] arguments) {
        System.exit(PultCommand.run(arguments));
    }
}
