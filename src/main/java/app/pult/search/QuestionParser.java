package app.pult.search;

import app.pult.desk.TicketState;
import app.pult.search.Asked.Extent;
import app.pult.search.Asked.Filters;
import app.pult.search.Asked.Kind;
import app.pult.search.Asked.Word;
import app.pult.search.Question.Typing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The language of the search box, in English and in Russian: `state:open owner:me принтер* "точная
/// фраза" before:2026-01-01 has:attachment -спам`, «состояние:открыто исполнитель:я». Nothing it
/// cannot read makes it fail: a quotation mark without its second one goes on to the end, a key
/// that nobody knows is a word with a colon, and what is wrong with a value is said.
///
/// Thread: confined to one question.
public final class QuestionParser {
    /// So much of a question is read; nobody asks more.
    public static final int LONGEST = 2_000;

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([dдwнmм])");
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT));
    private static final Map<String, Key> KEYS =
            Map.ofEntries(
                    Map.entry("state", Key.STATE),
                    Map.entry("состояние", Key.STATE),
                    Map.entry("owner", Key.OWNER),
                    Map.entry("исполнитель", Key.OWNER),
                    Map.entry("group", Key.GROUP),
                    Map.entry("группа", Key.GROUP),
                    Map.entry("tag", Key.TAG),
                    Map.entry("метка", Key.TAG),
                    Map.entry("from", Key.FROM),
                    Map.entry("от", Key.FROM),
                    Map.entry("before", Key.BEFORE),
                    Map.entry("до", Key.BEFORE),
                    Map.entry("after", Key.AFTER),
                    Map.entry("после", Key.AFTER),
                    Map.entry("has", Key.HAS),
                    Map.entry("есть", Key.HAS),
                    Map.entry("in", Key.IN),
                    Map.entry("в", Key.IN));
    private static final Map<String, Set<TicketState>> STATES =
            Map.ofEntries(
                    Map.entry("new", Set.of(TicketState.NEW)),
                    Map.entry("новое", Set.of(TicketState.NEW)),
                    Map.entry("open", Set.of(TicketState.NEW, TicketState.OPEN)),
                    Map.entry("открыто", Set.of(TicketState.NEW, TicketState.OPEN)),
                    Map.entry("waiting", Set.of(TicketState.WAITING)),
                    Map.entry("ждет", Set.of(TicketState.WAITING)),
                    Map.entry("solved", Set.of(TicketState.SOLVED)),
                    Map.entry("решено", Set.of(TicketState.SOLVED)),
                    Map.entry("rejected", Set.of(TicketState.REJECTED)),
                    Map.entry("отклонено", Set.of(TicketState.REJECTED)));
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "tickets", Kind.TICKET,
                    "обращения", Kind.TICKET,
                    "articles", Kind.ARTICLE,
                    "статьи", Kind.ARTICLE,
                    "people", Kind.PERSON,
                    "люди", Kind.PERSON);
    private static final Set<String> FILES = Set.of("attachment", "file", "вложение", "файл");

    private final String text;
    private final Typing typing;
    private final LocalDate today;
    private final List<Word> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<TicketState> states = EnumSet.noneOf(TicketState.class);
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private Optional<String> owner = Optional.empty();
    private Optional<String> group = Optional.empty();
    private Optional<String> tag = Optional.empty();
    private Optional<String> from = Optional.empty();
    private Optional<LocalDate> after = Optional.empty();
    private Optional<LocalDate> before = Optional.empty();
    private boolean attachment;

    private enum Key {
        STATE,
        OWNER,
        GROUP,
        TAG,
        FROM,
        BEFORE,
        AFTER,
        HAS,
        IN
    }

    private QuestionParser(Question question, LocalDate today) {
        this.text =
                question.text().length() <= LONGEST
                        ? question.text()
                        : question.text().substring(0, LONGEST);
        this.typing = question.typing();
        this.today = today;
    }

    /// `today` is where the operator sits: what `after:7d` counts from.
    public static Asked parse(Question question, LocalDate today) {
        return new QuestionParser(question, today).parse();
    }

    private Asked parse() {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                at = piece(at);
            }
        }
        return new Asked(
                words,
                phrases,
                without,
                new Filters(states, owner, group, tag, from, after, before, attachment, kinds),
                problems);
    }

    /// One piece that begins at a place; the place behind it.
    private int piece(int start) {
        if (text.charAt(start) == '"' || text.charAt(start) == '«') {
            return phrase(start, phrases);
        }
        if (text.charAt(start) == '-' && start + 1 < text.length()) {
            if (text.charAt(start + 1) == '"') {
                return phrase(start + 1, without);
            }
            if (Character.isLetterOrDigit(text.charAt(start + 1))) {
                int end = endOf(start);
                without.add(text.substring(start + 1, end));
                return end;
            }
        }
        int end = endOf(start);
        int colon = text.indexOf(':', start);
        if (colon > start && colon < end) {
            var key = KEYS.get(folded(text.substring(start, colon)));
            if (key != null) {
                return value(key, start, colon + 1);
            }
        }
        word(start, end);
        return end;
    }

    private int phrase(int start, List<String> into) {
        char closing = text.charAt(start) == '«' ? '»' : '"';
        int end = text.indexOf(closing, start + 1);
        var said = text.substring(start + 1, end < 0 ? text.length() : end);
        if (said.chars().anyMatch(Character::isLetterOrDigit)) {
            into.add(said);
        }
        return end < 0 ? text.length() : end + 1;
    }

    private void word(int start, int end) {
        var piece = text.substring(start, end);
        if (piece.chars().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        boolean star = piece.endsWith("*");
        boolean typed = end == text.length() && typing == Typing.GOES_ON;
        words.add(
                new Word(
                        star ? piece.substring(0, piece.length() - 1) : piece,
                        star || typed ? Extent.BEGINNING : Extent.WHOLE));
    }

    private int value(Key key, int start, int from) {
        boolean quoted = from < text.length() && text.charAt(from) == '"';
        int close = quoted ? text.indexOf('"', from + 1) : -1;
        int end = quoted ? (close < 0 ? text.length() : close + 1) : endOf(from);
        var value =
                quoted
                        ? text.substring(from + 1, close < 0 ? text.length() : close)
                        : text.substring(from, end);
        boolean isBeingTyped = end == text.length() && typing == Typing.GOES_ON;
        if (value.isBlank()) {
            if (!isBeingTyped) {
                problems.add(new Problem(Problem.Kind.UNKNOWN_VALUE, start, end));
            }
            return end;
        }
        understand(key, value)
                .filter(problem -> !isBeingTyped)
                .ifPresent(problem -> problems.add(new Problem(problem, start, end)));
        return end;
    }

    /// What is wrong with it; empty if it was understood.
    private Optional<Problem.Kind> understand(Key key, String value) {
        return switch (key) {
            case STATE -> state(folded(value));
            case IN -> kind(folded(value));
            case HAS -> {
                attachment |= FILES.contains(folded(value));
                yield FILES.contains(folded(value))
                        ? Optional.empty()
                        : Optional.of(Problem.Kind.UNKNOWN_VALUE);
            }
            case OWNER -> {
                owner = Optional.of(value);
                yield Optional.empty();
            }
            case GROUP -> {
                group = Optional.of(value);
                yield Optional.empty();
            }
            case TAG -> {
                tag = Optional.of(value);
                yield Optional.empty();
            }
            case FROM -> {
                from = Optional.of(value);
                yield Optional.empty();
            }
            case BEFORE -> {
                before = date(value).or(() -> before);
                yield date(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.Kind.NO_DATE);
            }
            case AFTER -> {
                after = date(value).or(() -> after);
                yield date(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.Kind.NO_DATE);
            }
        };
    }

    private Optional<Problem.Kind> state(String value) {
        var meant = STATES.get(value);
        if (meant == null) {
            return Optional.of(Problem.Kind.UNKNOWN_VALUE);
        }
        states.addAll(meant);
        return Optional.empty();
    }

    private Optional<Problem.Kind> kind(String value) {
        var meant = KINDS.get(value);
        if (meant == null) {
            return Optional.of(Problem.Kind.UNKNOWN_VALUE);
        }
        kinds.add(meant);
        return Optional.empty();
    }

    private Optional<LocalDate> date(String value) {
        var span = SPAN.matcher(folded(value));
        if (span.matches()) {
            int count = Integer.parseInt(span.group(1));
            return Optional.of(
                    switch (span.group(2).charAt(0)) {
                        case 'w', 'н' -> today.minusWeeks(count);
                        case 'm', 'м' -> today.minusMonths(count);
                        default -> today.minusDays(count);
                    });
        }
        return DATES.stream().flatMap(format -> parsed(value, format).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String value, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(value, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private int endOf(int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String folded(String value) {
        return value.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
