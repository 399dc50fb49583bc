package app.pult.backend;

import static app.pult.backend.BackendContract.unique;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.RemoteId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch.More;
import app.pult.desk.change.Cursor;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.rt.NeedsRequestTracker;
import app.pult.fixture.rt.RtServer;
import app.pult.fixture.rt.RtUser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a real Request Tracker gives, beside what its own SQL holds, and how often it is asked.
/// Others may be working there meanwhile: what was there before and after must have come, and
/// nothing that was there neither before nor after.
@NeedsRequestTracker(alone = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RtPullTest {
    /// Issue 1, Shows 4: for the seeded 300 tickets.
    private static final int FIRST_SYNC = 110;

    private static final double SEEDED = 300;
    private static final int BULK = 256 << 10;

    private static final String SEEN =
            "(SELECT id FROM queues WHERE name IN ('General', 'Support'))";

    /// As the server writes it: without parts of a second, which it cannot read.
    private static final String NOW = "date_trunc('second', now() AT TIME ZONE 'UTC')";

    private static final String ALL_KINDS = "'Create', 'Correspond', 'Comment'";

    private RtServer server;
    private RtDesk desk;
    private Optional<Synced> synced = Optional.empty();

    @BeforeEach
    void open(RtServer configured) {
        server = configured;
        desk = new RtDesk(configured, RtUser.ANNA, RtUser.BORIS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// A first sync: what came, after how many requests, where it ended, and what the server had
    /// before and after.
    private record Synced(
            List<Change> changes,
            int requests,
            Cursor end,
            MemoryBlobs blobs,
            RtTruth before,
            RtTruth after) {
        static Synced of(RtDesk desk) throws BackendException {
            var before = RtTruth.of(desk.eye(), SEEN, ALL_KINDS, "'Knowledge Base'");
            var operator = operator(desk, Cursor.START);
            desk.requests().take();
            var changes = operator.pull();
            return new Synced(
                    changes,
                    desk.requests().take(),
                    operator.cursor(),
                    desk.blobs(),
                    before,
                    RtTruth.of(desk.eye(), SEEN, ALL_KINDS, "'Knowledge Base'"));
        }
    }

    /// Anna's, once for all tests of this class.
    private Synced synced() throws BackendException {
        if (synced.isEmpty()) {
            synced = Optional.of(Synced.of(desk));
        }
        return synced.get();
    }

    /// Anna, caught up.
    private OperatorAt anna() throws BackendException {
        var operator = operator(desk, synced().end());
        operator.pull();
        return operator;
    }

    /// Boris: Russian, in another zone, where this server reads dates differently.
    @ParameterizedTest
    @EnumSource(names = {"ANNA", "BORIS"})
    void firstSyncIsWhatTheServersOwnSqlSaysThisOperatorMaySee(RtUser operator) throws Exception {
        try (var boris = new RtDesk(server, RtUser.BORIS, RtUser.ANNA)) {
            var sync = operator == RtUser.ANNA ? synced() : Synced.of(boris);

            RtTruth.isWhatCame(sync.before(), sync.after(), sync.changes());
            double size = Math.max(1, sync.after().tickets().size() / SEEDED);
            assertThat((double) sync.requests()).isLessThanOrEqualTo(FIRST_SYNC * size);
            smallFilesAreHereByteForByte(sync);
        }
    }

    @Test
    void anOperatorOfOneQueueWithoutNotesSeesThatQueueWithoutNotes() throws Exception {
        var general = "(SELECT id FROM queues WHERE name = 'General')";
        try (var viktor = new RtDesk(server, RtUser.VIKTOR, RtUser.ANNA)) {
            var before = RtTruth.of(desk.eye(), general, "'Create', 'Correspond'", "'none'");
            var changes = operator(viktor, Cursor.START).pull();
            var after = RtTruth.of(desk.eye(), general, "'Create', 'Correspond'", "'none'");

            RtTruth.isWhatCame(before, after, changes);
        }
    }

    /// Hidden entries leave empty pages in lists without totals. They are taken away again: every
    /// pull of a later test would go through them.
    @Test
    void whatLiesBehindHundredsOfHiddenNotesIsFound() throws Exception {
        try (var viktor = new RtDesk(server, RtUser.VIKTOR, RtUser.ANNA)) {
            var ticket = desk.customerAsks(unique("За заметками"), "первое", List.of());
            var notes = hiddenNotes(ticket, 350);
            desk.colleagueReplies(ticket, "последнее");

            var changes = operator(viktor, Cursor.START).fetch(ticket);
            server.sql("DELETE FROM transactions WHERE id IN (%s)".formatted(notes));

            assertThat(OperatorAt.saying(changes, ticket, "первое")).hasSize(1);
            assertThat(OperatorAt.saying(changes, ticket, "последнее")).hasSize(1);
            assertThat(OperatorAt.messages(changes, ticket))
                    .noneMatch(
                            m ->
                                    m.content() instanceof Written w
                                            && w.kind() == MessageSnapshot.Kind.NOTE);
        }
    }

    /// Their ids, with commas between.
    private String hiddenNotes(RemoteId ticket, int count) {
        return server
                .sql(
                        """
                        INSERT INTO transactions
                            (objecttype, objectid, type, timetaken, creator, created)
                        SELECT 'RT::Ticket', %s, 'Comment', 0, 1, %s
                        FROM generate_series(1, %d) RETURNING id"""
                                .formatted(ticket.value(), NOW, count))
                .stream()
                .map(List::getFirst)
                .collect(Collectors.joining(","));
    }

    @Test
    void aMessageThatBecomesVisibleBehindNewerOnesIsCaught() throws Exception {
        var ticket = desk.customerAsks(unique("Поздний"), "первое", List.of());
        var operator = anna();
        var id = reserved("transactions");
        desk.customerWrites(ticket, "второе, но раньше");
        var before = operator.pull();
        insertLate(id, ticket.value(), "позднее");

        var after = operator.pull();

        assertThat(OperatorAt.saying(before, ticket, "второе, но раньше")).hasSize(1);
        assertThat(OperatorAt.saying(after, ticket, "позднее"))
                .extracting(message -> message.id().value())
                .containsExactly(id);
    }

    @ParameterizedTest
    @EnumSource
    void anIdleHourCostsAtMostThreeRequestsAPoll(Rhythm rhythm) throws Exception {
        var operator = anna();
        desk.requests().take();
        int idle = 0;
        int requests = 0;
        for (int poll = 0; poll < rhythm.polls; poll++) {
            desk.letPass(Duration.ofHours(1).dividedBy(rhythm.polls));
            boolean quiet = operator.pull().isEmpty();
            int asked = desk.requests().take();
            if (quiet) {
                idle++;
                requests += asked;
            }
        }

        assertThat(idle).as("polls without a change").isGreaterThan(rhythm.polls / 2);
        assertThat((double) requests / idle).isLessThanOrEqualTo(3.0);
    }

    /// How often a desk polls: with somebody before it, and with nobody.
    private enum Rhythm {
        AWAKE(120),
        ASLEEP(12);

        private final int polls;

        Rhythm(int polls) {
            this.polls = polls;
        }
    }

    @Test
    void aWeeksAbsenceIsMadeUpForInPages() throws Exception {
        var operator = anna();
        var subject = unique("Много");
        var changed = changeAtOnce(130);
        var early = new RemoteId(Long.toString(changed.getFirst()));
        desk.colleagueNotes(early, subject);
        var ticket = desk.customerAsks(subject, "вопрос", List.of());

        int pages = 1;
        var batch = operator.backend.changesSince(operator.cursor());
        var changes = new ArrayList<>(batch.changes());
        while (batch.more() == More.MORE) {
            batch = operator.backend.changesSince(batch.next());
            changes.addAll(batch.changes());
            pages++;
        }
        letThemBeOld(changed);

        assertThat(pages).isGreaterThanOrEqualTo(3);
        assertThat(RtTruth.ticketIds(changes)).hasSizeGreaterThan(130).contains(ticket.value());
        // The last page looks at the newest transactions again: what the first page told is none.
        assertThat(OperatorAt.saying(changes, early, subject)).hasSize(1);
    }

    /// Open tickets, by number, whose subject somebody changed within one second.
    private List<Long> changeAtOnce(int tickets) {
        return server
                .sql(
                        """
                        UPDATE tickets SET lastupdated = %s, subject = subject || ' ' WHERE id IN
                        (SELECT id FROM tickets WHERE status IN ('new', 'open') AND type = 'ticket'
                         AND effectiveid = id AND queue IN %s ORDER BY id LIMIT %d) RETURNING id"""
                                .formatted(NOW, SEEN, tickets))
                .stream()
                .map(row -> Long.valueOf(row.getFirst()))
                .sorted()
                .toList();
    }

    /// Polls of other tests, which come faster than any desk's, would read all of them each time
    /// for two minutes.
    private void letThemBeOld(List<Long> tickets) {
        server.sql(
                """
                UPDATE tickets SET lastupdated = lastupdated - interval '1 hour', subject = rtrim(subject)
                WHERE id IN (%s)"""
                        .formatted(
                                tickets.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(","))));
    }

    @Test
    void aPasswordDoesAsWellAsAToken() throws Exception {
        try (var backend = desk.connectWithPassword()) {
            var profile = backend.signIn();

            assertThat(profile.me().id()).isEqualTo(desk.me());
            assertThat(profile.zone()).isEqualTo(ZoneId.of("UTC"));
            assertThat(backend.changesSince(Cursor.START).changes()).isNotEmpty();
        }
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingElse() throws Exception {
        try (var viktor = new RtDesk(server, RtUser.VIKTOR, RtUser.ANNA);
                var backend = viktor.connect()) {
            assertThat(backend.signIn().capabilities())
                    .doesNotContain(
                            Capability.NOTE,
                            Capability.CHANGE_STATE,
                            Capability.TAKE,
                            Capability.LOG_TIME)
                    .contains(Capability.ARTICLES);
        }
    }

    private static OperatorAt operator(RtDesk desk, Cursor cursor) throws BackendException {
        var backend = desk.connect();
        backend.signIn();
        return new OperatorAt(desk, backend, cursor);
    }

    private String reserved(String table) {
        return server.sql("SELECT nextval('%s_id_seq')".formatted(table)).getFirst().getFirst();
    }

    private void insertLate(String id, String ticket, String text) {
        server.sql(
                """
                INSERT INTO transactions (id, objecttype, objectid, type, timetaken, creator, created)
                SELECT %s, 'RT::Ticket', %s, 'Correspond', 0, id, %s FROM users WHERE name = 'boris';
                INSERT INTO attachments (id, transactionid, parent, contenttype, content, contentencoding, headers, creator, created)
                VALUES (%s, %s, 0, 'text/plain', '%s', 'none', 'Content-Type: text/plain; charset="utf-8"', 1, %s)"""
                        .formatted(id, ticket, NOW, reserved("attachments"), id, text, NOW));
    }

    private void smallFilesAreHereByteForByte(Synced sync) throws IOException {
        var files = RtTruth.attachments(sync.changes()).toList();
        var truth = desk.eye().files(files.stream().map(file -> file.id().value()).toList());
        assertThat(files).hasSizeGreaterThan(100);
        for (var file : files) {
            var bytes = truth.get(file.id().value());
            assertThat(file.size()).as(file.name()).isEqualTo(bytes.length);
            if (file.size() <= BULK) {
                assertThat(file.blob()).as(file.name()).isPresent();
                assertThat(sync.blobs().bytes(file.blob().get())).as(file.name()).isEqualTo(bytes);
            }
        }
    }
}
