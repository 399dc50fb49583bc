package app.pult;

/// The program's entry point. Thread: main.
public final class Pult {
    private Pult() {}

    public static void main(String[] arguments) {}
}
