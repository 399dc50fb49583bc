package app.pult.diagnosis.report.linux;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.input.LineSource;
import app.pult.diagnosis.input.Lines;
import app.pult.diagnosis.report.Head;
import app.pult.diagnosis.report.ReportKind;

import com.google.re2j.Pattern;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

/// A letter whose texts are encoded (RFC 2045: quoted-printable, base64), read as what they say: a
/// bounce may hide its reason so. What a line comes to has that line's number; parts that are no
/// text stay as they stand.
final class Letter implements LineSource {
    private static final List<Pattern> SIGNS =
            List.of(
                    Pattern.compile("^(?:Received|Return-Path|Delivered-To): "),
                    Pattern.compile("^Message-I[Dd]: "),
                    Pattern.compile("^From: "),
                    Pattern.compile("^Subject: "),
                    Pattern.compile("^MIME-Version: "),
                    Pattern.compile(
                            "(?i)^Content-Transfer-Encoding:\\s*(?:base64|quoted-printable)"));

    private static final List<Pattern> TAKE =
            List.of(
                    Pattern.compile("^Subject: (?P<mail_subject>.*)"),
                    Pattern.compile("^From: (?P<mail_from>.*)"),
                    Pattern.compile("^To: (?P<mail_to>.*)"),
                    Pattern.compile("^Status: (?P<mail_status>.*)"),
                    Pattern.compile("^Remote-MTA: (?P<mail_remote>.*)"),
                    Pattern.compile("^(?:Final|Original)-Recipient: (?P<mail_recipient>.*)"),
                    Pattern.compile("^Diagnostic-Code: (?P<mail_diagnostic>.*)"),
                    Pattern.compile("(?:^|[\\s:;])(?P<smtp_code>[45]\\d\\d)[ -#]5\\.\\d"));

    static final ReportKind KIND =
            new ReportKind(
                    "mail",
                    new Bilingual("Письмо", "Mail message"),
                    Letter::likeness,
                    (in, head) -> new Letter(new Lines(in, head)),
                    sink -> new PatternReader(sink, TAKE, Integer.MAX_VALUE));

    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");

    private enum Coding {
        PLAIN,
        BASE64,
        QUOTED
    }

    private final Lines lines;
    private final Queue<String> decoded = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Coding coding = Coding.PLAIN;
    private Charset charset = StandardCharsets.UTF_8;
    private boolean isText = true;
    private boolean isBody;
    private int number;
    private String text = "";

    private Letter(Lines lines) {
        this.lines = lines;
    }

    /// One more than the kind without the decoding, and only where there is something to decode.
    private static int likeness(Head head) {
        int signs = LinuxKinds.count(head, SIGNS);
        boolean isEncoded = LinuxKinds.count(head, SIGNS.subList(5, 6)) > 0;
        return isEncoded && signs >= 3 ? signs + 4 : 0;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean advance() throws IOException {
        while (decoded.isEmpty()) {
            if (!lines.advance()) {
                return flushed();
            }
            number = lines.number();
            take(lines.text());
        }
        text = decoded.remove();
        return true;
    }

    private boolean flushed() {
        if (bytes.size() == 0) {
            return false;
        }
        text = rest();
        return true;
    }

    private void take(String line) {
        if (line.startsWith("--") && line.length() > 2 && !line.startsWith("-- ")) {
            if (bytes.size() > 0) {
                decoded.add(rest());
            }
            isBody = false;
            isText = true;
            coding = Coding.PLAIN;
            decoded.add(line);
        } else if (!isBody) {
            header(line);
            decoded.add(line);
        } else if (coding == Coding.PLAIN || !isText) {
            decoded.add(line);
        } else {
            body(line);
        }
    }

    private void header(String line) {
        var plain = line.toLowerCase(Locale.ROOT);
        if (line.isEmpty()) {
            isBody = true;
        } else if (plain.startsWith("content-transfer-encoding:")) {
            coding =
                    plain.contains("base64")
                            ? Coding.BASE64
                            : plain.contains("quoted-printable") ? Coding.QUOTED : Coding.PLAIN;
        } else if (plain.startsWith("content-type:")) {
            isText = plain.contains("text/") || plain.contains("message/");
        }
        var named = CHARSET.matcher(line);
        if (named.find()) {
            charset = charset(named.group(1));
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private void body(String line) {
        boolean isSoft = coding == Coding.QUOTED && line.endsWith("=");
        if (coding == Coding.BASE64) {
            base64(line);
        } else {
            quoted(isSoft ? line.substring(0, line.length() - 1) : line);
            if (!isSoft) {
                bytes.write('\n');
            }
        }
        var all = bytes.toString(StandardCharsets.ISO_8859_1);
        int end = all.lastIndexOf('\n');
        if (end >= 0 || bytes.size() > Lines.LONGEST) {
            int cut = end >= 0 ? end : all.length();
            for (var each : all.substring(0, cut).split("\n", -1)) {
                decoded.add(text(each));
            }
            bytes.reset();
            bytes.writeBytes(
                    all.substring(Math.min(cut + 1, all.length()))
                            .getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void base64(String line) {
        try {
            bytes.writeBytes(Base64.getMimeDecoder().decode(line));
        } catch (IllegalArgumentException e) {
            decoded.add(line);
        }
    }

    private void quoted(String line) {
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            int high = each == '=' && i + 2 < line.length() ? digit(line.charAt(i + 1)) : -1;
            int low = high >= 0 ? digit(line.charAt(i + 2)) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(each).getBytes(charset));
            }
        }
    }

    private static int digit(char hex) {
        return Character.digit(hex, 16);
    }

    private String rest() {
        var line = text(bytes.toString(StandardCharsets.ISO_8859_1));
        bytes.reset();
        return line;
    }

    private String text(String latin) {
        var line = new String(latin.getBytes(StandardCharsets.ISO_8859_1), charset);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
