package app.pult.preview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A text or a log of any length, read by pages of about [#PAGE] bytes that begin and end with
/// lines. No more than a page is ever in memory.
///
/// Thread: any but JavaFX.
public final class TextFile implements Preview {
    static final int PAGE = 128 * 1024;

    /// How far a page may go on to end with a line.
    private static final int LONGEST_REST = 8 * 1024;

    /// Where nothing but ASCII is met, so many places are looked at for the encoding.
    private static final int SAMPLES = 16;

    private static final int SAMPLE = 64 * 1024;
    private static final int LONGEST_CHARACTER = 4;

    private final Path file;
    private final long size;
    private final int mark;
    private final Charset guessed;

    private TextFile(Path file, long size, int mark, Charset guessed) {
        this.file = file;
        this.size = size;
        this.mark = mark;
        this.guessed = guessed;
    }

    static TextFile open(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            var head = read(channel, 0, SAMPLE);
            return new TextFile(file, size, Encodings.markLength(head), guess(channel, head));
        }
    }

    /// What it seems to be written in.
    public Charset guessed() {
        return guessed;
    }

    /// In bytes.
    public long size() {
        return size;
    }

    /// At least one.
    public int pages() {
        return Math.toIntExact(Math.max(1, (size + PAGE - 1) / PAGE));
    }

    /// The page of this number, from 0; what cannot be decoded is U+FFFD. A page in the middle of a
    /// line that is longer than a page begins within it.
    public String page(int number, Charset charset) throws UnreadableException {
        return UnreadableException.guard(
                () -> {
                    try (var channel = FileChannel.open(file)) {
                        long from = begin(channel, number, charset);
                        long to = begin(channel, number + 1, charset);
                        return new String(read(channel, from, (int) (to - from)), charset);
                    }
                });
    }

    private static Charset guess(FileChannel channel, byte[] head) throws IOException {
        if (!Encodings.isAscii(head)) {
            return Encodings.guess(head);
        }
        for (int i = 1; i < SAMPLES; i++) {
            var sample = read(channel, channel.size() * i / SAMPLES, SAMPLE);
            if (!Encodings.isAscii(sample)) {
                return Encodings.guess(sample);
            }
        }
        return Encodings.guess(head);
    }

    /// Where a page begins: behind the first end of a line from its place on, or at the first whole
    /// character where the line is too long.
    private long begin(FileChannel channel, int page, Charset charset) throws IOException {
        long place = (long) page * PAGE;
        if (page == 0 || place >= size) {
            return page == 0 ? mark : size;
        }
        int width = width(charset);
        long even = place - (place - mark) % width;
        var window = read(channel, even - width, LONGEST_REST);
        for (int at = 0; at + width <= window.length; at += width) {
            if (isLineEnd(window, at, charset)) {
                return even - width + at + width;
            }
        }
        return even + charactersRest(window, width, charset);
    }

    private static int charactersRest(byte[] window, int width, Charset charset) {
        int at = width;
        boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
        while (isUtf8
                && at < Math.min(window.length, LONGEST_CHARACTER)
                && (window[at] & 0xC0) == 0x80) {
            at++;
        }
        return at - width;
    }

    private static boolean isLineEnd(byte[] window, int at, Charset charset) {
        if (width(charset) == 1) {
            return window[at] == '\n';
        }
        boolean littleEndian = charset.equals(StandardCharsets.UTF_16LE);
        return window[littleEndian ? at : at + 1] == '\n'
                && window[littleEndian ? at + 1 : at] == 0;
    }

    private static int width(Charset charset) {
        return charset.name().startsWith("UTF-16") ? 2 : 1;
    }

    /// Fewer bytes at the end of the file.
    private static byte[] read(FileChannel channel, long from, int most) throws IOException {
        int there = Math.clamp(channel.size() - from, 0, most);
        var buffer = ByteBuffer.allocate(there);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {}
        return buffer.array();
    }
}
