package app.pult.preview;

import app.pult.preview.UnreadableException.Reason;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends with an exception when more than `most` bytes came, or when its time is over.
/// Thread: confined to one reading.
final class MeteredStream extends FilterInputStream {
    private static final int SKIPPED = 8192;

    private final long most;
    private final Deadline deadline;
    private long bytes;

    MeteredStream(InputStream in, long most, Deadline deadline) {
        super(in);
        this.most = most;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(read);
        return read;
    }

    /// By reading: what is skipped is unpacked as well.
    @Override
    public long skip(long wanted) throws IOException {
        return read(new byte[Math.clamp(wanted, 0, SKIPPED)]);
    }

    private void count(int read) throws UnreadableException {
        bytes += Math.max(0, read);
        deadline.check();
        if (bytes > most) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
    }
}
