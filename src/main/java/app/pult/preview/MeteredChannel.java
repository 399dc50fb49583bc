package app.pult.preview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A file of which so much may be read and no more. Thread: confined to one reading.
final class MeteredChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private long left;

    MeteredChannel(SeekableByteChannel file, long most) {
        this.file = file;
        left = most;
    }

    boolean isSpent() {
        return left < 0;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = file.read(into);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new IOException("More than was allowed is read.");
        }
        return read;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        file.position(place);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new java.nio.channels.NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
