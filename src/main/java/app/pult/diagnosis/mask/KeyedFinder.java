package app.pult.diagnosis.mask;

import app.pult.diagnosis.mask.KeyWords.Meaning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Values that a name announces: `password=…`, `"apiKey": "…"`, `<Password>…</Password>`, `--token
/// …`, «пароль от почты: …». Thread: one.
final class KeyedFinder implements Finder {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_GAP = 60;
    private static final int LONGEST_ANNOUNCED = 32;
    private static final int MOST_NAMES = 4096;

    /// Logs say the same names over and over.
    private final Map<String, Name> names = new HashMap<>();

    /// The line before ended with a name and a colon.
    private boolean isAnnounced;

    @Override
    public void find(String line, Findings found) {
        if (isAnnounced) {
            announced(line, found);
        }
        isAnnounced = false;
        int i = 0;
        int before = 0;
        int beforeEnd = -2;
        while (i < line.length()) {
            if (!isNameStart(line, i)) {
                i++;
                continue;
            }
            int start = i;
            while (i < line.length() && isNamePart(line.charAt(i))) {
                i++;
            }
            int end = i;
            while (end > start && (line.charAt(end - 1) == '.' || line.charAt(end - 1) == '-')) {
                end--;
            }
            if (end - start <= LONGEST_NAME && end > start) {
                boolean joins = beforeEnd == start - 1 && Chars.at(line, start - 1) == ' ';
                i = Math.max(i, named(line, joins ? before : start, start, end, found));
                before = start;
                beforeEnd = end;
            }
        }
    }

    private static boolean isNameStart(String line, int i) {
        char c = line.charAt(i);
        return Character.isLetter(c)
                || c == '_'
                || c == '$'
                || (c == '-'
                        && (Character.isLetter(Chars.at(line, i + 1))
                                || Chars.at(line, i + 1) == '-'));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '$';
    }

    /// "Password:" and then, on a line of its own, the password.
    private static void announced(String line, Findings found) {
        var word = line.strip();
        boolean one = word.chars().noneMatch(c -> " /\\:=\"".indexOf(c) >= 0);
        if (one && word.length() <= LONGEST_ANNOUNCED && Plain.isMixed(word)) {
            int start = line.indexOf(word);
            found.add(start, start + word.length(), Secret.PASSWORD);
        }
    }

    /// Where to go on.
    private int named(String line, int phrase, int start, int end, Findings found) {
        var known = known(line.substring(phrase, end));
        var name = known.lowerCase();
        if (name.equals("key content") || name.equals("содержимое ключа")) {
            return contentOfKey(line, end, found);
        }
        if (name.endsWith(" by")
                && line.substring(Math.max(0, start - LONGEST_GAP), start).contains("IDENTIFIED")) {
            return take(line, start, Meaning.PASSWORD, Value.at(line, end), found);
        }
        if (name.equals("convertto-securestring")) {
            return take(
                    line,
                    start,
                    Meaning.PASSWORD,
                    Value.quoted(line, Chars.skipSpaces(line, end)),
                    found);
        }
        if (name.endsWith("basic")) {
            return basic(line, end, found);
        }
        var meaning = known.meaning();
        if (meaning.isEmpty()) {
            return end;
        }
        return switch (meaning.get()) {
            case AUTHORIZATION, COOKIES ->
                    HeaderValues.find(line, start, end, meaning.get(), found);
            case PASSWORD, KEY, TOKEN, SESSION, PIN, SOME_KEY ->
                    look(line, start, end, meaning.get(), found);
        };
    }

    private record Name(String lowerCase, Optional<Meaning> meaning) {}

    private Name known(String name) {
        if (names.size() > MOST_NAMES) {
            names.clear();
        }
        return names.computeIfAbsent(
                name, key -> new Name(key.toLowerCase(Locale.ROOT), KeyWords.meaning(key)));
    }

    /// What `netsh wlan show profile key=clear` says; a passphrase may hold blanks.
    private static int contentOfKey(String line, int end, Findings found) {
        int colon = Chars.skipSpaces(line, end);
        var value = line.substring(Math.min(line.length(), colon + 1)).strip();
        if (Chars.at(line, colon) == ':' && !Plain.isPlaceholder(value)) {
            int start = Chars.skipSpaces(line, colon + 1);
            found.add(start, start + value.length(), Secret.PASSWORD);
            return line.length();
        }
        return end;
    }

    private static int basic(String line, int end, Findings found) {
        int start = Chars.skipSpaces(line, end);
        int stop = start;
        while (stop < line.length()
                && (Chars.isBase64(line.charAt(stop)) || line.charAt(stop) == '=')) {
            stop++;
        }
        if (start > end && HeaderValues.isBasic(line.substring(start, stop))) {
            found.add(start, stop, Secret.TOKEN);
            return stop;
        }
        return end;
    }

    private int look(String line, int start, int end, Meaning meaning, Findings found) {
        boolean quoted = Chars.isQuote(Chars.at(line, start - 1));
        int closed = end;
        while (closed - end < 4
                && ("\\])".indexOf(Chars.at(line, closed)) >= 0
                        || Chars.isQuote(Chars.at(line, closed)))) {
            closed++;
        }
        var pair = quoted ? pairValue(line, closed) : Optional.<Value>empty();
        if (pair.isEmpty()) {
            pair = element(line, start, closed);
        }
        if (pair.isPresent()) {
            return take(line, start, meaning, pair, found);
        }
        int at = leaders(line, closed);
        char c = Chars.at(line, at);
        if (c == '=' || c == ':' || (c == '-' && Chars.at(line, at + 1) == '>')) {
            return separated(line, start, at, meaning, found);
        }
        if (Chars.at(line, start) == '-' && at > end && c != '-') {
            return take(line, start, meaning, Value.at(line, at), found);
        }
        if ((c == ',' && quoted) || c == '(') {
            return take(
                    line,
                    start,
                    meaning,
                    Value.quoted(line, Chars.skipSpaces(line, at + 1)),
                    found);
        }
        return at > end ? prose(line, at, meaning, found) : end;
    }

    /// Blanks, and the dots with which Windows fills up: `Password . . . . :`.
    private static int leaders(String line, int from) {
        int i = Chars.skipSpaces(line, from);
        int dots = i;
        while (dots < line.length()
                && dots - from < LONGEST_GAP
                && (line.charAt(dots) == '.' || Chars.isSpace(line.charAt(dots)))) {
            dots++;
        }
        return Chars.at(line, dots) == ':' ? dots : i;
    }

    /// `name="password" value="…"`, `{"name":"password","value":"…"}`, `key="password">…<`.
    private static Optional<Value> pairValue(String line, int closed) {
        int i = Chars.skipSpaces(line, closed);
        if (Chars.at(line, i) == '>') {
            return content(line, i + 1);
        }
        if (Chars.at(line, i) == ',') {
            i = Chars.skipSpaces(line, i + 1);
        }
        i += Chars.isQuote(Chars.at(line, i)) ? 1 : 0;
        if (!Chars.startsWith(line, i, "value")) {
            return Optional.empty();
        }
        i += "value".length();
        i = Chars.skipSpaces(line, i + (Chars.isQuote(Chars.at(line, i)) ? 1 : 0));
        return Chars.at(line, i) == '=' || Chars.at(line, i) == ':'
                ? Value.quoted(line, Chars.skipSpaces(line, i + 1))
                : Optional.empty();
    }

    private static Optional<Value> element(String line, int start, int closed) {
        int prefix = start;
        while (prefix > 0
                && start - prefix < 20
                && (Character.isLetterOrDigit(line.charAt(prefix - 1))
                        || line.charAt(prefix - 1) == ':')) {
            prefix--;
        }
        if (Chars.at(line, prefix - 1) != '<') {
            return Optional.empty();
        }
        for (int i = closed; i < line.length() && i - closed < LONGEST_TAG; i++) {
            if (line.charAt(i) == '>') {
                return line.charAt(i - 1) == '/' ? Optional.empty() : content(line, i + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<Value> content(String line, int from) {
        int start = Chars.skipSpaces(line, from);
        int end = start;
        while (end < line.length() && end - start < Value.LONGEST && line.charAt(end) != '<') {
            end++;
        }
        return start < end
                ? Optional.of(new Value(start, end, Value.Bounds.QUOTED))
                : Optional.empty();
    }

    private int separated(String line, int start, int at, Meaning meaning, Findings found) {
        int next = at + 1;
        if (line.charAt(at) == ':'
                && (line.startsWith("//", next) || Chars.at(line, next) == ':')) {
            return at;
        }
        while (next - at < 3 && "=>:".indexOf(Chars.at(line, next)) >= 0) {
            next++;
        }
        var value = Value.at(line, next);
        isAnnounced =
                value.isEmpty()
                        && meaning == Meaning.PASSWORD
                        && line.charAt(at) == ':'
                        && start <= 12;
        if (value.isPresent() && meaning == Meaning.PASSWORD && !value.get().isQuoted()) {
            value = Values.behindLogin(line, start, value.get());
        }
        return take(line, start, meaning, value, found);
    }

    /// "my password is …", «пароль …», "password for the portal: …": only what no word looks like.
    private static int prose(String line, int at, Meaning meaning, Findings found) {
        if (meaning == Meaning.SESSION || meaning == Meaning.PIN || meaning == Meaning.SOME_KEY) {
            return at;
        }
        var value = Values.inProse(line, at);
        if (value.isPresent()) {
            var text = value.get().of(line);
            if (meaning == Meaning.PASSWORD ? Plain.isMixed(text) : Plain.isRandom(text, 16)) {
                found.add(value.get().start(), value.get().end(), meaning.secret());
                return value.get().end();
            }
        }
        return at;
    }

    private static int take(
            String line, int start, Meaning meaning, Optional<Value> value, Findings found) {
        var exact = value.map(one -> Values.exact(line, meaning, one));
        if (exact.isEmpty()) {
            return start + 1;
        }
        if (!Values.isSecret(line, start, meaning, exact.get())) {
            int length = exact.get().end() - exact.get().start();
            return length > LONGEST_TAG ? exact.get().end() : start + 1;
        }
        found.add(exact.get().start(), exact.get().end(), meaning.secret());
        return exact.get().end();
    }
}
