package app.pult.ui.conversation.ready;

import app.pult.desk.Attachment;
import app.pult.desk.CannedResponse;
import app.pult.desk.QuickText;
import app.pult.desk.operation.OutgoingFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text that can be put into the editor: the desk's, or the operator's own. `code` may be empty;
/// `language` is the desk's word for it, none for an own text; `files` go with it, `notHere` are
/// the names of those that are not on this computer yet.
///
/// Thread: any, immutable.
public record ReadyText(
        Optional<QuickText> own,
        String code,
        String title,
        Optional<String> language,
        String text,
        List<OutgoingFile> files,
        List<String> notHere) {
    public ReadyText {
        files = List.copyOf(files);
        notHere = List.copyOf(notHere);
    }

    static ReadyText of(CannedResponse response) {
        var files = new ArrayList<OutgoingFile>();
        var notHere = new ArrayList<String>();
        for (var file : response.files()) {
            outgoing(file).ifPresentOrElse(files::add, () -> notHere.add(file.name()));
        }
        return new ReadyText(
                Optional.empty(),
                response.code(),
                response.title(),
                Optional.of(response.language()),
                response.text(),
                files,
                notHere);
    }

    private static Optional<OutgoingFile> outgoing(Attachment file) {
        return file.blob()
                .map(blob -> new OutgoingFile(file.name(), file.mediaType(), file.size(), blob));
    }

    static ReadyText of(QuickText text) {
        return new ReadyText(
                Optional.of(text),
                text.code(),
                text.title(),
                Optional.empty(),
                text.text(),
                text.files(),
                List.of());
    }

    /// How well it fits what was typed, 0 the best; empty if it does not.
    Optional<Integer> rank(String typed) {
        return Fit.rank(typed, code, title, text);
    }
}
