package app.pult.desk.sendcheck;

import app.pult.desk.Person;

import java.util.List;
import java.util.Optional;

/// What the desk knows of everybody who writes to it. May read a disk, at most a few milliseconds a
/// question. Thread: any but JavaFX.
public interface Others {
    /// Nobody else is known.
    Others NOBODY =
            new Others() {
                @Override
                public List<Person> people(List<String> beginnings, int limit) {
                    return List.of();
                }

                @Override
                public Optional<Person> requesterOf(String number) {
                    return Optional.empty();
                }

                @Override
                public List<Person> holders(String value) {
                    return List.of();
                }
            };

    /// Those whose name has, for each of these, a word that begins so, or whose address does. The
    /// beginnings are in lower case, without ё.
    List<Person> people(List<String> beginnings, int limit);

    /// Whose ticket has this number.
    Optional<Person> requesterOf(String number);

    /// In whose tickets, of those that are recent, this telephone, contract, account or the like is
    /// found. It is as [Values#key] makes it.
    List<Person> holders(String value);
}
