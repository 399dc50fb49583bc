package app.pult.launch;

import app.pult.desk.Customers;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Engine;
import app.pult.diagnosis.Fact;
import app.pult.diagnosis.Reading;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.input.TextTree;
import app.pult.diagnosis.report.Head;
import app.pult.diagnosis.report.Kinds;
import app.pult.ui.diagnostics.CaseFiles;
import app.pult.ui.diagnostics.Earlier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The reports that a customer sent before, of the kinds that they sent now. Only files of their
/// latest tickets on this desk are read, and of those only what begins like such a report.
///
/// Thread: any but JavaFX; ends early when interrupted.
final class EarlierReports {
    /// So many tickets back.
    private static final int MOST_TICKETS = 20;

    /// What says nothing about a machine that could be compared.
    private static final Set<String> NO_REPORTS = Set.of("log", "text", "windows-events");

    private final Tickets tickets;
    private final Customers customers;
    private final Function<TicketId, CaseFiles> load;
    private final Engine engine;

    /// `load` gives what a ticket has on this desk.
    EarlierReports(
            Tickets tickets,
            Customers customers,
            Function<TicketId, CaseFiles> load,
            Engine engine) {
        this.tickets = tickets;
        this.customers = customers;
        this.load = load;
        this.engine = engine;
    }

    List<Earlier> find(TicketId id, Diagnosis now) {
        var wanted = reports(now);
        var found = new ArrayList<Earlier>();
        if (!wanted.isEmpty()) {
            for (var ticket : before(id)) {
                find(ticket, wanted, found);
            }
        }
        return found;
    }

    /// The last file of each kind of report, by the kind.
    private static Map<String, String> reports(Diagnosis diagnosis) {
        var reports = new LinkedHashMap<String, String>();
        for (var reading : diagnosis.readings()) {
            boolean hasFacts =
                    diagnosis.facts().stream().anyMatch(fact -> fact.file().equals(reading.file()));
            if (hasFacts && isReport(reading) && !Input.isMessage(reading.file())) {
                reports.put(reading.kind(), reading.file());
            }
        }
        return reports;
    }

    private static boolean isReport(Reading reading) {
        return !NO_REPORTS.contains(reading.kind());
    }

    /// The customer's tickets that were there before, the latest first.
    private List<Ticket> before(TicketId id) {
        var ticket = tickets.find(id);
        return ticket.flatMap(Ticket::requester).map(customers::find).stream()
                .flatMap(customer -> customer.tickets().stream())
                .map(row -> tickets.find(row.id()))
                .flatMap(Optional::stream)
                .filter(other -> ticket.filter(here -> isBefore(other, here)).isPresent())
                .sorted(Comparator.comparing((Ticket other) -> other.times().created()).reversed())
                .limit(MOST_TICKETS)
                .toList();
    }

    private static boolean isBefore(Ticket other, Ticket here) {
        return other.times().created().isBefore(here.times().created());
    }

    /// Takes from `wanted` what was found.
    private void find(Ticket ticket, Map<String, String> wanted, List<Earlier> found) {
        for (var part : load.apply(ticket.id()).parts().reversed()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            var input = part.input();
            if (Input.isMessage(input.name()) || !mayBe(input, wanted.keySet())) {
                continue;
            }
            var diagnosis = engine.run(List.of(input));
            reports(diagnosis)
                    .forEach(
                            (kind, file) ->
                                    Optional.ofNullable(wanted.remove(kind))
                                            .ifPresent(
                                                    here ->
                                                            found.add(
                                                                    new Earlier(
                                                                            ticket.id(),
                                                                            ticket.number(),
                                                                            file,
                                                                            part.at(),
                                                                            here,
                                                                            facts(
                                                                                    diagnosis,
                                                                                    file)))));
        }
    }

    private static List<Fact> facts(Diagnosis diagnosis, String file) {
        return diagnosis.facts().stream().filter(fact -> fact.file().equals(file)).toList();
    }

    /// By its beginning alone.
    private boolean mayBe(Input input, Set<String> kinds) {
        try (var in = input.source().open()) {
            var head = Head.of(input.name(), in.readNBytes(TextTree.HEAD));
            return kinds.contains(engine.kinds().of(head).id())
                    || head.lines().stream().anyMatch(Kinds::isMark);
        } catch (IOException e) {
            return false;
        }
    }
}
