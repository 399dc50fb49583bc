package app.pult.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/// Contents of files, named by their digest, kept whole or not at all. Thread: any but JavaFX.
public interface Blobs {
    /// Copies a stream to its end and makes it durable.
    ///
    /// @throws TooLargeException as soon as more came than is kept
    /// @throws NoRoomException if the disk is full
    /// @throws IOException if it could not be read or written whole; nothing is kept of it, as in
    ///   the other cases
    default Blob store(InputStream content) throws IOException {
        return store(content::transferTo);
    }

    /// The same for a content that writes itself: on one thread at a time, while the caller waits.
    ///
    /// @throws E as the content does
    <E extends Exception> Blob store(Content<E> content) throws IOException, E;

    /// Before a content of so many bytes is brought: whether it will be taken. One that says
    /// nothing true about its size is still met by [#store].
    ///
    /// @throws TooLargeException if it is larger than any that is kept
    /// @throws NoRoomException if the disk has no room for it
    default void expect(long size) throws IOException {}

    /// @throws IOException if the content is not here or was damaged
    InputStream open(BlobId id) throws IOException;

    /// Where the bytes lie, for a program that wants a file; the file must not be changed.
    Optional<Path> path(BlobId id);

    /// A new folder for a copy that another program may change: not kept for longer than until the
    /// desk is opened next.
    Path newFolder() throws IOException;

    /// What can be written once.
    @FunctionalInterface
    interface Content<E extends Exception> {
        /// Returns once all of it is in `target`.
        ///
        /// @throws IOException if `target` does not take it
        /// @throws E if it cannot be had whole
        void writeTo(OutputStream target) throws IOException, E;
    }

    /// A content larger than any that is kept.
    final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLargeException(String sentence) {
            super(sentence);
        }
    }

    /// The disk is full.
    final class NoRoomException extends IOException {
        private static final long serialVersionUID = 1L;

        public NoRoomException(String sentence) {
            super(sentence);
        }
    }

    /// What [#store] kept. `size` in bytes.
    record Blob(BlobId id, long size) {}
}
