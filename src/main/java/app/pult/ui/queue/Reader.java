package app.pult.ui.queue;

import app.pult.desk.Directory;
import app.pult.desk.Group;
import app.pult.desk.Queue;
import app.pult.desk.TicketRow;
import app.pult.desk.Tickets;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.KeyboardLayout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Brings the rows of a question from the store: the head and what is in sight when the question or
/// the store changes, single pages as the operator scrolls. At most one of each at a time, and only
/// where the operator looks now: what was scrolled past is not read.
///
/// Thread: FX only; reads run where [Background] was told.
final class Reader {
    /// What came. `groupName` is empty for queues that are no group's. `instead` is what was looked
    /// for in place of a filter that finds nothing but in the other keyboard layout.
    record Answer(
            int size,
            Map<Integer, List<TicketRow>> pages,
            Optional<String> groupName,
            Optional<String> instead) {}

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
    private final Supplier<Question> question;
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
            Supplier<Question> question,
            Receiver receiver) {
        this.tickets = tickets;
        this.directory = directory;
        this.background = background;
        this.pages = pages;
        this.question = question;
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
        var wanted = meant(question.get());
        background.load(
                "page",
                () -> page(wanted, page),
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
        var wanted = question.get();
        var sight = pages.inSight();
        background.load(
                "rows",
                () -> read(wanted, sight),
                answer -> {
                    reading = false;
                    instead = answer.instead();
                    receiver.answered(wanted, answer);
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

    private Answer read(Question wanted, List<Integer> sight) {
        int size = tickets.count(wanted.queue(), wanted.filter());
        if (size > 0) {
            return read(wanted, size, sight, Optional.empty());
        }
        var other = KeyboardLayout.other(wanted.filter());
        int rescued = other.map(words -> tickets.count(wanted.queue(), words)).orElse(0);
        return rescued > 0
                ? read(wanted.filteredBy(other.get()), rescued, sight, other)
                : read(wanted, 0, sight, Optional.empty());
    }

    private Answer read(
            Question meant, int size, List<Integer> sight, Optional<String> insteadOfFilter) {
        var read = new HashMap<Integer, List<TicketRow>>();
        for (int page : sight) {
            read.put(page, page(meant, page));
        }
        return new Answer(size, read, groupName(meant.queue()), insteadOfFilter);
    }

    private Question meant(Question asked) {
        return instead.map(asked::filteredBy).orElse(asked);
    }

    private List<TicketRow> page(Question wanted, int page) {
        return tickets.page(
                wanted.queue(), wanted.order(), wanted.filter(), page * Pages.SIZE, Pages.SIZE);
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
