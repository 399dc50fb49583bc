package app.pult.preview;

import app.pult.preview.UnreadableException.Reason;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a file says in words, without a look at it: the beginning of a text or of a PDF, a letter,
/// the names in an archive. Thread: any but JavaFX.
public final class FileWords {
    /// In characters.
    public static final int MOST = 64 * 1024;

    private FileWords() {}

    /// At most [#MOST] characters; an empty text where there is nothing to read, empty where the
    /// time or the disk did not allow it.
    public static Optional<String> of(Path file, String name) {
        try {
            return Optional.of(
                    switch (Kind.of(file, name)) {
                        case PICTURE, OTHER -> "";
                        case TEXT, PDF, MAIL, ZIP, SEVEN_Z, TAR, PACKED -> words(file, name);
                    });
        } catch (UnreadableException e) {
            return e.reason() == Reason.TOO_SLOW || e.reason() == Reason.STOPPED
                    ? Optional.empty()
                    : Optional.of("");
        } catch (IOException notNow) {
            return Optional.empty();
        }
    }

    private static String words(Path file, String name) throws IOException {
        try (var preview = Preview.open(file, name)) {
            return cut(
                    switch (preview) {
                        case TextFile text -> text.page(0, text.guessed());
                        case PdfFile pdf -> pdf.text(MOST);
                        case MailFile mail ->
                                String.join("\n", mail.headers().values()) + "\n" + mail.text();
                        case Listing listing ->
                                listing.entries().stream()
                                        .map(Listing.Entry::name)
                                        .collect(Collectors.joining("\n"));
                        case Picture picture -> "";
                    });
        }
    }

    /// SQLite would end a text at the first NUL.
    private static String cut(String text) {
        var whole = text.length() <= MOST ? text : text.substring(0, MOST);
        return whole.replace('\0', ' ');
    }
}
