package app.pult.ui.diagnostics;

import app.pult.desk.Attachment;
import app.pult.desk.MessageId;
import app.pult.diagnosis.input.Input;

import java.util.List;
import java.util.Optional;

/// What a ticket has to diagnose: the texts of its messages and the files on this desk, each with
/// the message it came with; `missing` are those that are only on the server.
public record CaseFiles(List<Part> parts, List<Attachment> missing) {
    /// The name of an input of a message's own words; its number counts the messages from 1.
    public static final String MESSAGE = "message-";

    public CaseFiles {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /// An input and where it came from.
    public record Part(Input input, MessageId message) {}

    public List<Input> inputs() {
        return parts.stream().map(Part::input).toList();
    }

    /// How many of the parts are files, not words.
    public int files() {
        return (int) parts.stream().filter(part -> !isWords(part.input().name())).count();
    }

    /// Which message brought what this name says, a file inside an archive too.
    public Optional<MessageId> messageOf(String file) {
        return parts.stream()
                .filter(
                        part ->
                                file.equals(part.input().name())
                                        || file.startsWith(part.input().name() + "!"))
                .map(Part::message)
                .findFirst();
    }

    static boolean isWords(String name) {
        return name.startsWith(MESSAGE);
    }
}
