package app.pult.desk;

import java.util.List;
import java.util.Optional;

/// The people and groups that the server told of, and whether it has chats. Thread: any but JavaFX.
public interface Directory {
    /// The signed-in operator; empty until the first sign-in succeeded.
    Optional<Person> me();

    /// Whether customers can chat with the desk, as the server said at the last sign-in. Where they
    /// cannot, a ticket is no chat, whatever channel it came by.
    boolean hasChats();

    Optional<Person> find(PersonId id);

    /// Those who may hold tickets, by name.
    List<Person> operators();

    /// By name.
    List<Group> groups();

    /// Whose name or address has a word that begins so; at most `limit`, most recently seen first.
    List<Person> suggest(String typed, int limit);
}
