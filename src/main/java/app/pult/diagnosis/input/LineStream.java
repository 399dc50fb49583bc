package app.pult.diagnosis.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Lines as the bytes of a document in UTF-8.
///
/// Thread: confined to one reading.
public final class LineStream extends InputStream {
    private static final byte[] NONE = {};

    private final LineSource lines;
    private byte[] line = NONE;
    private int at;

    public LineStream(LineSource lines) {
        this.lines = lines;
    }

    @Override
    public int read() throws IOException {
        return fill() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, bytes, from, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at < line.length) {
            return true;
        }
        at = 0;
        line = lines.advance() ? (lines.text() + "\n").getBytes(StandardCharsets.UTF_8) : NONE;
        return line.length > 0;
    }
}
