package app.pult.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// Contents of files, named by their digest, kept whole or not at all. Thread: any but JavaFX.
public interface Blobs {
    /// Copies a stream to its end and makes it durable.
    ///
    /// @throws IOException if it could not be read or written whole (disk full, too large); nothing
    ///   is kept of it then
    Blob store(InputStream content) throws IOException;

    /// @throws IOException if the content is not here or was damaged
    InputStream open(BlobId id) throws IOException;

    /// Where the bytes lie, for a program that wants a file; the file must not be changed.
    Optional<Path> path(BlobId id);

    /// What [#store] kept. `size` in bytes.
    record Blob(BlobId id, long size) {}
}
