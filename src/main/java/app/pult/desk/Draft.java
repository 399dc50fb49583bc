package app.pult.desk;

import app.pult.desk.operation.OutgoingFile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Unsent writing. `fields` holds what a new ticket's form has beside the text (`subject`,
/// `requester`, `group`, `priority`...), and for a reply or a note what becomes of the ticket with
/// it (`then`), if anything. `seen` is the newest message its author had in sight. A version that
/// was sent says so: [#sentAt].
public record Draft(
        DraftKey key,
        String text,
        List<OutgoingFile> files,
        Map<String, String> fields,
        Optional<MessageId> seen,
        Instant savedAt) {
    private static final String SENT = "sent";
    private static final String GAP = "\n\n";

    public Draft {
        files = List.copyOf(files);
        fields = Map.copyOf(fields);
    }

    /// What was written, as it went to the outbox at that moment.
    public Draft sent(String words, List<OutgoingFile> with, Instant at) {
        var noted = new HashMap<>(fields);
        noted.put(SENT, at.toString());
        return new Draft(key, words, with, noted, seen, at);
    }

    /// When a version went to the outbox; empty if it did not.
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(fields.get(SENT)).map(Instant::parse);
    }

    /// Whether there are words or files.
    public boolean hasWriting() {
        return !text.isBlank() || !files.isEmpty();
    }

    public Draft withFields(Map<String, String> changed) {
        return new Draft(key, text, files, changed, seen, savedAt);
    }

    public boolean isBlank() {
        return !hasWriting() && fields.values().stream().allMatch(String::isBlank);
    }

    /// Whether all of another writing is in this one, as [#join] puts it there.
    public boolean holds(Draft other) {
        return other.hasWriting()
                && (text.startsWith(other.text) || text.contains(GAP + other.text))
                && files.containsAll(other.files);
    }

    /// Two writings for one place: both stay, this one first. Of what their authors had seen the
    /// other's counts: it is the older writing, and what it had not seen must still be found new.
    public Draft join(Draft other) {
        if (isBlank()) {
            return new Draft(key, other.text, other.files, other.fields, other.seen, other.savedAt);
        }
        var words = Stream.of(text, other.text).filter(one -> !one.isBlank()).toList();
        var all = Stream.concat(files.stream(), other.files.stream()).distinct().toList();
        var form = new HashMap<>(other.fields);
        form.putAll(fields);
        return new Draft(key, String.join(GAP, words), all, form, other.seen, other.savedAt);
    }
}
