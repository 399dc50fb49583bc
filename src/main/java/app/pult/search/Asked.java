package app.pult.search;

import app.pult.desk.Priority.Level;
import app.pult.desk.TicketState;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A question taken apart by the [QuestionParser]. Words and phrases must fit, those in `without`
/// must not; the filters hold for tickets and their messages, `language` and `category` for
/// articles. An empty filter lets all through.
public record Asked(
        List<Word> words,
        List<String> phrases,
        List<String> without,
        Filters filters,
        List<Problem> problems) {
    /// One blank-free piece of the question, as typed; `beginning`: longer words fit too.
    public record Word(String text, Extent extent) {}

    /// Whether a word stands for itself, or for all that begin so.
    public enum Extent {
        WHOLE,
        BEGINNING
    }

    /// `owner` and `group` are as typed, to be found in names; "me" is who is signed in.
    public record Filters(
            Set<TicketState> states,
            Set<Level> priorities,
            Optional<String> owner,
            Optional<String> group,
            Optional<String> tag,
            Optional<String> from,
            Optional<LocalDate> after,
            Optional<LocalDate> before,
            boolean attachment,
            Set<Kind> kinds) {
        static final Filters NONE =
                new Filters(
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Set.of());

        public Filters {
            states = Set.copyOf(states);
            priorities = Set.copyOf(priorities);
            kinds = Set.copyOf(kinds);
        }

        /// Whether something is asked that only a ticket has.
        public boolean isOfTickets() {
            return !states.isEmpty()
                    || !priorities.isEmpty()
                    || owner.isPresent()
                    || group.isPresent()
                    || from.isPresent()
                    || after.isPresent()
                    || before.isPresent()
                    || attachment;
        }
    }

    /// What a question can be narrowed to.
    public enum Kind {
        TICKET,
        ARTICLE,
        PERSON
    }

    public Asked {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
        problems = List.copyOf(problems);
    }
}
