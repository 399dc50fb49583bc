package app.pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.CannedResponse;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.CountedIds;
import app.pult.fixture.Told;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/// Who chooses to work offline waits for no server, and loses nothing by it.
@Timeout(60)
class WorkingOfflineTest {
    @TempDir Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<SyncStatus> statuses = new CopyOnWriteArrayList<>();

    /// What is asked for and never answered, the first time.
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    private final CountDownLatch hangs = new CountDownLatch(1);
    private final Semaphore ended = new Semaphore(0);
    private Desk desk;
    private SyncEngine engine;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        engine = engine();
        engine.watch(statuses::add);
    }

    @AfterEach
    void close() {
        engine.close();
        desk.close();
        threads.shutdown();
    }

    @Test
    void aPageThatDoesNotComeIsCutShortAndFetchedWhenOnlineAgain() throws Exception {
        silent.add(Cursor.START.value());
        engine.start();
        hangs.await();

        engine.workOffline();
        ended.acquire();
        assertThat(engine.status()).isInstanceOf(SyncStatus.WorkingOffline.class);

        online();
        assertThat(asked).startsWith("", "", "2");
    }

    @Test
    void aPageThatIsFetchedAheadIsCutShortAndTheOneBeforeItStays() throws Exception {
        silent.add("2");
        engine.start();
        hangs.await();

        engine.workOffline();
        ended.acquire();

        online();
        assertThat(asked).startsWith("", "2", "2");
    }

    @Test
    void aFileThatIsBroughtAheadIsCutShortAndNoOtherIsAskedFor() throws Exception {
        desk.told(new Change.CannedResponseChanged(response(file("f1", 1), file("f2", 2))));
        silent.add("f1");
        engine.start();
        hangs.await();

        engine.workOffline();
        ended.acquire();
        online();
        while (!asked.contains("f2")) {
            engine.nextRound();
        }

        assertThat(asked).filteredOn(what -> what.startsWith("f")).startsWith("f1", "f1", "f2");
    }

    /// It was read again before its guards, which took so long that somebody chose meanwhile.
    @Test
    void whatWasNotCountedYetIsNotSent() {
        desk.told(Told.ticket("7").told());
        var ticket = desk.id("7");
        engine.pulls().turn();
        engine.workOnline();
        var note = desk.did().note(ticket, "Called back");
        engine.outbox().submit(List.of(note));

        engine.pushing().step(ticket);

        assertThat(asked).contains("ticket 7").doesNotContain("push");
        assertThat(engine.outbox().find(note.id()).map(OutboxEntry::state))
                .contains(OutboxState.QUEUED);

        engine.workOnline();
        engine.pushing().step(ticket);

        assertThat(asked).contains("push");
    }

    private void online() throws InterruptedException {
        var fresh = when(status -> status instanceof SyncStatus.Idle);
        engine.workOnline();
        fresh.await();
        engine.nextRound();
        assertThat(statuses)
                .doesNotHaveAnyElementsOfTypes(SyncStatus.Offline.class, SyncStatus.Failed.class);
    }

    private CountDownLatch when(Predicate<SyncStatus> so) {
        var seen = new CountDownLatch(1);
        engine.watch(
                status -> {
                    if (so.test(status)) {
                        seen.countDown();
                    }
                });
        return seen;
    }

    private Backend backend() {
        return FakeBackend.instead(
                Desk.NOON,
                (method, arguments) ->
                        switch (method.getName()) {
                            case "changesSince" -> page(((Cursor) arguments.getFirst()).value());
                            case "download" -> {
                                ask(((AttachmentId) arguments.getFirst()).value());
                                throw WorkingOfflineTest.<RuntimeException>undeclared(
                                        new BackendException(Kind.FORBIDDEN, "not yours"));
                            }
                            case "fetch" -> {
                                if (!asked.contains("ticket 7")) {
                                    engine.workOffline();
                                }
                                asked.add("ticket 7");
                                yield Optional.of(Told.batch("", Told.ticket("7").told()));
                            }
                            case "push" -> {
                                asked.add("push");
                                throw WorkingOfflineTest.<RuntimeException>undeclared(
                                        new BackendException(Kind.OFFLINE, "gone again"));
                            }
                            default -> Optional.empty();
                        });
    }

    private Optional<Object> page(String cursor) {
        ask(cursor);
        return Optional.of(
                cursor.isEmpty()
                        ? new ChangeBatch(
                                List.of(),
                                new Cursor("2"),
                                ChangeBatch.More.MORE,
                                OptionalLong.empty(),
                                Told.NOON)
                        : Told.batch(cursor));
    }

    private void ask(String what) {
        asked.add(what);
        if (silent.remove(what)) {
            hang();
        }
    }

    /// As a call over HTTP: its end by an interrupt leaves the interrupt behind.
    private void hang() {
        hangs.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.release();
            throw WorkingOfflineTest.<RuntimeException>undeclared(
                    new BackendException(Kind.OFFLINE, "Stopped while waiting for the server", e));
        }
    }

    /// The method that is called declares it, the interface in between does not.
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E undeclared(Exception e) throws E {
        throw (E) e;
    }

    private static CannedResponse response(Attachment... files) {
        return new CannedResponse("c1", "shot", "Shot", "en", "See it", List.of(files));
    }

    private static Attachment file(String id, long size) {
        return new Attachment(
                new AttachmentId(id),
                id + ".txt",
                "text/plain",
                size,
                Optional.empty(),
                Optional.empty());
    }

    private SyncEngine engine() {
        return new SyncEngine(
                SyncEngine.Local.of(desk.store()),
                new SyncEngine.World(
                        backend(),
                        new CountedIds(),
                        Desk.NOON,
                        new Random(1),
                        threads,
                        () -> new ConditionSleeper(Desk.NOON),
                        CrashPoints.NONE));
    }
}
