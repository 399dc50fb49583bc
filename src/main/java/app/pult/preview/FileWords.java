package app.pult.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What a file says in words, without a look at it: the beginning of a text or of a PDF, a letter,
/// the names in an archive. Thread: any but JavaFX.
public final class FileWords {
    /// In characters.
    public static final int MOST = 64 * 1024;

    private FileWords() {}

    /// At most [#MOST] characters; empty where nothing can be read.
    public static String of(Path file, String name) {
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
        } catch (IOException unreadable) {
            return "";
        }
    }

    /// SQLite would end a text at the first NUL.
    private static String cut(String text) {
        var whole = text.length() <= MOST ? text : text.substring(0, MOST);
        return whole.replace('\0', ' ');
    }
}
