package app.pult.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the tickets of a queue stand in its list. A ticket has three numbers, each from 0: where it
/// is *stored* in the sorted queue, its *place* among those whose section is not folded, and its
/// *line* in the list, where headings have lines too. Everything costs a step a section.
///
/// Thread: any, immutable.
final class Lines {
    static final Lines NONE = new Lines(List.of(), Set.of());

    private final List<Part> parts = new ArrayList<>();
    private final Set<Heading> folded;
    private int stored;
    private int places;
    private int lines;

    /// A section and how many tickets it has; without a heading, the whole of a list that is not
    /// divided.
    record Block(Optional<Heading> heading, int count) {}

    /// Tickets that are stored one after the other.
    record Run(int stored, int length) {}

    /// What stands in a line.
    sealed interface Line {
        record Title(Heading heading, int count, Fold fold) implements Line {}

        record Ticket(int place) implements Line {}
    }

    enum Fold {
        OPEN,
        FOLDED
    }

    private record Part(Block block, int stored, int place, int line, int open) {
        int firstTicket() {
            return line + (block.heading().isPresent() ? 1 : 0);
        }
    }

    Lines(List<Block> blocks, Set<Heading> folded) {
        this.folded = Set.copyOf(folded);
        blocks.forEach(this::add);
    }

    private void add(Block block) {
        int open = block.heading().filter(folded::contains).isPresent() ? 0 : block.count();
        var part = new Part(block, stored, places, lines, open);
        parts.add(part);
        stored += block.count();
        places += open;
        lines = part.firstTicket() + open;
    }

    Lines fold(Set<Heading> wanted) {
        return new Lines(parts.stream().map(Part::block).toList(), wanted);
    }

    /// How many tickets the queue has.
    int total() {
        return stored;
    }

    /// How many of them have a place.
    int shown() {
        return places;
    }

    int size() {
        return lines;
    }

    /// The lines of the headings, downwards.
    List<Integer> titles() {
        return parts.stream()
                .filter(part -> part.block().heading().isPresent())
                .map(Part::line)
                .toList();
    }

    /// At most so many stretches of the store can be in sight at once.
    int stretches() {
        return 1 + (int) parts.stream().filter(part -> part.open() == 0).count();
    }

    Line at(int line) {
        var part = parts.getFirst();
        for (var each : parts) {
            part = each.line() <= line ? each : part;
        }
        var heading = part.block().heading();
        if (heading.isPresent() && line == part.line()) {
            var fold = part.open() == 0 ? Fold.FOLDED : Fold.OPEN;
            return new Line.Title(heading.get(), part.block().count(), fold);
        }
        return new Line.Ticket(part.place() + line - part.firstTicket());
    }

    /// The place in a line; in a heading's, of the first ticket below it, if there is one.
    int placeFrom(int line) {
        return switch (at(line)) {
            case Line.Ticket ticket -> ticket.place();
            case Line.Title title -> of(title.heading()).map(Part::place).orElse(0);
        };
    }

    int line(int place) {
        var part = open(place);
        return part.firstTicket() + place - part.place();
    }

    Optional<Integer> line(Heading heading) {
        return of(heading).map(Part::line);
    }

    /// Under which heading a place is.
    Optional<Heading> heading(int place) {
        return open(place).block().heading();
    }

    int stored(int place) {
        var part = open(place);
        return part.stored() + place - part.place();
    }

    /// The place of what is stored there; empty if it is folded away.
    Optional<Integer> place(int at) {
        return parts.stream()
                .filter(part -> at >= part.stored() && at < part.stored() + part.open())
                .map(part -> part.place() + at - part.stored())
                .findFirst();
    }

    /// The first place from there on; [#shown] if there is none.
    int placeFromStored(int at) {
        return parts.stream()
                .filter(part -> at < part.stored() + part.open())
                .map(part -> part.place() + Math.max(0, at - part.stored()))
                .findFirst()
                .orElse(places);
    }

    /// Where so many places from this one are stored.
    List<Run> runs(int place, int length) {
        var runs = new ArrayList<Run>();
        for (var part : parts) {
            int from = Math.max(place, part.place());
            int end = Math.min(place + length, part.place() + part.open());
            if (from < end) {
                runs.add(new Run(part.stored() + from - part.place(), end - from));
            }
        }
        return runs;
    }

    private Optional<Part> of(Heading heading) {
        return parts.stream()
                .filter(part -> part.block().heading().equals(Optional.of(heading)))
                .findFirst();
    }

    private Part open(int place) {
        return parts.stream()
                .filter(part -> place < part.place() + part.open())
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException(place));
    }
}
