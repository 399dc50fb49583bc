package app.pult.launch;

import static app.pult.fixture.ATicket.aTicket;
import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.TicketId;
import app.pult.diagnosis.Fact;
import app.pult.diagnosis.input.Input;
import app.pult.fixture.FakeCustomers;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.Rows;
import app.pult.ui.diagnostics.CaseFiles;
import app.pult.ui.diagnostics.Earlier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class EarlierReportsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T11:00:00Z");

    private final Person helen = new Person(new PersonId("7"), "Helen", "helen@example.org");
    private final FakeTickets tickets = new FakeTickets();
    private final FakeCustomers customers = new FakeCustomers();
    private final Map<TicketId, CaseFiles> files = new HashMap<>();
    private final EarlierReports subject =
            new EarlierReports(
                    tickets,
                    customers,
                    id -> files.getOrDefault(id, new CaseFiles(List.of(), List.of())),
                    ENGINE);

    @BeforeEach
    void fourTickets() {
        for (int i = 1; i <= 4; i++) {
            tickets.put(aTicket(i).from(helen).created(NOW.plusSeconds(i)).build());
        }
        customers.tickets =
                List.of(
                        Rows.aRow(1).build(),
                        Rows.aRow(2).build(),
                        Rows.aRow(3).build(),
                        Rows.aRow(4).build());
    }

    @Test
    void theLastReportOfTheSameKindBeforeThisTicketIsFound() {
        send(1, Input.text("systeminfo.txt", systeminfo("18363")));
        send(2, Input.text("sysinfo-old.txt", systeminfo("19044")));
        send(4, Input.text("systeminfo.txt", systeminfo("22631")));

        var found = find(3, Input.text("systeminfo.txt", systeminfo("19045")));

        assertThat(found)
                .extracting(Earlier::ticket, Earlier::number, Earlier::report, Earlier::file)
                .containsExactly(
                        tuple(new TicketId(2), "10002", "sysinfo-old.txt", "systeminfo.txt"));
        assertThat(found.getFirst().facts())
                .filteredOn(fact -> fact.key().equals("os.build"))
                .extracting(Fact::value)
                .containsExactly("19044");
    }

    @Test
    void logsAndWordsAreNoReportsToCompare() {
        var log = Input.text("a.log", "Nov 18 10:00:00 a kernel: one\n".repeat(9));
        send(2, log, Input.message(1, "Host Name: A"));

        assertThat(find(3, log)).isEmpty();
    }

    @Test
    void anotherKindOfReportIsNotCompared() {
        send(
                2,
                Input.text(
                        "df.txt",
                        "Filesystem 1K-blocks Used Available Use% Mounted on\n/dev/sda1 100 99 1 99% /\n"));

        assertThat(find(3, Input.text("systeminfo.txt", systeminfo("19045")))).isEmpty();
    }

    private List<Earlier> find(int ticket, Input now) {
        return subject.find(new TicketId(ticket), ENGINE.run(List.of(now)));
    }

    private void send(int ticket, Input... inputs) {
        files.put(
                new TicketId(ticket),
                new CaseFiles(
                        List.of(inputs).stream()
                                .map(input -> new CaseFiles.Part(input, new MessageId("1"), NOW))
                                .toList(),
                        List.of()));
    }

    private static String systeminfo(String build) {
        return """
                Host Name:                 BUH-PC-07
                OS Name:                   Microsoft Windows 10 Pro
                OS Version:                10.0.%1$s N/A Build %1$s
                OS Manufacturer:           Microsoft Corporation
                System Boot Time:          11/12/2026, 9:25:03 AM
                Total Physical Memory:     8,063 MB
                Available Physical Memory: 412 MB
                """
                .formatted(build);
    }
}
