package app.pult.ui.queue;

import app.pult.desk.Directory;
import app.pult.desk.Group;
import app.pult.desk.Queue;
import app.pult.desk.TicketRow;
import app.pult.desk.Tickets;
import app.pult.search.KeyboardLayout;
import app.pult.ui.kit.Background;
import app.pult.ui.queue.Lines.Block;
import app.pult.ui.queue.QueueModel.Phase;
import app.pult.ui.queue.Sections.Section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Brings the rows of a question from the store: the head and what is in sight when the question or
/// the store changes, single pages as the operator scrolls. At most one of each at a time, and only
/// where the operator looks now: what was scrolled past is not read.
///
/// Thread: FX only; reads run where [Background] was told.
final class Reader {
    /// What is to be read, and how it is divided: by nothing where there are no sections.
    record Wanted(Supplier<Question> question, Supplier<List<Section>> sections) {}

    /// What came; no blocks where there are no tickets. `groupName` is empty for queues that are no
    /// group's. `instead` is what was looked for in place of a filter that finds nothing but in the
    /// other keyboard layout.
    record Answer(
            List<Section> sections,
            List<Block> blocks,
            Map<Integer, List<TicketRow>> pages,
            Optional<String> groupName,
            Optional<String> instead) {
        Phase phase(Question asked) {
            if (!blocks.isEmpty()) {
                return Phase.SHOWN;
            }
            return asked.filter().isEmpty() ? Phase.EMPTY : Phase.NO_MATCH;
        }
    }

    /// Who wants it.
    interface Receiver {
        void answered(Question question, Answer answer);

        void arrived(int page, List<TicketRow> rows);

        void failed(Throwable failure);
    }

    private final Tickets tickets;
    private final Directory directory;
    private final Background background;
    private final Pages pages;
    private final Wanted wanted;
    private final Receiver receiver;

    private Optional<String> instead = Optional.empty();
    private int generation;
    private boolean reading;
    private boolean readAgain;
    private boolean fetching;

    Reader(
            Tickets tickets,
            Directory directory,
            Background background,
            Pages pages,
            Wanted wanted,
            Receiver receiver) {
        this.tickets = tickets;
        this.directory = directory;
        this.background = background;
        this.pages = pages;
        this.wanted = wanted;
        this.receiver = receiver;
    }

    /// Another question: what is being read no longer matters.
    void ask() {
        pages.rewind();
        read();
    }

    /// The same question after a commit. A read under way is not thrown away: a steady flood of
    /// commits would keep the list from ever being shown.
    void refresh() {
        if (reading) {
            readAgain = true;
        } else {
            read();
        }
    }

    /// Reads the page that is looked at and not here, if nothing else is under way.
    void fetch() {
        var missing = pages.missing();
        if (reading || fetching || missing.isEmpty()) {
            return;
        }
        fetching = true;
        int page = missing.get();
        int asked = generation;
        var asking = meant(wanted.question().get());
        background.load(
                "page",
                () -> page(asking, page),
                rows -> fetched(asked, page, rows),
                failure -> {
                    fetching = false;
                    receiver.failed(failure);
                });
    }

    /// Nothing more will be delivered until somebody asks again.
    void stop() {
        background.cancelAll();
        reading = false;
        fetching = false;
    }

    private void read() {
        reading = true;
        readAgain = false;
        generation++;
        var asking = wanted.question().get();
        var sections = wanted.sections().get();
        var sight = pages.inSight();
        background.load(
                "rows",
                () -> read(asking, sections, sight),
                answer -> {
                    reading = false;
                    instead = answer.instead();
                    receiver.answered(asking, answer);
                    proceed();
                },
                failure -> {
                    reading = false;
                    receiver.failed(failure);
                });
    }

    private void proceed() {
        if (readAgain) {
            read();
        } else {
            fetch();
        }
    }

    /// A page that was read before the last refresh began may be older than what is shown: it is
    /// fetched again.
    private void fetched(int asked, int page, List<TicketRow> rows) {
        fetching = false;
        if (asked == generation) {
            receiver.arrived(page, rows);
        }
        fetch();
    }

    private Answer read(Question asked, List<Section> sections, List<Integer> sight) {
        var found = blocks(asked, sections);
        var other =
                found.isEmpty() ? KeyboardLayout.other(asked.filter()) : Optional.<String>empty();
        var rescued = other.map(asked::filteredBy);
        var blocks = rescued.map(meant -> blocks(meant, sections)).orElse(found);
        var pages = new HashMap<Integer, List<TicketRow>>();
        for (int page : sight) {
            pages.put(page, page(rescued.orElse(asked), page));
        }
        return new Answer(
                sections,
                blocks,
                pages,
                groupName(asked.queue()),
                blocks.isEmpty() ? Optional.empty() : other);
    }

    /// How many tickets each section has; only those that have any.
    private List<Block> blocks(Question asked, List<Section> sections) {
        if (sections.isEmpty()) {
            int size = tickets.count(asked.queue(), asked.filter());
            return size == 0 ? List.of() : List.of(new Block(Optional.empty(), size));
        }
        var counts =
                tickets.counts(
                        asked.queue(),
                        asked.order(),
                        asked.filter(),
                        sections.stream().map(Section::span).toList());
        return IntStream.range(0, sections.size())
                .filter(at -> counts.get(at) > 0)
                .mapToObj(at -> new Block(Optional.of(sections.get(at).heading()), counts.get(at)))
                .toList();
    }

    private Question meant(Question asked) {
        return instead.map(asked::filteredBy).orElse(asked);
    }

    private List<TicketRow> page(Question asked, int page) {
        return tickets.page(
                asked.queue(), asked.order(), asked.filter(), page * Pages.SIZE, Pages.SIZE);
    }

    private Optional<String> groupName(Queue queue) {
        return queue instanceof Queue.OfGroup ofGroup
                ? directory.groups().stream()
                        .filter(group -> group.id().equals(ofGroup.group()))
                        .map(Group::name)
                        .findFirst()
                : Optional.empty();
    }
}
