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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;

/// Fetches files when somebody wants them. Thread: any; listeners are called on the download's own
/// threads.
public final class Downloads {
    private static final Logger log = LoggerFactory.getLogger(Downloads.class);
    private static final int PIPE = 64 * 1024;
    private static final String ENDED = "Nothing is fetched any more.";

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
        var download = new Download(attachment, OptionalLong.empty(), listener);
        if (!tasks.start(download::write) || !tasks.start(download::read)) {
            download.cancel();
            listener.failed(new InterruptedIOException(ENDED));
        }
        return download::cancel;
    }

    /// The same, and waits for it: returns when the file is here, as large as the server said.
    ///
    /// @throws BackendException if the server does not give it
    /// @throws IOException if the disk does not take it, or it is not as large as was said
    void fetch(Attachment file) throws BackendException, IOException {
        blobs.expect(file.size());
        var ending = new Ending();
        var download = new Download(file.id(), OptionalLong.of(file.size()), ending);
        if (!tasks.start(download::write)) {
            throw new InterruptedIOException(ENDED);
        }
        download.read();
        ending.check();
    }

    /// How a download that is waited for came out.
    private static final class Ending implements Listener {
        private Optional<Exception> failure = Optional.empty();

        @Override
        public void progress(long bytes) {}

        @Override
        public void done(BlobId blob) {}

        @Override
        public void failed(Exception cause) {
            failure = Optional.of(cause);
        }

        void check() throws BackendException, IOException {
            if (failure.isPresent()) {
                switch (failure.get()) {
                    case BackendException server -> throw server;
                    case IOException disk -> throw disk;
                    case Exception other -> throw new IOException(other);
                }
            }
        }
    }

    /// Two threads and a pipe between them: the backend writes, the blobs read.
    private final class Download {
        private final AttachmentId attachment;
        private final Listener listener;
        private final PipedInputStream in = new PipedInputStream(PIPE);
        private final PipedOutputStream out = connected(in);
        private final WholeOrNothing whole;
        private Optional<Thread> writer = Optional.empty();
        private volatile boolean cancelled;

        Download(AttachmentId attachment, OptionalLong size, Listener listener) {
            this.attachment = attachment;
            this.listener = listener;
            whole = new WholeOrNothing(in, size);
        }

        void write() {
            writer(Optional.of(Thread.currentThread()));
            try (out) {
                send();
            } catch (IOException e) {
                whole.cut(e);
            } finally {
                writer(Optional.empty());
            }
        }

        /// Says how it came out before the pipe is closed: the reader would not know why.
        private void send() {
            try {
                if (cancelled) {
                    whole.cut(new IOException("cancelled"));
                } else {
                    backend.download(
                            attachment, out, bytes -> tell(() -> listener.progress(bytes)));
                    whole.complete();
                }
            } catch (BackendException | IOException e) {
                whole.cut(e);
            }
        }

        void read() {
            try (whole) {
                var blob = blobs.store(whole).id();
                mirror.downloaded(attachment, blob);
                tell(() -> listener.done(blob));
            } catch (Cut e) {
                tell(() -> listener.failed(e.by()));
            } catch (IOException e) {
                log.warn("Attachment {} could not be kept", attachment.value(), e);
                tell(() -> listener.failed(e));
            }
        }

        private void tell(Runnable news) {
            if (!cancelled) {
                news.run();
            }
        }

        private synchronized void writer(Optional<Thread> thread) {
            writer = thread;
        }

        synchronized void cancel() {
            cancelled = true;
            writer.ifPresent(Thread::interrupt);
        }
    }

    private static PipedOutputStream connected(PipedInputStream in) {
        try {
            return new PipedOutputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a new pipe is never connected", e);
        }
    }

    /// Ends with an error, not with an end, unless the writer said that it was whole, and it has
    /// the size it should have, if that is known.
    private static final class WholeOrNothing extends FilterInputStream {
        private final OptionalLong size;
        private long came;
        private volatile boolean complete;
        private volatile Exception cause = new IOException("the download broke off");

        WholeOrNothing(PipedInputStream in, OptionalLong size) {
            super(in);
            this.size = size;
        }

        void complete() {
            complete = true;
        }

        void cut(Exception by) {
            cause = by;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            check(next < 0 ? next : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            check(read);
            return read;
        }

        private void check(int read) throws IOException {
            if (read < 0 && !complete) {
                throw new Cut(cause);
            }
            came += Math.max(read, 0);
            if (size.isPresent() && (came > size.getAsLong() || isShort(read))) {
                throw new Cut(new IOException("not the " + size.getAsLong() + " bytes it has"));
            }
        }

        private boolean isShort(int read) {
            return read < 0 && came < size.orElse(0);
        }
    }

    private static final class Cut extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Exception by;

        Cut(Exception by) {
            super(by);
            this.by = by;
        }

        Exception by() {
            return by;
        }
    }
}
