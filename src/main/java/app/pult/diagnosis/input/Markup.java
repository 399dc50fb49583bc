package app.pult.diagnosis.input;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.RefusedException;
import app.pult.preview.Encodings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// XML as customers send it: cut in the middle, without a root, a gigabyte in one line, in any
/// encoding. It is gone through once and nothing of it is kept but the place, so a parser of whole
/// documents would be worse: it needs what is missing here and buffers what is too long here.
///
/// A document type is refused ([Reason#ENTITIES]): only the five entities of XML itself and
/// characters by number are known. Names, values and texts are cut at [#LONGEST]; what is deeper
/// than [#DEEPEST] is refused as damaged. Prefixes of names are left out.
///
/// Thread: confined to one reading.
public final class Markup {
    /// In characters.
    public static final int LONGEST = 16 * 1024;

    public static final int DEEPEST = 200;

    private static final int MOST_ATTRIBUTES = 100;

    /// What comes next in a document.
    public enum Event {
        START,
        /// Also of an element without content, right behind its start.
        LEAVE,
        TEXT,
        END
    }

    private static final int NONE = -1;

    private final InputStreamReader in;
    private final char[] buffer = new char[32 * 1024];
    private int at;
    private int end;
    private int line = 1;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String name = "";
    private String text = "";
    private boolean isLeaving;

    /// `head` is the beginning of the document, of which `in` has nothing read yet.
    public Markup(InputStream in, byte[] head) {
        this.in = new InputStreamReader(in, Encodings.guess(head));
    }

    /// Of the place that was read last, from 1.
    public int line() {
        return line;
    }

    /// Of the element that was entered or left.
    public String name() {
        return name;
    }

    /// Of the element that was entered; empty where there is none.
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    public Map<String, String> attributes() {
        return Map.copyOf(attributes);
    }

    public String text() {
        return text;
    }

    public int depth() {
        return path.size();
    }

    public Event next() throws IOException {
        if (isLeaving) {
            return leave();
        }
        while (true) {
            int first = peek();
            if (first == NONE) {
                return Event.END;
            }
            if (first != '<') {
                text = words();
                if (!text.isBlank()) {
                    return Event.TEXT;
                }
                continue;
            }
            read();
            int second = peek();
            if (second == '!') {
                if (declaration()) {
                    return Event.TEXT;
                }
            } else if (second == '?') {
                skipTo("?>");
            } else if (second == '/') {
                read();
                name = plain(token(">"));
                skipTo(">");
                if (!path.isEmpty()) {
                    return leave();
                }
            } else {
                return start();
            }
        }
    }

    private Event start() throws IOException {
        name = plain(token("/> \t\r\n"));
        attributes.clear();
        if (path.size() >= DEEPEST) {
            throw new RefusedException(Reason.DAMAGED);
        }
        path.push(name);
        while (true) {
            int next = space();
            if (next == NONE) {
                return Event.START;
            }
            if (next == '>') {
                read();
                return Event.START;
            }
            if (next == '/') {
                read();
                isLeaving = true;
            } else {
                attribute();
            }
        }
    }

    private Event leave() {
        isLeaving = false;
        name = path.pop();
        return Event.LEAVE;
    }

    private void attribute() throws IOException {
        var key = plain(token("=/> \t\r\n"));
        if (space() != '=') {
            if (key.isEmpty()) {
                read();
            }
            return;
        }
        read();
        int quote = space();
        if (quote != '"' && quote != '\'') {
            token("/> \t\r\n");
            return;
        }
        read();
        var value = Entities.decoded(token(String.valueOf((char) quote)));
        read();
        if (attributes.size() < MOST_ATTRIBUTES) {
            attributes.put(key, value);
        }
    }

    /// A comment, a section of plain text or a document type; whether it is a text.
    private boolean declaration() throws IOException {
        read();
        var kind = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            kind.append((char) Math.max(0, read()));
        }
        if (kind.toString().equals("--")) {
            skipTo("-->");
            return false;
        }
        if (kind.toString().equals("[C")) {
            token("[");
            read();
            text = plainText();
            return !text.isBlank();
        }
        throw new RefusedException(Reason.ENTITIES);
    }

    private String plainText() throws IOException {
        var kept = new StringBuilder();
        int closing = 0;
        while (true) {
            int each = read();
            if (each == ']') {
                closing++;
                continue;
            }
            if (each == NONE || (each == '>' && closing >= 2)) {
                return kept.append("]".repeat(Math.clamp(closing - 2, 0, LONGEST))).toString();
            }
            if (kept.length() < LONGEST) {
                kept.append("]".repeat(Math.min(closing, LONGEST))).append((char) each);
            }
            closing = 0;
        }
    }

    private String words() throws IOException {
        return Entities.decoded(token("<"));
    }

    /// What stands before one of the characters, cut at [#LONGEST].
    private String token(String stops) throws IOException {
        var kept = new StringBuilder();
        char only = stops.length() == 1 ? stops.charAt(0) : 0;
        while (peek() != NONE) {
            int from = at;
            while (at < end && (only != 0 ? buffer[at] != only : stops.indexOf(buffer[at]) < 0)) {
                line += buffer[at] == '\n' ? 1 : 0;
                at++;
            }
            kept.append(buffer, from, Math.clamp(LONGEST - kept.length(), 0, at - from));
            if (at < end) {
                break;
            }
        }
        return kept.toString();
    }

    private int space() throws IOException {
        int each = peek();
        while (each != NONE && Character.isWhitespace(each)) {
            read();
            each = peek();
        }
        return each;
    }

    private void skipTo(String mark) throws IOException {
        int met = 0;
        while (met < mark.length()) {
            int each = read();
            if (each == NONE) {
                return;
            }
            boolean isMore = each == mark.charAt(met);
            boolean isRun = !isMore && met == 2 && each == mark.charAt(1);
            met = isMore ? met + 1 : isRun ? met : each == mark.charAt(0) ? 1 : 0;
        }
    }

    private static String plain(String qualified) {
        var name = qualified.strip();
        return name.substring(name.indexOf(':') + 1);
    }

    private int peek() throws IOException {
        if (at >= end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            if (end == 0) {
                return NONE;
            }
        }
        return buffer[at];
    }

    private int read() throws IOException {
        int each = peek();
        if (each != NONE) {
            at++;
            line += each == '\n' ? 1 : 0;
        }
        return each;
    }
}
