package app.pult.search;

import app.pult.desk.Priority.Level;
import app.pult.desk.TicketState;
import app.pult.search.Asked.Extent;
import app.pult.search.Asked.Filters;
import app.pult.search.Asked.Kind;
import app.pult.search.Asked.Word;
import app.pult.search.Question.Typing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The language of the search box, in English and in Russian: `state:open owner:me принтер* "точная
/// фраза" before:2026-01-01 has:attachment -спам`, «состояние:открыто исполнитель:я». Nothing it
/// cannot read makes it fail: a quotation mark without its second one goes on to the end, a key
/// that nobody knows is a word with a colon, and what is wrong with a value is said. The words of
/// the language are in [Keyword], [Completions] offers them.
///
/// Thread: confined to one question.
public final class QuestionParser {
    /// So much of a question is read; nobody asks more.
    public static final int LONGEST = 2_000;

    private final String text;
    private final Typing typing;
    private final LocalDate today;
    private final List<Word> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<TicketState> states = EnumSet.noneOf(TicketState.class);
    private final Set<Level> priorities = EnumSet.noneOf(Level.class);
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private Optional<String> owner = Optional.empty();
    private Optional<String> group = Optional.empty();
    private Optional<String> tag = Optional.empty();
    private Optional<String> from = Optional.empty();
    private Optional<LocalDate> after = Optional.empty();
    private Optional<LocalDate> before = Optional.empty();
    private boolean attachment;

    private QuestionParser(Question question, LocalDate today) {
        this.text = read(question.text());
        this.typing = question.typing();
        this.today = today;
    }

    /// `today` is where the operator sits: what `after:7d` counts from.
    public static Asked parse(Question question, LocalDate today) {
        return new QuestionParser(question, today).parse();
    }

    /// As much of a question as is read.
    static String read(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private Asked parse() {
        for (var piece : Piece.of(text)) {
            switch (piece) {
                case Piece.Phrase phrase -> said(phrase.said(), phrases);
                case Piece.Without unwanted -> said(unwanted.said(), without);
                case Piece.Condition condition -> condition(condition);
                case Piece.Word word -> word(word);
            }
        }
        return new Asked(
                words,
                phrases,
                without,
                new Filters(
                        states,
                        priorities,
                        owner,
                        group,
                        tag,
                        from,
                        after,
                        before,
                        attachment,
                        kinds),
                problems);
    }

    private static void said(String said, List<String> into) {
        if (said.chars().anyMatch(Character::isLetterOrDigit)) {
            into.add(said);
        }
    }

    private void word(Piece.Word word) {
        var piece = word.text();
        if (piece.chars().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        boolean star = piece.endsWith("*");
        words.add(
                new Word(
                        star ? piece.substring(0, piece.length() - 1) : piece,
                        star || isBeingTyped(word) ? Extent.BEGINNING : Extent.WHOLE));
    }

    private boolean isBeingTyped(Piece piece) {
        return piece.end() == text.length() && typing == Typing.GOES_ON;
    }

    private void condition(Piece.Condition condition) {
        var problem =
                condition.value().isBlank()
                        ? Optional.of(Problem.Kind.UNKNOWN_VALUE)
                        : understand(condition.key(), condition.value());
        problem.filter(kind -> !isBeingTyped(condition))
                .ifPresent(
                        kind ->
                                problems.add(
                                        new Problem(kind, condition.start(), condition.end())));
    }

    /// What is wrong with it; empty if it was understood.
    private Optional<Problem.Kind> understand(Keyword.Key key, String value) {
        return switch (key) {
            case STATE, PRIORITY, IN, HAS ->
                    Keyword.Value.of(key, value).filter(this::take).isPresent()
                            ? Optional.empty()
                            : Optional.of(Problem.Kind.UNKNOWN_VALUE);
            case BEFORE -> day(value, day -> before = Optional.of(day));
            case AFTER -> day(value, day -> after = Optional.of(day));
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
        };
    }

    /// Whether it is a value that stands for itself.
    private boolean take(Keyword.Value value) {
        switch (value) {
            case NEW -> states.add(TicketState.NEW);
            case OPEN -> states.addAll(Set.of(TicketState.NEW, TicketState.OPEN));
            case WAITING -> states.add(TicketState.WAITING);
            case SOLVED -> states.add(TicketState.SOLVED);
            case REJECTED -> states.add(TicketState.REJECTED);
            case URGENT -> priorities.add(Level.URGENT);
            case HIGH -> priorities.add(Level.HIGH);
            case NORMAL -> priorities.add(Level.NORMAL);
            case LOW -> priorities.add(Level.LOW);
            case TICKETS -> kinds.add(Kind.TICKET);
            case ARTICLES -> kinds.add(Kind.ARTICLE);
            case PEOPLE -> kinds.add(Kind.PERSON);
            case ATTACHMENT -> attachment = true;
            case ME, NOBODY -> {
                return false;
            }
        }
        return true;
    }

    private Optional<Problem.Kind> day(String value, Consumer<LocalDate> take) {
        var day = Days.read(value, today);
        day.ifPresent(take);
        return day.isPresent() ? Optional.empty() : Optional.of(Problem.Kind.NO_DATE);
    }
}
