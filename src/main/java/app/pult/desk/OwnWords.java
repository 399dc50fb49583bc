package app.pult.desk;

import java.util.Set;

/// Words the operator knows to be right whatever a dictionary says. Nobody else has them: a change
/// is on the disk when it returns.
///
/// Thread: any but JavaFX.
public interface OwnWords {
    Set<String> all();

    /// Nothing happens where it is there already.
    void add(String word);

    void remove(String word);
}
