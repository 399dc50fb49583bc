package app.pult.preview;

import org.mozilla.universalchardet.UniversalDetector;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// In which encoding a text is written. Thread: any.
public final class Encodings {
    /// What operators meet, the usual one first.
    public static final List<Charset> OFFERED =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("windows-1251"),
                    Charset.forName("IBM866"),
                    Charset.forName("KOI8-R"),
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("windows-1252"));

    /// Of one parity of bytes, so many in a hundred are the high half of Latin or Cyrillic letters
    /// in UTF-16.
    private static final int UTF_16_SHARE = 80;

    /// A binary file has more control characters than this, in a hundred.
    private static final int CONTROL_SHARE = 2;

    private static final int PERCENT = 100;

    private Encodings() {}

    /// A byte order mark at the start; in bytes, 0 for none.
    static int markLength(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /// Whether this is the beginning of a text at all.
    public static boolean isText(byte[] head) {
        if (utf16(head).isPresent()) {
            return true;
        }
        int controls = 0;
        for (byte each : head) {
            // A form feed, an escape of colours and the end of a DOS file are at home in logs.
            if (each >= 0 && each < ' ' && "\t\n\r\f\u001b\u001a".indexOf(each) < 0) {
                controls++;
            }
        }
        return controls * PERCENT <= head.length * CONTROL_SHARE;
    }

    /// `sample` is a part of a text, its beginning or some other: it may begin and end within a
    /// character.
    public static Charset guess(byte[] sample) {
        return utf16(sample)
                .or(() -> isUtf8(sample) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty())
                .orElseGet(() -> oneByte(sample));
    }

    static boolean isAscii(byte[] sample) {
        for (byte each : sample) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> utf16(byte[] sample) {
        int even = share(sample, 0);
        int odd = share(sample, 1);
        if (starts(sample, 0xFF, 0xFE) || (odd >= UTF_16_SHARE && even < PERCENT / 2)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(sample, 0xFE, 0xFF) || (even >= UTF_16_SHARE && odd < PERCENT / 2)
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /// How many in a hundred of the bytes of this parity are the high half of Latin or Cyrillic
    /// letters.
    private static int share(byte[] sample, int parity) {
        int seen = 0;
        for (int i = parity; i < sample.length; i += 2) {
            seen += sample[i] == 0 || sample[i] == 4 ? 1 : 0;
        }
        return sample.length < 2 ? 0 : seen * PERCENT / (sample.length / 2);
    }

    private static boolean isUtf8(byte[] sample) {
        int from = 0;
        while (from < Math.min(3, sample.length) && (sample[from] & 0xC0) == 0x80) {
            from++;
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var out = java.nio.CharBuffer.allocate(sample.length + 1);
        CoderResult end =
                decoder.decode(ByteBuffer.wrap(sample, from, sample.length - from), out, false);
        return !end.isError();
    }

    private static Charset oneByte(byte[] sample) {
        var detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .orElse(OFFERED.get(1));
    }
}
