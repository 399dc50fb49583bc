package app.pult.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.world.Inspection.Thing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What a practice desk is made of, and how it lives on.
final class PracticeDeskTest {
    private static final Clock NINE =
            Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    @Test
    void theSameSeedMakesTheSameDesk() throws Exception {
        var one = dumpOf(options("one").withSeed(7));
        var same = dumpOf(options("same").withSeed(7));
        var other = dumpOf(options("other").withSeed(8));

        assertThat(same).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            assertThatThrownBy(() -> PracticeAtWork.start(options("a").onPort(port)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port " + port);
        }
    }

    private Options options(String name) {
        return Options.in(folder.resolve(name)).withTickets(200).atPace(0);
    }

    /// Every row of every table but those with tokens.
    private static List<String> dumpOf(Options options) throws Exception {
        PracticeAtWork.start(options, NINE).close();
        var dump = new ArrayList<String>();
        try (var db =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + options.data() + "/practice.db");
                var statement = db.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery(
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN"
                                    + " ('operators', 'meta', 'sqlite_sequence') ORDER BY name")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                dump.addAll(rowsOf(statement, table));
            }
        }
        assertThat(dump).hasSizeGreaterThan(1_000);
        return dump;
    }

    private static List<String> rowsOf(java.sql.Statement statement, String table)
            throws SQLException {
        var rows = new ArrayList<String>();
        try (var found = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
            var columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new StringBuilder(table);
                for (int i = 1; i <= columns; i++) {
                    row.append('|').append(found.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Test
    void asManyTicketsAsAskedForHandWrittenOnesFirst() throws IOException {
        try (var few = PracticeAtWork.start(options("few").withTickets(5));
                var many = PracticeAtWork.start(options("many").withTickets(300))) {
            assertThat(few.desk().inspection().count(Thing.TICKETS)).isEqualTo(5);
            assertThat(many.desk().inspection().count(Thing.TICKETS)).isEqualTo(300);
            assertThat(
                            few.get("desk/v1/tickets/t1001")
                                    .json()
                                    .at("/ticket/fields/subject")
                                    .asString())
                    .isEqualTo(
                            many.get("desk/v1/tickets/t1001")
                                    .json()
                                    .at("/ticket/fields/subject")
                                    .asString());
        }
    }

    @Test
    void messagesMayBeAskedForByTheDozen() throws IOException {
        try (var practice =
                PracticeAtWork.start(options("talk").withTickets(400).withMessages(12))) {
            var messages = practice.desk().inspection().count(Thing.MESSAGES);

            assertThat(messages).isBetween(400 * 9L, 400 * 15L);
        }
    }

    @Test
    void aRestartedDeskKeepsItsTokensAndItsWork() throws IOException {
        var options = options("kept");
        String token;
        try (var before = PracticeAtWork.start(options)) {
            token = before.desk().token();
            before.operate(note("0195509c-7000-4000-8000-000000000001", "t1001"));
        }

        try (var after = PracticeAtWork.start(options.withTickets(9_999).withSeed(2))) {
            assertThat(after.desk().token()).isEqualTo(token);
            assertThat(after.desk().inspection().count(Thing.TICKETS)).isEqualTo(200);
            assertThat(after.desk().inspection().ledger(0)).hasSize(1);
        }
    }

    private static String note(String id, String ticket) {
        return """
               {"id": "%s", "kind": "note", "ticket": "%s", "text": "заметка"}"""
                .formatted(id, ticket);
    }

    @Test
    void itSaysThatItIsNoProductionServer() throws IOException {
        try (var practice = PracticeAtWork.start(options("notice"))) {
            assertThat(practice.get("desk/v1/profile").json().at("/server/notice").asString())
                    .contains("not a production server");
        }
    }

    @Test
    void itAnswersOnLoopbackOnly() throws IOException {
        try (var practice = PracticeAtWork.start(options("loopback"))) {
            assertThat(practice.desk().url().getHost()).isIn("127.0.0.1", "[::1]");
        }
    }

    @Test
    void newTicketsArriveWhenAsked() throws Exception {
        var arrived = new CountDownLatch(3);
        try (var practice =
                PracticeAtWork.start(
                        options("arrivals").withArrivalsEvery(Duration.ofMillis(20)))) {
            practice.desk().world().onChange(arrived::countDown);

            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(practice.desk().inspection().count(Thing.TICKETS)).isGreaterThan(202);
        }
    }
}
