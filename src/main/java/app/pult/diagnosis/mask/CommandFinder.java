package app.pult.diagnosis.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Passwords on command lines whose options do not say so: `mysql -p…`, `plink -pw …`, `curl -u
/// name:…`, `net use … /user:…`. What `--password` announces is [KeyedFinder]'s. Thread: any.
final class CommandFinder implements Finder {
    private static final int LONGEST = 4096;

    /// A word of the line; quotes around it are not of it.
    private record Word(String text, int start) {
        int end() {
            return start + text.length();
        }
    }

    @Override
    public void find(String line, Findings found) {
        List<Word> words = List.of();
        int i = 0;
        while (i < line.length()) {
            int start = i;
            while ((i < line.length() && Character.isLetterOrDigit(line.charAt(i)))
                    || (i < line.length()
                            && i > start
                            && (line.charAt(i) == '-' || line.charAt(i) == '_'))) {
                i++;
            }
            if (i == start) {
                i++;
                continue;
            }
            var name = i - start > 20 ? "" : line.substring(start, i).toLowerCase(Locale.ROOT);
            if (!PasswordOption.of(name).isEmpty()
                    || name.equals("chpasswd")
                    || name.equals("passwd")) {
                words = words(line, Chars.startsWith(line, i, ".exe") ? i + 4 : i);
                command(name, words, found);
                i = words.isEmpty() ? i : Math.max(i, words.getLast().end());
            }
            if (name.equals("echo")) {
                words = words(line, i);
                piped(words, line, found);
                i = words.isEmpty() ? i : Math.max(i, words.getLast().end());
            }
        }
    }

    private static List<Word> words(String line, int from) {
        var words = new ArrayList<Word>();
        int i = from;
        while (i < line.length() && i - from < LONGEST && "|;&".indexOf(line.charAt(i)) < 0) {
            if (Chars.isSpace(line.charAt(i))) {
                i++;
                continue;
            }
            char quote = line.charAt(i);
            if (quote == '"' || quote == '\'') {
                int close = line.indexOf(quote, i + 1);
                int end = close < 0 ? line.length() : close;
                words.add(new Word(line.substring(i + 1, end), i + 1));
                i = end + 1;
                continue;
            }
            int start = i;
            while (i < line.length() && !Chars.isSpace(line.charAt(i))) {
                i++;
            }
            words.add(new Word(line.substring(start, i), start));
        }
        return words;
    }

    private static void command(String name, List<Word> words, Findings found) {
        if (name.equals("net") && words.size() > 1) {
            net(words, found);
        }
        var options = PasswordOption.of(name);
        boolean login = words.stream().anyMatch(word -> word.text().equals("login"));
        boolean foreign = words.stream().anyMatch(word -> word.text().equalsIgnoreCase("/s"));
        for (int i = 0; i < words.size(); i++) {
            for (var option : options) {
                if ((option.flag().equals("/p") && !foreign)
                        || (option.form() == PasswordOption.Form.NEXT
                                && option.flag().equals("-p")
                                && !login)) {
                    continue;
                }
                option(option, words, i, found);
            }
        }
    }

    private static void option(PasswordOption option, List<Word> words, int i, Findings found) {
        var word = words.get(i);
        boolean isNext = word.text().equals(option.flag()) && i + 1 < words.size();
        boolean isGlued =
                word.text().startsWith(option.flag())
                        && word.text().length() > option.flag().length();
        var glued =
                isGlued
                        ? new Word(
                                word.text().substring(option.flag().length()),
                                word.start() + option.flag().length())
                        : word;
        switch (option.form()) {
            case NEXT -> when(isNext, isNext ? words.get(i + 1) : word, found);
            case GLUED ->
                    when(
                            isGlued && !glued.text().startsWith("=") && !isLong(option, word),
                            unquoted(glued),
                            found);
            case EITHER -> {
                when(isNext, isNext ? words.get(i + 1) : word, found);
                when(isGlued && !isLong(option, word), unquoted(glued), found);
            }
            case PAIR -> {
                if (isNext) {
                    pair(words.get(i + 1), found);
                } else if ((isGlued && !word.text().startsWith("--user="))
                        || (isGlued && option.flag().endsWith("="))) {
                    pair(unquoted(glued), found);
                }
            }
        }
    }

    /// `-port` and `-path` of other programs of the name.
    private static boolean isLong(PasswordOption option, Word word) {
        return option.flag().length() == 2
                && List.of("-port", "-protocol", "-path", "-parallel").contains(word.text());
    }

    private static Word unquoted(Word word) {
        var text = word.text();
        boolean quoted =
                text.length() > 2
                        && Chars.isQuote(text.charAt(0))
                        && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? new Word(text.substring(1, text.length() - 1), word.start() + 1) : word;
    }

    private static void when(boolean is, Word word, Findings found) {
        if (is
                && !word.text().startsWith("-")
                && !Plain.isPlaceholder(word.text())
                && word.text().length() > 1) {
            found.add(word.start(), word.end(), Secret.PASSWORD);
        }
    }

    private static void pair(Word word, Findings found) {
        for (int i = 1; i < word.text().length() - 1; i++) {
            if (":%,".indexOf(word.text().charAt(i)) >= 0) {
                when(true, new Word(word.text().substring(i + 1), word.start() + i + 1), found);
                return;
            }
        }
    }

    /// `net use Z: \\server\share PASSWORD /user:…` and `net user NAME PASSWORD /add`.
    private static void net(List<Word> words, Findings found) {
        var verb = words.getFirst().text().toLowerCase(Locale.ROOT);
        boolean share = words.stream().anyMatch(word -> word.text().startsWith("\\\\"));
        if (verb.equals("use") && share) {
            words.stream()
                    .skip(1)
                    .filter(
                            word ->
                                    !word.text().startsWith("/")
                                            && !word.text().startsWith("\\\\")
                                            && !isDrive(word.text())
                                            && (Plain.hasLetter(word.text())
                                                    || Plain.hasDigit(word.text())))
                    .findFirst()
                    .ifPresent(word -> when(true, word, found));
        }
        if (verb.equals("user") && words.size() > 2 && !words.get(2).text().startsWith("/")) {
            boolean ends = words.size() == 3 || words.get(3).text().startsWith("/");
            var word = words.get(2);
            when(ends && (words.size() > 3 || Plain.isMixed(word.text())), word, found);
        }
    }

    private static boolean isDrive(String text) {
        return text.length() == 2 && text.charAt(1) == ':';
    }

    /// `echo 'name:password' | chpasswd`, `echo password | passwd --stdin name`.
    private static void piped(List<Word> words, String line, Findings found) {
        if (words.isEmpty()) {
            return;
        }
        int end = words.getLast().end();
        var rest = line.substring(Math.min(end, line.length()), Math.min(line.length(), end + 24));
        if (rest.contains("chpasswd")) {
            pair(words.getLast(), found);
        } else if (rest.contains("passwd --stdin")
                || rest.contains("sudo -S")
                || rest.contains("docker login")) {
            when(true, words.getLast(), found);
        }
    }
}
