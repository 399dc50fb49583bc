package app.pult.search;

import app.pult.desk.Group;
import app.pult.desk.Person;
import app.pult.search.Completion.Place;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What may come at the caret of a question, by the letters before it: keys, and values of the key
/// they belong to, in the language they are written in.
///
/// Thread: any, immutable.
public final class Completions {
    /// So many letters of a word may be meant for a key; less is a word more often than not.
    static final int LETTERS = 3;

    private static final int MOST = 10;
    private static final int DIGITS = 4;

    /// How the offers were come by.
    public enum Wish {
        /// Nobody asked for them.
        TYPED,
        /// They were asked for: any beginning of a key will do.
        ASKED
    }

    /// What this desk has to offer: those who may hold tickets, groups, people who write; each in
    /// the order in which they are offered.
    public record Known(List<Person> operators, List<Group> groups, List<Person> people) {
        public static final Known NOTHING = new Known(List.of(), List.of(), List.of());

        public Known {
            operators = List.copyOf(operators);
            groups = List.copyOf(groups);
            people = List.copyOf(people);
        }
    }

    private final Known known;
    private final Tongue tongue;
    private final LocalDate today;

    /// `tongue`: in which they are offered where nothing says otherwise.
    public Completions(Known known, Tongue tongue, LocalDate today) {
        this.known = known;
        this.tongue = tongue;
        this.today = today;
    }

    /// Empty where nothing may come, or nothing but what is there.
    public Optional<Completion> at(String text, int caret, Wish wish) {
        if (caret > QuestionParser.LONGEST) {
            return Optional.empty();
        }
        var here = before(text, caret);
        if (here.isEmpty()) {
            return wish == Wish.ASKED
                    ? keys(text, new Piece.Word(caret, caret, ""), wish)
                    : Optional.empty();
        }
        return switch (here.get()) {
            case Piece.Word word -> keys(text, word, wish);
            case Piece.Condition condition ->
                    condition.closed() ? Optional.empty() : values(text, condition);
            case Piece.Phrase phrase -> Optional.empty();
            case Piece.Without without -> Optional.empty();
        };
    }

    /// Whose address or name is being typed; empty where nobody's is.
    public static Optional<String> sender(String text, int caret) {
        return before(text, caret)
                .filter(Piece.Condition.class::isInstance)
                .map(Piece.Condition.class::cast)
                .filter(condition -> condition.key() == Keyword.Key.FROM && !condition.closed())
                .map(Piece.Condition::value);
    }

    private static Optional<Piece> before(String text, int caret) {
        return Piece.of(QuestionParser.read(text)).stream()
                .filter(piece -> piece.end() == caret)
                .findFirst();
    }

    private Optional<Completion> keys(String text, Piece.Word word, Wish wish) {
        var typed = Keyword.folded(word.text());
        if (wish == Wish.TYPED && typed.length() < LETTERS) {
            return Optional.empty();
        }
        var offers =
                Arrays.stream(Keyword.Key.values())
                        .flatMap(key -> written(key, typed).map(name -> keyed(key, name)))
                        .toList();
        return completion(text, word.start(), word.end(), Place.KEY, false, offers);
    }

    private static Offer keyed(Keyword.Key key, String name) {
        return new Offer.OfKey(key, name);
    }

    /// A word where it begins so, in the language in which it does.
    private Stream<String> written(Keyword word, String typed) {
        return Stream.of(tongue, tongue == Tongue.RUSSIAN ? Tongue.ENGLISH : Tongue.RUSSIAN)
                .map(word::in)
                .filter(name -> Keyword.folded(name).startsWith(typed))
                .limit(1);
    }

    private Optional<Completion> values(String text, Piece.Condition condition) {
        var typed = Keyword.folded(condition.value().strip());
        var key = condition.key();
        var spoken = new Completions(known, spoken(text, condition), today);
        var offers = spoken.offers(key, typed).filter(offer -> isOther(offer, typed)).toList();
        return completion(
                text,
                condition.from(),
                condition.end(),
                Place.VALUE,
                !typed.isEmpty() && means(key, typed).isEmpty(),
                offers);
    }

    /// That of the key, where it is one.
    private Tongue spoken(String text, Piece.Condition condition) {
        var key = text.substring(condition.start(), condition.from() - 1);
        return Arrays.stream(Tongue.values())
                .filter(one -> condition.key().in(one).equals(Keyword.folded(key)))
                .findFirst()
                .orElse(tongue);
    }

    private Stream<Offer> offers(Keyword.Key key, String typed) {
        return switch (key) {
            case STATE, PRIORITY, HAS, IN -> words(key, typed);
            case OWNER ->
                    Stream.concat(
                            words(key, typed),
                            known.operators().stream().flatMap(person -> person(person, typed)));
            case GROUP -> known.groups().stream().flatMap(group -> group(group, typed));
            case FROM -> known.people().stream().flatMap(person -> person(person, typed));
            case AFTER, BEFORE -> days(key, typed);
            case TAG -> Stream.empty();
        };
    }

    private Stream<Offer> words(Keyword.Key key, String typed) {
        return Keyword.Value.all(key).stream()
                .flatMap(
                        value ->
                                value.written().stream().anyMatch(typed::equals)
                                        ? Stream.empty()
                                        : begun(value, typed));
    }

    /// By another word for it too.
    private Stream<Offer> begun(Keyword.Value value, String typed) {
        var name = written(value, typed).findFirst();
        boolean other = value.written().stream().anyMatch(word -> word.startsWith(typed));
        return name.or(() -> Optional.of(value.in(tongue)).filter(word -> other)).stream()
                .map(text -> new Offer.OfValue(value, text));
    }

    /// A name with a quotation mark in it cannot be written in a question.
    private static Stream<Offer> group(Group group, String typed) {
        return Stream.of(group.name())
                .filter(name -> !name.contains("\"") && Keyword.folded(name).contains(typed))
                .map(Offer.OfGroup::new);
    }

    private static Stream<Offer> person(Person person, String typed) {
        var name = person.name();
        var all = Keyword.folded(name + " " + person.address());
        boolean fits =
                all.startsWith(typed)
                        || Arrays.stream(all.split("[^\\p{L}\\p{N}]+"))
                                .anyMatch(word -> word.startsWith(typed));
        return fits && !name.contains("\"")
                ? Stream.of(
                        new Offer.OfPerson(
                                name, person.address().equals(name) ? "" : person.address()))
                : Stream.empty();
    }

    private Stream<Offer> days(Keyword.Key key, String typed) {
        boolean counted =
                !typed.isEmpty()
                        && typed.length() <= DIGITS
                        && typed.chars().allMatch(Character::isDigit);
        var written =
                counted
                        ? units().stream().map(unit -> typed + unit)
                        : usual().stream().filter(day -> day.startsWith(typed));
        return written.flatMap(
                day -> Days.read(day, today).stream().map(date -> new Offer.OfDay(key, day, date)));
    }

    private List<String> units() {
        return switch (tongue) {
            case ENGLISH -> List.of("d", "w", "m");
            case RUSSIAN -> List.of("д", "н", "м");
        };
    }

    private List<String> usual() {
        return switch (tongue) {
            case ENGLISH -> List.of("today", "yesterday", "7d", "1m");
            case RUSSIAN -> List.of("сегодня", "вчера", "7д", "1м");
        };
    }

    private static boolean isOther(Offer offer, String typed) {
        return !Keyword.folded(offer.text()).equals(typed);
    }

    /// What is written so far, where it is a value; names are whatever is typed.
    private Optional<?> means(Keyword.Key key, String typed) {
        return switch (key) {
            case STATE, PRIORITY, HAS, IN -> Keyword.Value.of(key, typed);
            case AFTER, BEFORE -> Days.read(typed, today);
            case OWNER, GROUP, TAG, FROM -> Optional.of(typed);
        };
    }

    private static Optional<Completion> completion(
            String text, int start, int end, Place place, boolean unfinished, List<Offer> offers) {
        return offers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Completion(
                                text,
                                start,
                                end,
                                place,
                                unfinished,
                                offers.subList(0, Math.min(MOST, offers.size()))));
    }

    /// A day as it can be typed.
    public static String written(LocalDate day, Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> DateTimeFormatter.ISO_LOCAL_DATE.format(day);
            case RUSSIAN -> DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).format(day);
        };
    }
}
