package app.pult.backend;

import static app.pult.backend.BackendContract.unique;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a real Request Tracker gives, beside what its own SQL holds, and how often it is asked.
/// Others may be working there meanwhile: what was there before and after must have come, and
/// nothing that was there neither before nor after.
@NeedsRequestTracker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RtPullTest {
    /// Issue 1, Shows 4: for the seeded 300 tickets.
    private static final int FIRST_SYNC = 110;

    private static final double SEEDED = 300;
    private static final int BULK = 256 << 10;

    private static final String SEEN =
            "(SELECT id FROM queues WHERE name IN ('General', 'Support'))";

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

    /// The one first sync of this class: what came, after how many requests, and where it ended.
    private record Synced(List<Change> changes, int requests, Cursor end, MemoryBlobs blobs) {}

    private Synced synced() throws BackendException {
        if (synced.isEmpty()) {
            var operator = operator(desk, Cursor.START);
            desk.requests().take();
            var changes = operator.pull();
            synced =
                    Optional.of(
                            new Synced(
                                    changes,
                                    desk.requests().take(),
                                    operator.cursor(),
                                    desk.blobs()));
        }
        return synced.get();
    }

    /// Anna, caught up.
    private OperatorAt anna() throws BackendException {
        var operator = operator(desk, synced().end());
        operator.pull();
        return operator;
    }

    @Test
    void firstSyncIsWhatTheServersOwnSqlSaysThisOperatorMaySee() throws Exception {
        var before = new Truth(SEEN, "'Create', 'Correspond', 'Comment'", "'Knowledge Base'");
        synced = Optional.empty();

        var sync = synced();

        var after = new Truth(SEEN, "'Create', 'Correspond', 'Comment'", "'Knowledge Base'");
        before.and(after).holds(sync.changes());
        double size = Math.max(1, after.tickets.size() / SEEDED);
        assertThat((double) sync.requests()).isLessThanOrEqualTo(FIRST_SYNC * size);
        smallFilesAreHereByteForByte(sync);
    }

    @Test
    void anOperatorOfOneQueueWithoutNotesSeesThatQueueWithoutNotes() throws Exception {
        var general = "(SELECT id FROM queues WHERE name = 'General')";
        try (var viktor = new RtDesk(server, RtUser.VIKTOR, RtUser.ANNA)) {
            var before = new Truth(general, "'Create', 'Correspond'", "'none'");
            var changes = operator(viktor, Cursor.START).pull();
            var after = new Truth(general, "'Create', 'Correspond'", "'none'");

            before.and(after).holds(changes);
        }
    }

    /// Hidden entries leave empty pages in lists without totals.
    @Test
    void whatLiesBehindHundredsOfHiddenNotesIsFound() throws Exception {
        try (var viktor = new RtDesk(server, RtUser.VIKTOR, RtUser.ANNA)) {
            var ticket = desk.customerAsks(unique("За заметками"), "первое", List.of());
            server.sql(
                    """
                    INSERT INTO transactions (objecttype, objectid, type, timetaken, creator, created)
                    SELECT 'RT::Ticket', %s, 'Comment', 0, 1, now() FROM generate_series(1, 350)"""
                            .formatted(ticket.value()));
            desk.colleagueReplies(ticket, "последнее");

            var changes = operator(viktor, Cursor.START).fetch(ticket);

            assertThat(OperatorAt.saying(changes, ticket, "первое")).hasSize(1);
            assertThat(OperatorAt.saying(changes, ticket, "последнее")).hasSize(1);
            assertThat(OperatorAt.messages(changes, ticket))
                    .noneMatch(
                            m ->
                                    m.content() instanceof Written w
                                            && w.kind() == MessageSnapshot.Kind.NOTE);
        }
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
        server.sql(
                """
                UPDATE tickets SET lastupdated = now() AT TIME ZONE 'UTC', subject = subject || ' ' WHERE id IN
                (SELECT id FROM tickets WHERE status IN ('new', 'open') AND type = 'ticket'
                 AND effectiveid = id AND queue IN %s ORDER BY id LIMIT 130)"""
                        .formatted(SEEN));
        var ticket = desk.customerAsks(subject, "вопрос", List.of());

        int pages = 1;
        var batch = operator.backend.changesSince(operator.cursor());
        var changed = new HashSet<>(ticketIds(batch.changes()));
        while (batch.more() == More.MORE) {
            batch = operator.backend.changesSince(batch.next());
            changed.addAll(ticketIds(batch.changes()));
            pages++;
        }

        assertThat(pages).isGreaterThanOrEqualTo(3);
        assertThat(changed).hasSizeGreaterThan(130).contains(ticket.value());
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
                SELECT %s, 'RT::Ticket', %s, 'Correspond', 0, id, now() AT TIME ZONE 'UTC' FROM users WHERE name = 'boris';
                INSERT INTO attachments (id, transactionid, parent, contenttype, content, contentencoding, headers, creator, created)
                VALUES (%s, %s, 0, 'text/plain', '%s', 'none', 'Content-Type: text/plain; charset="utf-8"', 1, now() AT TIME ZONE 'UTC')"""
                        .formatted(id, ticket, reserved("attachments"), id, text));
    }

    private static Set<String> ticketIds(List<Change> changes) {
        return changes.stream()
                .filter(Change.TicketChanged.class::isInstance)
                .map(change -> ((Change.TicketChanged) change).ticket().id().value())
                .collect(Collectors.toSet());
    }

    private static Stream<Attachment> attachments(List<Change> changes) {
        return changes.stream()
                .filter(Change.MessageAdded.class::isInstance)
                .map(change -> ((Change.MessageAdded) change).message().content())
                .filter(Written.class::isInstance)
                .flatMap(content -> ((Written) content).attachments().stream());
    }

    private void smallFilesAreHereByteForByte(Synced sync) throws IOException {
        var files = attachments(sync.changes()).toList();
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

    /// The ids that an operator of these queues may see.
    private final class Truth {
        private final Set<String> tickets;
        private final Set<String> messages;
        private final Set<String> files;
        private final Set<String> articles;

        Truth(String queues, String kinds, String classes) {
            var visible =
                    " FROM tickets t WHERE t.status <> 'deleted' AND t.type = 'ticket' AND t.queue IN "
                            + queues;
            var said =
                    " FROM transactions x WHERE x.objecttype = 'RT::Ticket' AND x.type IN (%s) AND x.objectid IN (SELECT t.id%s)"
                            .formatted(kinds, visible);
            tickets = ids("SELECT t.id" + visible + " AND t.effectiveid = t.id");
            messages = ids("SELECT x.id" + said);
            files =
                    ids(
                            "SELECT a.id FROM attachments a WHERE a.contenttype NOT LIKE 'multipart/%%'"
                                    + " AND (a.filename IS NOT NULL OR a.contenttype NOT IN"
                                    + " ('text/plain', 'text/html')) AND a.transactionid IN (SELECT x.id"
                                    + said
                                    + ")");
            articles =
                    ids(
                            "SELECT a.id FROM articles a JOIN classes c ON c.id = a.class WHERE c.name ="
                                    + classes
                                    + " AND a.disabled = 0");
        }

        private Set<String> ids(String sql) {
            return new HashSet<>(desk.eye().column(sql.replace("%%", "%").replace("%", "%%")));
        }

        Between and(Truth after) {
            return new Between(this, after);
        }
    }

    private record Between(Truth before, Truth after) {
        void holds(List<Change> changes) {
            same(before.tickets, after.tickets, ticketIds(changes), "tickets");
            same(before.messages, after.messages, messages(changes), "messages");
            same(
                    before.files,
                    after.files,
                    attachments(changes).map(a -> a.id().value()).collect(Collectors.toSet()),
                    "files");
            same(before.articles, after.articles, articles(changes), "articles");
            assertThat(before.tickets).isNotEmpty();
            assertThat(before.files).isNotEmpty();
        }

        private static Set<String> messages(List<Change> changes) {
            return changes.stream()
                    .filter(Change.MessageAdded.class::isInstance)
                    .map(change -> ((Change.MessageAdded) change).message())
                    .filter(message -> message.content() instanceof Written)
                    .map(message -> message.id().value())
                    .collect(Collectors.toSet());
        }

        private static Set<String> articles(List<Change> changes) {
            return changes.stream()
                    .filter(Change.ArticleChanged.class::isInstance)
                    .map(change -> ((Change.ArticleChanged) change).article().id().value())
                    .collect(Collectors.toSet());
        }

        private static void same(
                Set<String> before, Set<String> after, Set<String> pulled, String what) {
            var sure = new HashSet<>(before);
            sure.retainAll(after);
            var possible = new HashSet<>(before);
            possible.addAll(after);
            assertThat(pulled).as(what).containsAll(sure);
            assertThat(possible).as(what).containsAll(pulled);
        }
    }
}
