package app.pult.diagnosis;

/// Is told of a run while it goes on, and may end it. Thread: the run's.
@FunctionalInterface
public interface Onlooker {
    /// Asked now and then.
    boolean isUnwanted();

    /// Each line of each text, in order, as the engine reads it: whoever wants to know more of a
    /// large file need not read it again.
    default void line(String text) {}

    /// A finding that no later line takes back, soon after the line that proved it; the diagnosis
    /// has it with all its evidence.
    default void finding(Finding finding) {}
}
