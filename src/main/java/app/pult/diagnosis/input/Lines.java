package app.pult.diagnosis.input;

import app.pult.preview.Encodings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text line by line, in bounded memory: a line ends with LF or CR LF, and what is longer than
/// [#LONGEST] is cut there and read over. The encoding is guessed from the beginning of the text,
/// or, where that is plain ASCII, from the first line that is not. Bytes that are no characters are
/// U+FFFD; a byte order mark is no character.
///
/// Thread: confined to one reading.
public final class Lines implements LineSource {
    /// In bytes.
    public static final int LONGEST = 64 * 1024;

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final int width;
    private Charset charset;
    private boolean isGuessed;
    private int at;
    private int end;
    private int number;
    private String text = "";

    /// `head` is the beginning of the text, of which `in` has nothing read yet.
    public Lines(InputStream in, byte[] head) {
        this.in = in;
        charset = Encodings.guess(head);
        isGuessed = !isAscii(head, 0, head.length) || charset.name().startsWith("UTF-16");
        width = charset.name().startsWith("UTF-16") ? 2 : 1;
    }

    /// As far as is known by now: UTF-8 for what has been ASCII all along.
    public Charset charset() {
        return charset;
    }

    @Override
    public boolean advance() throws IOException {
        rest.reset();
        boolean isBegun = false;
        while (true) {
            if (at >= end && !fill()) {
                return isBegun && take(rest.toByteArray(), 0, rest.size());
            }
            int from = at;
            int to = lineEnd(from);
            at = to + width;
            if (to < end && !isBegun) {
                return take(chunk, from, Math.min(to, from + LONGEST));
            }
            keep(from, Math.min(to, end));
            if (to < end) {
                return take(rest.toByteArray(), 0, rest.size());
            }
            isBegun = true;
        }
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String text() {
        return text;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = in.readNBytes(chunk, 0, CHUNK);
        return end > 0;
    }

    /// Where the line ends that begins at `from`; `end` or behind it if not in this chunk.
    private int lineEnd(int from) {
        if (width == 1) {
            int i = from;
            while (i < end && chunk[i] != '\n') {
                i++;
            }
            return i;
        }
        int low = charset.equals(StandardCharsets.UTF_16LE) ? 0 : 1;
        int i = from;
        while (i + 1 < end && !(chunk[i + low] == '\n' && chunk[i + 1 - low] == 0)) {
            i += 2;
        }
        return i + 1 < end ? i : end;
    }

    private void keep(int from, int to) {
        rest.write(chunk, from, Math.clamp(LONGEST - rest.size(), 0, to - from));
    }

    private boolean take(byte[] bytes, int from, int to) {
        number++;
        if (width == 1 && isAscii(bytes, from, to)) {
            text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        } else {
            if (!isGuessed) {
                isGuessed = true;
                charset = Encodings.guess(Arrays.copyOfRange(bytes, from, Math.max(to, from)));
            }
            text = new String(bytes, from, to - from, charset);
        }
        int begin = number == 1 && text.startsWith("\uFEFF") ? 1 : 0;
        int stop = text.length();
        while (stop > begin && text.charAt(stop - 1) == '\r') {
            stop--;
        }
        text = text.substring(begin, stop);
        return true;
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
