package app.pult.search;

import app.pult.desk.Group;
import app.pult.desk.Queue;
import app.pult.desk.TicketState;
import app.pult.search.Asked.Filters;
import app.pult.search.Asked.Kind;
import app.pult.search.Question.Typing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a view of the operator's own keeps of a question. A view is a queue and the words of a
/// quick filter, no more: it looks for these letter by letter in the subject, the number, the name
/// of who asked and the tags, and holds nothing that is put off.
///
/// `lost` is what it cannot keep, as it was typed; `everyState`: the question finds tickets in any
/// state, the view only those of its queue. `nothing`: nothing of the question is in it, as of one
/// for articles alone. Thread: any, immutable.
public record QuestionAsView(
        Queue base, String filter, List<String> lost, boolean everyState, boolean nothing) {
    private static final Queue USUAL = new Queue.AllOpen();

    public QuestionAsView {
        lost = List.copyOf(lost);
    }

    /// `groups` are those of the desk, of which one may be meant.
    public static QuestionAsView of(String question, List<Group> groups) {
        var text = QuestionParser.read(question);
        // No condition that has to do with days is kept: any day will do.
        var asked = QuestionParser.parse(new Question(text, Typing.DONE), LocalDate.EPOCH);
        var base = base(asked.filters(), groups);
        var pieces = Piece.of(text);
        var filter =
                pieces.stream()
                        .flatMap(piece -> word(piece).stream())
                        .collect(Collectors.joining(" "));
        var kinds = asked.filters().kinds();
        return new QuestionAsView(
                base.orElse(USUAL),
                filter,
                pieces.stream()
                        .filter(piece -> !isKept(piece, asked, base))
                        .map(piece -> text.substring(piece.start(), piece.end()))
                        .filter(said -> said.chars().anyMatch(Character::isLetterOrDigit))
                        .toList(),
                asked.filters().states().isEmpty(),
                (!kinds.isEmpty() && !kinds.contains(Kind.TICKET))
                        || (filter.isEmpty() && base.isEmpty()));
    }

    private static Optional<Queue> base(Filters filters, List<Group> groups) {
        var owner = filters.owner().flatMap(name -> Keyword.Value.of(Keyword.Key.OWNER, name));
        if (owner.isPresent()) {
            return owner.map(
                    one -> one == Keyword.Value.ME ? new Queue.Mine() : new Queue.Unassigned());
        }
        return filters.group()
                .flatMap(name -> only(name, groups))
                .or(() -> ofStates(filters.states()));
    }

    /// That is meant if its name alone has this in it.
    private static Optional<Queue> only(String name, List<Group> groups) {
        var wanted = Keyword.folded(name);
        var meant =
                groups.stream()
                        .filter(group -> Keyword.folded(group.name()).contains(wanted))
                        .toList();
        return meant.size() == 1
                ? Optional.of(new Queue.OfGroup(meant.getFirst().id()))
                : Optional.empty();
    }

    private static Optional<Queue> ofStates(Set<TicketState> states) {
        if (states.isEmpty()) {
            return Optional.empty();
        }
        if (states.stream().noneMatch(TicketState::active)) {
            return Optional.of(new Queue.Solved());
        }
        return states.equals(Set.of(TicketState.WAITING))
                ? Optional.of(new Queue.Waiting())
                : Optional.of(USUAL);
    }

    private static boolean isKept(Piece piece, Asked asked, Optional<Queue> base) {
        return switch (piece) {
            case Piece.Word word -> true;
            case Piece.Phrase phrase -> false;
            case Piece.Without without -> false;
            case Piece.Condition condition ->
                    switch (condition.key()) {
                        case STATE ->
                                Keyword.Value.of(Keyword.Key.STATE, condition.value()).isPresent()
                                        && asked.filters()
                                                .states()
                                                .equals(states(base.orElse(USUAL)));
                        case OWNER ->
                                base.filter(
                                                queue ->
                                                        queue instanceof Queue.Mine
                                                                || queue
                                                                        instanceof Queue.Unassigned)
                                        .isPresent();
                        case GROUP -> base.filter(Queue.OfGroup.class::isInstance).isPresent();
                        case IN -> asked.filters().kinds().equals(Set.of(Kind.TICKET));
                        case TAG, FROM -> true;
                        case PRIORITY, AFTER, BEFORE, HAS -> false;
                    };
        };
    }

    /// All that its tickets may be in.
    private static Set<TicketState> states(Queue queue) {
        return switch (queue) {
            case Queue.AllOpen open -> EnumSet.of(TicketState.NEW, TicketState.OPEN);
            case Queue.Waiting waiting -> EnumSet.of(TicketState.WAITING);
            case Queue.Solved solved -> EnumSet.of(TicketState.SOLVED, TicketState.REJECTED);
            case Queue.Mine mine -> active();
            case Queue.Unassigned unassigned -> active();
            case Queue.OfGroup group -> active();
            case Queue.Snoozed snoozed -> EnumSet.noneOf(TicketState.class);
            case Queue.Unsent unsent -> EnumSet.allOf(TicketState.class);
            case Queue.Saved saved -> states(saved.base());
        };
    }

    private static Set<TicketState> active() {
        return EnumSet.of(TicketState.NEW, TicketState.OPEN, TicketState.WAITING);
    }

    /// What the quick filter looks for: tags and who asked are among what it looks into.
    private static Optional<String> word(Piece piece) {
        var said =
                switch (piece) {
                    case Piece.Word word ->
                            word.text().endsWith("*")
                                    ? word.text().substring(0, word.text().length() - 1)
                                    : word.text();
                    case Piece.Condition condition ->
                            switch (condition.key()) {
                                case TAG, FROM -> condition.value();
                                case STATE, OWNER, GROUP, PRIORITY, AFTER, BEFORE, HAS, IN -> "";
                            };
                    case Piece.Phrase phrase -> "";
                    case Piece.Without without -> "";
                };
        return Optional.of(said.strip())
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit));
    }
}
