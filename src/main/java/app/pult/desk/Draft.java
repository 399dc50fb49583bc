package app.pult.desk;

import app.pult.desk.operation.OutgoingFile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Unsent writing. `fields` holds what a new ticket's form has beside the text (`subject`,
/// `requester`, `group`, `priority`...), and is empty for a reply or a note. `seen` is the newest
/// message its author had in sight.
public record Draft(
        DraftKey key,
        String text,
        List<OutgoingFile> files,
        Map<String, String> fields,
        Optional<MessageId> seen,
        Instant savedAt) {
    public Draft {
        files = List.copyOf(files);
        fields = Map.copyOf(fields);
    }

    public boolean isBlank() {
        return text.isBlank()
                && files.isEmpty()
                && fields.values().stream().allMatch(String::isBlank);
    }
}
