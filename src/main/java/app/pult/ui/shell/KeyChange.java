package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Shortcut;

import java.util.Optional;
import java.util.Set;

/// Another shortcut for one command. One that another command has is not taken before the operator
/// has said so twice.
///
/// Thread: FX only.
final class KeyChange {
    /// What became of the keys that were pressed.
    sealed interface Outcome {
        /// The command has them now.
        record Done() implements Outcome {}

        /// Text fields, lists or the system need them.
        record Taken(Shortcut keys) implements Outcome {}

        /// Another command has them; [#takeOver] takes them from it.
        record Clash(Shortcut keys, Command owner) implements Outcome {}
    }

    /// Places that are never on the screen together; every other two are, or may be.
    private static final Set<Set<String>> APART =
            Set.of(
                    Set.of("conversation", "newticket"),
                    Set.of("conversation", "outbox"),
                    Set.of("newticket", "outbox"),
                    Set.of("queue", "outbox"));

    private final Commands commands;
    private final Command command;
    private Optional<Outcome.Clash> open = Optional.empty();

    KeyChange(Commands commands, Command command) {
        this.commands = commands;
        this.command = command;
    }

    /// The part of the window it belongs to: "queue" of "queue.next".
    static String area(Command command) {
        return command.id().substring(0, command.id().indexOf('.'));
    }

    Command command() {
        return command;
    }

    Outcome press(Shortcut keys) {
        open = Optional.empty();
        return keys.isTaken() ? new Outcome.Taken(keys) : give(keys);
    }

    /// Gives it the one it came with.
    Outcome reset() {
        open = Optional.empty();
        if (command.shortcut().isPresent()) {
            return give(command.shortcut().get());
        }
        return remove();
    }

    Outcome remove() {
        commands.change(command, Optional.empty());
        return new Outcome.Done();
    }

    /// After a clash: the other command is left with no key. False if there is none.
    boolean takeOver() {
        open.ifPresent(
                clash -> {
                    commands.change(clash.owner(), Optional.empty());
                    commands.change(command, Optional.of(clash.keys()));
                });
        return open.isPresent();
    }

    private Outcome give(Shortcut keys) {
        open = owner(keys).map(owner -> new Outcome.Clash(keys, owner));
        if (open.isPresent()) {
            return open.get();
        }
        commands.change(command, Optional.of(keys));
        return new Outcome.Done();
    }

    private Optional<Command> owner(Shortcut keys) {
        return commands.known().stream()
                .filter(other -> !other.id().equals(command.id()))
                .filter(other -> commands.shortcut(other).equals(Optional.of(keys)))
                .filter(other -> !other.sharesKeyWith(command))
                .filter(this::isSeenWith)
                .findFirst();
    }

    private boolean isSeenWith(Command other) {
        var mine = area(command);
        var its = area(other);
        return mine.equals(its) || !APART.contains(Set.of(mine, its));
    }
}
