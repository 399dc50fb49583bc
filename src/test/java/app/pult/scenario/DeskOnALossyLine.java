package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.RtDesk;
import app.pult.backend.http.HttpClients;
import app.pult.backend.rt.RtBackend;
import app.pult.backend.rt.RtCredentials;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Recipients;
import app.pult.fixture.rt.RtServer;
import app.pult.fixture.rt.RtUser;
import app.pult.fixture.wire.LossyLine;
import app.pult.fixture.wire.LossyLine.Loss;
import app.pult.fixture.wire.LossyLine.Moment;
import app.pult.store.Store;
import app.pult.sync.ConditionSleeper;
import app.pult.sync.CrashPoints;
import app.pult.sync.SyncEngine;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A desk as in the program, its threads too, that sends many replies to a real Request Tracker and
/// loses the answer to each. Thread: one test's.
final class DeskOnALossyLine implements AutoCloseable {
    private static final RtUser ME = RtUser.ANNA;
    private static final Address CUSTOMER =
            new Address("Ольга Сидорова", "olga.sidorova@example.ru");
    private static final Pattern MARK = Pattern.compile("loss-[0-9a-f-]{36}");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RtDesk others;
    private final Store store;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient client = HttpClients.create(threads);
    private final Semaphore moved = new Semaphore(0);
    private final Map<String, Loss> losses = new ConcurrentHashMap<>();
    private final Map<OperationId, Letter> letters = new LinkedHashMap<>();
    private final LossyLine line;
    private final SyncEngine engine;

    /// One reply and what happens to it.
    private record Letter(RemoteId ticket, String text, Fate fate) {}

    /// What becomes of an answer; `twin`: a colleague sends the same words meanwhile.
    record Fate(Moment moment, Duration later, boolean twin) {}

    /// @param marked whether the server's field for an operation's id is there for this desk
    DeskOnALossyLine(RtServer server, Path folder, boolean marked) {
        others = new RtDesk(server, ME, RtUser.BORIS);
        line = LossyLine.before(server.url(), this::loss);
        store = Store.open(folder, Clock.systemUTC());
        var backend =
                new RtBackend(
                        HttpUrl.get(line.url().toString()),
                        () -> new RtCredentials.Token(server.token(ME)),
                        Clock.systemUTC(),
                        store.blobs(),
                        client.newBuilder().addInterceptor(new RtLine(!marked)).build());
        engine =
                new SyncEngine(
                        SyncEngine.Local.of(store),
                        new SyncEngine.World(
                                backend,
                                () -> new OperationId(UUID.randomUUID()),
                                Clock.systemUTC(),
                                new Random(7),
                                threads,
                                () -> new ConditionSleeper(Clock.systemUTC()),
                                CrashPoints.NONE));
        store.outbox().watch(ticket -> moved.release());
    }

    /// Each answer once: a repetition gets through.
    private Optional<Loss> loss(String request) {
        var mark = MARK.matcher(request);
        return mark.find() && request.startsWith("POST ") && request.contains("/correspond")
                ? Optional.ofNullable(losses.remove(mark.group()))
                : Optional.empty();
    }

    /// A ticket for each, all of them on the desk, and a reply to each in the outbox.
    void write(List<Fate> fates) {
        for (var fate : fates) {
            var id = new OperationId(UUID.randomUUID());
            var mark = "loss-" + id;
            var ticket = others.customerAsks("Не печатает " + mark, "Помогите", List.of());
            var letter = new Letter(ticket, "Попробуйте ещё раз " + mark, fate);
            letters.put(id, letter);
            losses.put(mark, new Loss(fate.moment(), fate.later(), () -> meanwhile(letter)));
        }
        sync();
        letters.forEach(this::submit);
    }

    /// Starts, and has what the server has.
    void sync() {
        engine.recover();
        engine.start();
        engine.nextRound();
    }

    private void meanwhile(Letter letter) {
        if (letter.fate().twin()) {
            others.colleagueReplies(letter.ticket(), letter.text());
        }
    }

    private void submit(OperationId id, Letter letter) {
        var ticket = local(letter);
        var to = new Recipients(List.of(CUSTOMER), List.of());
        var seen = store.tickets().newestMessage(ticket);
        var reply =
                new Operation.SendReply(
                        id, ticket, to, seen, letter.text(), Collections.emptyList());
        engine.outbox().submit(List.of(reply));
    }

    private TicketId local(Letter letter) {
        return store.identity().local(letter.ticket()).orElseThrow();
    }

    /// Until nothing moves by itself any more, here or on the way.
    void settle() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isAtRest() && System.nanoTime() < deadline) {
            moved.tryAcquire(1, TimeUnit.SECONDS);
            moved.drainPermits();
        }
        line.awaitQuiet();
        engine.nextRound();
    }

    private boolean isAtRest() {
        return entries().stream()
                .map(OutboxEntry::state)
                .noneMatch(s -> s == OutboxState.QUEUED || s == OutboxState.SENDING);
    }

    private List<OutboxEntry> entries() {
        return letters.keySet().stream().map(id -> engine.outbox().find(id).orElseThrow()).toList();
    }

    List<OutboxState> states() {
        return entries().stream().map(OutboxEntry::state).toList();
    }

    /// How many of the answers were lost.
    int lost() {
        return letters.size() - losses.size();
    }

    /// By the server's transactions, for each reply that is not there exactly once what is.
    List<String> wronglyThere() {
        var wrong = new ArrayList<String>();
        letters.forEach(
                (id, letter) -> {
                    long twins = letter.fate().twin() ? 1 : 0;
                    var there = by(ME, letter) + " mine, " + by(RtUser.BORIS, letter) + " theirs";
                    if (!there.equals("1 mine, " + twins + " theirs")) {
                        wrong.add(letter + ": " + there);
                    }
                });
        return wrong;
    }

    private String by(RtUser user, Letter letter) {
        return others.eye()
                .one(
                        """
                        SELECT count(*) FROM transactions x JOIN users u ON u.id = x.creator
                        WHERE x.objecttype = 'RT::Ticket' AND x.objectid = %s
                          AND x.type = 'Correspond' AND u.name = '%s'""",
                        letter.ticket().value(), user.login());
    }

    /// The words are those that were written, and no row of the desk still says otherwise.
    void checkTheWords() {
        letters.values()
                .forEach(
                        letter ->
                                assertThat(others.messages(letter.ticket(), letter.text()))
                                        .as("%s", letter)
                                        .isEqualTo(letter.fate().twin() ? 2 : 1));
    }

    /// Of those that are held, why.
    List<String> held() {
        return entries().stream()
                .filter(entry -> entry.state() == OutboxState.HELD)
                .map(entry -> entry.reason() + " " + letters.get(entry.operation().id()))
                .toList();
    }

    @Override
    public void close() {
        engine.close();
        store.close();
        line.close();
        others.close();
        threads.shutdownNow();
    }
}
