package app.pult.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What an operator can look at of a file without a program for it. Closing it lets the file go.
///
/// Thread: any but JavaFX; confined to one reading at a time.
public sealed interface Preview extends AutoCloseable
        permits Listing, MailFile, PdfFile, Picture, TextFile {
    /// How long one reading (a file, a page) may take.
    Duration LONGEST = Duration.ofSeconds(20);

    /// Takes a file apart by what it holds; its `name` decides only where the content does not.
    ///
    /// @throws UnreadableException with the reason why there is nothing to show
    static Preview open(Path file, String name) throws UnreadableException {
        return UnreadableException.guard(
                () -> {
                    if (Files.size(file) == 0) {
                        throw new UnreadableException(UnreadableException.Reason.EMPTY);
                    }
                    return switch (Kind.of(file, name)) {
                        case TEXT -> TextFile.open(file);
                        case PICTURE -> Picture.open(file, Deadline.in(LONGEST));
                        case PDF -> PdfFile.open(file);
                        case MAIL -> MailFile.open(file, Deadline.in(LONGEST));
                        case ZIP, SEVEN_Z, TAR, PACKED -> Listing.open(file, name);
                        case OTHER ->
                                throw new UnreadableException(UnreadableException.Reason.NO_KIND);
                    };
                });
    }

    @Override
    default void close() throws IOException {}
}
