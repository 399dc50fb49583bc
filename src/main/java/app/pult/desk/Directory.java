package app.pult.desk;

import java.util.List;
import java.util.Optional;

/// The people and groups that the server told of. Thread: any but JavaFX.
public interface Directory {
    /// The signed-in operator; empty until the first sign-in succeeded.
    Optional<Person> me();

    Optional<Person> find(PersonId id);

    /// Those who may hold tickets, by name.
    List<Person> operators();

    /// By name.
    List<Group> groups();

    /// Whose name or address has a word that begins so; at most `limit`, most recently seen first.
    List<Person> suggest(String typed, int limit);
}
