package app.pult.backend;

import static app.pult.backend.OperatorAt.saying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pult.desk.Field;
import app.pult.desk.RemoteId;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.desk.change.MessageSnapshot.Kind;
import app.pult.desk.change.TicketSnapshot;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// What the sync engine relies on when it reads from a backend, whichever it is: what is pulled,
/// what the tombstones are, how files come. What it relies on when it writes is in [PushContract];
/// a backend's test class extends that one, which includes this.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BackendContract {
    private static final Duration OVER_AN_HOUR = Duration.ofMinutes(61);

    private final String firstSubject = unique("Первая синхронизация");
    private Optional<Desk> opened = Optional.empty();
    private Optional<FirstSync> firstSync = Optional.empty();
    private Cursor caughtUp = Cursor.START;
    private OperatorAt operator;

    /// Opens the server for all tests of the class; never empty of tickets of other people.
    abstract Desk openDesk() throws Exception;

    final Desk desk() {
        return opened.orElseThrow();
    }

    /// Signed in, and caught up with the server as it was before the test began or a little
    /// earlier.
    final OperatorAt operator() {
        return operator;
    }

    /// `first` ended with the first tickets; `changes` is all that came; `session` went on with it.
    private record FirstSync(
            RemoteId ticket, ChangeBatch first, List<Change> changes, Backend session) {}

    /// The server is opened by the first test that runs: none may. One session for all of them, as
    /// an operator has for a shift.
    @BeforeEach
    final void catchUp() throws Exception {
        if (firstSync.isEmpty()) {
            opened = Optional.of(openDesk());
            firstSync = Optional.of(syncForTheFirstTime());
        }
        operator = new OperatorAt(desk(), firstSync.get().session(), caughtUp);
        operator.pull();
        caughtUp = operator.cursor();
    }

    /// One for all tests: against a real server it takes its time. Another session goes on after
    /// the first tickets.
    private FirstSync syncForTheFirstTime() throws BackendException {
        var ticket = desk().customerAsks(firstSubject, "Помогите", List.of());
        desk().colleagueReplies(ticket, "Уже смотрим");
        desk().colleagueNotes(ticket, "не отвечать до завтра");
        var changes = new ArrayList<Change>();
        ChangeBatch first;
        try (var backend = newOperator(Cursor.START).backend) {
            first = backend.changesSince(Cursor.START);
            changes.addAll(first.changes());
            while (tickets(first.changes()).isEmpty()) {
                first = backend.changesSince(first.next());
                changes.addAll(first.changes());
            }
        }
        var resumed = newOperator(first.next());
        changes.addAll(resumed.pull());
        caughtUp = resumed.cursor();
        return new FirstSync(ticket, first, changes, resumed.backend);
    }

    @AfterAll
    final void closeDesk() {
        firstSync.ifPresent(sync -> sync.session().close());
        opened.ifPresent(Desk::close);
    }

    final OperatorAt newOperator(Cursor cursor) throws BackendException {
        var backend = desk().connect();
        backend.signIn();
        return new OperatorAt(desk(), backend, cursor);
    }

    /// A subject or text that no other test run ever used.
    static String unique(String words) {
        return words + " " + UUID.randomUUID();
    }

    @Test
    void signingInTellsWhoWeAre() throws BackendException {
        var profile = operator.backend.signIn();

        assertThat(profile.me().id()).isEqualTo(desk().me());
        assertThat(profile.version()).isNotBlank();
        assertThat(profile.capabilities())
                .contains(
                        Capability.REPLY,
                        Capability.NOTE,
                        Capability.CREATE_TICKET,
                        Capability.TAKE);
    }

    @Test
    void aWrongSecretIsUnauthorized() {
        try (var stranger = desk().connectWithWrongSecret()) {
            assertThatExceptionOfType(BackendException.class)
                    .isThrownBy(stranger::signIn)
                    .matches(e -> e.kind() == BackendException.Kind.UNAUTHORIZED);
            assertThatExceptionOfType(BackendException.class)
                    .isThrownBy(() -> stranger.changesSince(Cursor.START))
                    .matches(e -> e.kind() == BackendException.Kind.UNAUTHORIZED);
        }
    }

    @Test
    void firstSyncStartsWithActiveTicketsResumesAfterAnyPageAndBringsEverything()
            throws BackendException {
        var sync = firstSync.orElseThrow();
        var first = sync.first();
        var changes = sync.changes();
        var ticket = sync.ticket();
        var fetched = operator.fetch(ticket);

        assertThat(first.more()).isEqualTo(ChangeBatch.More.MORE);
        assertThat(tickets(first.changes())).allMatch(t -> t.fields().state().active());
        var snapshot = snapshots(changes, ticket).findFirst().orElseThrow();
        assertThat(snapshot.fields().subject()).isEqualTo(firstSubject);
        assertThat(snapshot.fields().group()).contains(desk().group());
        assertThat(snapshot.requester()).isPresent();
        assertThat(kind(changes, ticket, "Помогите")).isEqualTo(Kind.CUSTOMER);
        assertThat(kind(changes, ticket, "Уже смотрим")).isEqualTo(Kind.REPLY);
        assertThat(kind(changes, ticket, "не отвечать до завтра")).isEqualTo(Kind.NOTE);
        assertThat(saying(changes, ticket, "Помогите").getFirst().id())
                .isEqualTo(saying(fetched, ticket, "Помогите").getFirst().id());
        assertThat(changes).anyMatch(Change.ArticleChanged.class::isInstance);
        assertThat(changes).anyMatch(Change.GroupChanged.class::isInstance);
    }

    @Test
    void whatHappenedSinceTheCursorComesWithTheNextPull() throws BackendException {
        var ticket = desk().customerAsks(unique("Дельта"), "вопрос", List.of());
        var before = operator.pull();
        desk().customerWrites(ticket, "и ещё вопрос");
        desk().colleagueSets(ticket, Field.PRIORITY, List.of("75"));

        var after = operator.pull();

        assertThat(saying(before, ticket, "вопрос")).hasSize(1);
        assertThat(saying(after, ticket, "и ещё вопрос")).isNotEmpty();
        var old = snapshots(before, ticket).toList().getLast();
        var now = snapshots(after, ticket).toList().getLast();
        assertThat(now.fields().priority().value()).isEqualTo(75);
        assertThat(now.revision()).isGreaterThan(old.revision());
    }

    @Test
    void theSameMessageHasTheSameIdHoweverOftenItComes() throws BackendException {
        var ticket = desk().customerAsks(unique("Дважды"), "вопрос", List.of());

        var pulled = operator.pull();
        var fetched = operator.fetch(ticket);

        assertThat(
                        Stream.of(pulled, fetched)
                                .flatMap(changes -> saying(changes, ticket, "вопрос").stream())
                                .map(MessageSnapshot::id)
                                .distinct())
                .hasSize(1);
    }

    @Test
    void peopleOfATicketAreToldOfBeforeOrWithIt() throws BackendException {
        var ticket = desk().customerAsks(unique("Люди"), "вопрос", List.of());
        desk().colleagueTakes(ticket);

        var changes = operator.fetch(ticket);

        var snapshot = snapshots(changes, ticket).findFirst().orElseThrow();
        var people =
                changes.stream()
                        .filter(Change.PersonChanged.class::isInstance)
                        .map(change -> ((Change.PersonChanged) change).person().id())
                        .toList();
        assertThat(people).contains(snapshot.requester().orElseThrow());
        assertThat(snapshot.fields().assignee()).contains(desk().colleague());
    }

    @Test
    void aDeletedTicketIsATombstone() throws BackendException {
        var ticket = desk().customerAsks(unique("Удалят"), "вопрос", List.of());
        operator.pull();

        desk().delete(ticket);

        assertThat(operator.pull()).contains(new Change.TicketDeleted(ticket));
        assertThat(operator.fetch(ticket)).containsExactly(new Change.TicketDeleted(ticket));
    }

    @Test
    void aMergedTicketTellsWhereItLivesOn() throws BackendException {
        var ticket = desk().customerAsks(unique("Сольют"), "вопрос отсюда", List.of());
        var target = desk().customerAsks(unique("Сюда"), "вопрос", List.of());
        operator.pull();

        desk().merge(ticket, target);

        assertThat(operator.pull()).contains(new Change.TicketMerged(ticket, target));
        assertThat(operator.fetch(ticket)).contains(new Change.TicketMerged(ticket, target));
        assertThat(saying(operator.fetch(target), target, "вопрос отсюда")).hasSize(1);
    }

    @Test
    void aTicketMovedOutOfSightIsHiddenWithinAnHour() throws BackendException {
        var ticket = desk().customerAsks(unique("Скроют"), "вопрос", List.of());
        operator.pull();

        desk().moveOutOfSight(ticket);
        desk().letPass(OVER_AN_HOUR);

        assertThat(operator.pull()).contains(new Change.TicketHidden(ticket));
        assertThat(operator.fetch(ticket)).containsExactly(new Change.TicketHidden(ticket));
    }

    @Test
    void filesComeWithTheirNamesAndBytes() throws BackendException, IOException {
        var log = "строка журнала\r\n".repeat(100).getBytes(StandardCharsets.UTF_8);
        var sent = new Desk.SentFile("журнал сервера.log", "text/plain", log);
        var ticket = desk().customerAsks(unique("Файлы"), "во вложении", List.of(sent));

        var message = saying(operator.fetch(ticket), ticket, "во вложении").getFirst();
        var attachment = ((Written) message.content()).attachments().getFirst();
        var bytes = new ByteArrayOutputStream();
        var last = new AtomicLong();
        operator.backend.download(attachment.id(), bytes, last::set);

        assertThat(attachment.name()).isEqualTo("журнал сервера.log");
        assertThat(attachment.mediaType()).isEqualTo("text/plain");
        assertThat(bytes.toByteArray()).isEqualTo(log);
        assertThat(last).hasValue(log.length);
        if (attachment.blob().isPresent()) {
            assertThat(desk().blobs().bytes(attachment.blob().get())).isEqualTo(log);
        }
    }

    @Test
    void aListenerIsGivenBackWithoutWaiting() {
        operator.backend.listen(() -> {}).close();
    }

    static Kind kind(List<Change> changes, RemoteId ticket, String text) {
        var found = saying(changes, ticket, text);
        assertThat(found).as(text).isNotEmpty();
        return ((Written) found.getFirst().content()).kind();
    }

    private static List<TicketSnapshot> tickets(List<Change> changes) {
        return changes.stream()
                .filter(Change.TicketChanged.class::isInstance)
                .map(change -> ((Change.TicketChanged) change).ticket())
                .toList();
    }

    static Stream<TicketSnapshot> snapshots(List<Change> changes, RemoteId ticket) {
        return changes.stream()
                .filter(change -> isSnapshotOf(change, ticket))
                .map(change -> ((Change.TicketChanged) change).ticket());
    }

    private static boolean isSnapshotOf(Change change, RemoteId ticket) {
        return change instanceof Change.TicketChanged changed
                && changed.ticket().id().equals(ticket);
    }
}
