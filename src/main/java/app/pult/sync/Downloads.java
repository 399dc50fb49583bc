package app.pult.sync;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.Blobs;
import app.pult.desk.Subscription;
import app.pult.store.Mirror;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Optional;

/// Fetches files when somebody wants them. Thread: any; listeners are called on the download's own
/// threads.
public final class Downloads {
    private static final Logger log = LoggerFactory.getLogger(Downloads.class);

    private final Backend backend;
    private final Blobs blobs;
    private final Mirror mirror;
    private final Tasks tasks;

    Downloads(Backend backend, Blobs blobs, Mirror mirror, Tasks tasks) {
        this.backend = backend;
        this.blobs = blobs;
        this.mirror = mirror;
        this.tasks = tasks;
    }

    /// What becomes of one download: any number of [#progress], then one of the others; nothing
    /// more after a cancel.
    public interface Listener {
        void progress(long bytes);

        void done(BlobId blob);

        /// The server did not give it, or the disk did not take it.
        void failed(Exception cause);
    }

    /// Begins at once and returns at once; closing what is returned cancels. Nothing is kept of a
    /// download that did not come to its end.
    public Subscription start(AttachmentId attachment, Listener listener) {
        var download = new Download(attachment, listener);
        if (!tasks.start(download::run)) {
            download.cancel();
            listener.failed(new InterruptedIOException("Nothing is fetched any more."));
        }
        return download::cancel;
    }

    /// The same, and waits for it, unless reading is stopped: returns when the file is here, as
    /// large as the server said.
    ///
    /// @throws BackendException if the server does not give it
    /// @throws IOException if the disk does not take it, or it is not as large as was said
    void fetch(Attachment file) throws BackendException, IOException {
        blobs.expect(file.size());
        Blobs.Content<BackendException> whole =
                target -> {
                    var exact = new Exact(target, file.size());
                    tasks.read(
                            () -> {
                                backend.download(file.id(), exact, bytes -> {});
                                return file;
                            });
                    exact.end();
                };
        mirror.downloaded(file.id(), blobs.store(whole).id());
    }

    /// One that somebody is told of.
    private final class Download {
        private final AttachmentId attachment;
        private final Listener listener;
        private Optional<Thread> thread = Optional.empty();
        private volatile boolean cancelled;

        Download(AttachmentId attachment, Listener listener) {
            this.attachment = attachment;
            this.listener = listener;
        }

        void run() {
            try {
                var blob = stored();
                mirror.downloaded(attachment, blob);
                tell(() -> listener.done(blob));
            } catch (BackendException | IOException | RuntimeException e) {
                if (!cancelled) {
                    log.warn("Attachment {} was not fetched", attachment.value(), e);
                }
                tell(() -> listener.failed(e));
            }
        }

        /// A cancel ends what waits for the server, and nothing else.
        private BlobId stored() throws BackendException, IOException {
            begin();
            try {
                return blobs.store(this::bring).id();
            } finally {
                end();
            }
        }

        private void bring(OutputStream target) throws BackendException, IOException {
            backend.download(attachment, target, bytes -> tell(() -> listener.progress(bytes)));
        }

        private void tell(Runnable news) {
            if (!cancelled) {
                news.run();
            }
        }

        private synchronized void begin() {
            thread = Optional.of(Thread.currentThread());
            if (cancelled) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void end() {
            thread = Optional.empty();
        }

        synchronized void cancel() {
            cancelled = true;
            thread.ifPresent(Thread::interrupt);
        }
    }

    /// Takes so many bytes, no fewer and no more.
    private static final class Exact extends FilterOutputStream {
        private final long size;
        private long came;

        Exact(OutputStream target, long size) {
            super(target);
            this.size = size;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int length) throws IOException {
            came += length;
            if (came > size) {
                throw another();
            }
        }

        void end() throws IOException {
            if (came < size) {
                throw another();
            }
        }

        private IOException another() {
            return new IOException("not the " + size + " bytes it has");
        }
    }
}
