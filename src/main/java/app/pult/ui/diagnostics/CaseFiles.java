package app.pult.ui.diagnostics;

import app.pult.desk.Attachment;
import app.pult.desk.MessageId;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.input.Input;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a ticket has to diagnose: the texts of its messages and the files on this desk, each with
/// the message it came with; `missing` are those that are only on the server.
public record CaseFiles(List<Part> parts, List<Attachment> missing) {
    public CaseFiles {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /// An input, which message brought it, and when that was sent.
    public record Part(Input input, MessageId message, Instant at) {
        private boolean brought(String file) {
            return file.equals(input.name()) || file.startsWith(input.name() + "!");
        }
    }

    public List<Input> inputs() {
        return parts.stream().map(Part::input).toList();
    }

    /// How many files, not messages, could be read, whole or in part.
    public int readIn(Diagnosis diagnosis) {
        return (int)
                parts.stream()
                        .filter(part -> !Input.isMessage(part.input().name()))
                        .filter(
                                part ->
                                        diagnosis.readings().stream()
                                                .anyMatch(reading -> part.brought(reading.file())))
                        .count();
    }

    /// Which message brought what this name says, a file inside an archive too.
    public Optional<MessageId> messageOf(String file) {
        return parts.stream().filter(part -> part.brought(file)).map(Part::message).findFirst();
    }
}
