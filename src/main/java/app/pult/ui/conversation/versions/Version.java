package app.pult.ui.conversation.versions;

import app.pult.desk.BlobId;
import app.pult.desk.Draft;
import app.pult.desk.operation.OutgoingFile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What stood in the editor once: at that moment, or sent then. `files` are on this computer,
/// `notHere` are the names of those that are not any more. `more` is how many words it has more
/// than the editor; negative: fewer.
///
/// Thread: any, immutable.
public record Version(
        String text,
        List<OutgoingFile> files,
        List<String> notHere,
        Instant at,
        Optional<Instant> sentAt,
        int more) {
    public Version {
        files = List.copyOf(files);
        notHere = List.copyOf(notHere);
    }

    /// `contents` are those on this computer, `now` how many words the editor has.
    static Version of(Draft draft, Set<BlobId> contents, int now) {
        Predicate<OutgoingFile> here = file -> contents.contains(file.blob());
        return new Version(
                draft.text(),
                draft.files().stream().filter(here).toList(),
                draft.files().stream().filter(here.negate()).map(OutgoingFile::name).toList(),
                draft.savedAt(),
                draft.sentAt(),
                WordDiff.words(draft.text()) - now);
    }
}
