package app.pult.desk;

/// The people who write to the desk, from its own disk. Thread: any but JavaFX.
public interface Customers {
    Customer find(Person person);

    /// Keeps the operator's own note about somebody, in place of the one before; nothing but space
    /// removes it. It is on the disk on return, and never sent.
    void note(PersonId person, String text);
}
