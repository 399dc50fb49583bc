package app.pult.backend.deskapi;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.Lookup;
import app.pult.backend.Outgoing;
import app.pult.backend.Profile;
import app.pult.backend.PushResult;
import app.pult.backend.PushResult.Refusal;
import app.pult.backend.deskapi.DeskApiJson.Malformed;
import app.pult.backend.http.Answer;
import app.pult.backend.http.Failures;
import app.pult.backend.http.HttpCaller;
import app.pult.backend.http.Json;
import app.pult.backend.http.ServerClock;
import app.pult.backend.http.Written;
import app.pult.desk.AttachmentId;
import app.pult.desk.Blobs;
import app.pult.desk.RemoteId;
import app.pult.desk.Subscription;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.ChangeBatch.More;
import app.pult.desk.change.Cursor;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/// A helpdesk behind the Desk API. Thread: any.
public final class DeskApiBackend implements Backend {
    /// How many changes a page has; the mirror applies them within 100 ms or so.
    private static final int PAGE = 1_000;

    /// What the contract promises at least.
    private static final Duration RETENTION = Duration.ofDays(90);

    private static final MediaType JSON = MediaType.get("application/json");

    private final DeskApiServer server;
    private final OkHttpClient client;
    private final HttpCaller caller;
    private final Uploads uploads;
    private final ScheduledExecutorService timer;
    private final List<EventStream> streams = new CopyOnWriteArrayList<>();
    private final AtomicReference<Duration> retention = new AtomicReference<>(RETENTION);

    /// @param server where the helpdesk answers, with or without the API's own path
    /// @param token of one operator
    /// @param blobs where the files of operations lie
    /// @param timer for pauses before reconnecting
    /// @throws IllegalArgumentException if `server` is no HTTP address
    public DeskApiBackend(
            OkHttpClient client,
            URI server,
            String token,
            Blobs blobs,
            Clock clock,
            ScheduledExecutorService timer) {
        this.server = new DeskApiServer(server, token);
        this.client = client;
        this.caller = new HttpCaller(client, new ServerClock(clock));
        this.uploads = new Uploads(this.server, caller, blobs);
        this.timer = timer;
    }

    @Override
    public Profile signIn() throws BackendException {
        var answer = caller.read(server.request("profile").build());
        if (!answer.isSuccess()) {
            throw Failures.of(answer, caller.clock().now());
        }
        try {
            var json = DeskApiJson.of(Json.tree(answer));
            retention.set(Duration.ofDays(json.whole("idempotencyRetentionDays", 1, 100 * 366)));
            return DeskApiMapper.profile(json);
        } catch (Malformed e) {
            throw notAsAgreed(e);
        }
    }

    private static BackendException notAsAgreed(Malformed e) {
        return new BackendException(
                Kind.PROTOCOL, "The answer is not one of a Desk API: " + e.getMessage(), e);
    }

    @Override
    public ChangeBatch changesSince(Cursor cursor) throws BackendException {
        var url = server.url("changes").addQueryParameter("limit", Integer.toString(PAGE));
        if (!cursor.isStart()) {
            url.addQueryParameter("cursor", cursor.value());
        }
        var answer = caller.read(server.request(url).build());
        if (answer.status() == 410 && !cursor.isStart()) {
            return changesSince(Cursor.START);
        }
        if (!answer.isSuccess()) {
            throw Failures.of(answer, caller.clock().now());
        }
        try {
            return page(DeskApiJson.of(Json.tree(answer)));
        } catch (Malformed e) {
            throw notAsAgreed(e);
        }
    }

    private static ChangeBatch page(DeskApiJson json) {
        var cursor = json.text("cursor", DeskApiJson.NAME_LENGTH);
        var more = json.node().path("more");
        if (cursor.isEmpty() || !more.isBoolean()) {
            throw DeskApiJson.wrong("cursor, more");
        }
        return new ChangeBatch(
                DeskApiMapper.changes(json.requiredList("changes")),
                new Cursor(cursor),
                more.booleanValue() ? More.MORE : More.CAUGHT_UP,
                json.optionalWhole("remaining", 0, Long.MAX_VALUE),
                json.instant("serverTime"));
    }

    @Override
    public Change read(Change.Unknown parked) {
        try {
            return DeskApiMapper.change(Json.MAPPER.readTree(parked.raw()));
        } catch (JacksonException e) {
            return parked;
        }
    }

    @Override
    public ChangeBatch fetch(RemoteId ticket) throws BackendException {
        var answer = caller.read(server.request("tickets", ticket.value()).build());
        try {
            return answer.isSuccess()
                    ? whole(DeskApiJson.of(Json.tree(answer)), ticket)
                    : inItsPlace(ticket, answer);
        } catch (Malformed e) {
            throw notAsAgreed(e);
        }
    }

    private static ChangeBatch whole(DeskApiJson json, RemoteId asked) {
        var changes = new ArrayList<Change>();
        for (var person : json.list("people")) {
            changes.add(DeskApiMapper.person(DeskApiJson.of(person)));
        }
        var ticket = TicketMapper.ticket(json.object("ticket"));
        if (!ticket.id().equals(asked)) {
            throw DeskApiJson.wrong("id");
        }
        changes.add(new Change.TicketChanged(ticket));
        for (var message : json.requiredList("messages")) {
            changes.add(new Change.MessageAdded(TicketMapper.message(DeskApiJson.of(message))));
        }
        return batch(changes, json.instant("serverTime"));
    }

    /// The tombstone that an answer stands for; a status alone never is one.
    private ChangeBatch inItsPlace(RemoteId ticket, Answer answer) throws BackendException {
        var problem = Problem.of(answer);
        var now = caller.clock().now();
        return switch (problem.map(Problem::type).orElse("")) {
            case "ticket-deleted" -> batch(List.of(new Change.TicketDeleted(ticket)), now);
            case "ticket-hidden" -> batch(List.of(new Change.TicketHidden(ticket)), now);
            case "ticket-merged" -> {
                var into = new RemoteId(problem.orElseThrow().json().id("into"));
                yield batch(List.of(new Change.TicketMerged(ticket, into)), now);
            }
            default -> throw Failures.of(answer, now);
        };
    }

    private static ChangeBatch batch(List<Change> changes, Instant serverTime) {
        return new ChangeBatch(
                changes, Cursor.START, More.CAUGHT_UP, OptionalLong.empty(), serverTime);
    }

    @Override
    public PushResult push(Outgoing outgoing) throws BackendException {
        if (isForgotten(outgoing)) {
            return new PushResult.Rejected(
                    Refusal.INVALID,
                    "Its first attempt is longer ago than the server remembers; nobody can tell"
                            + " whether it arrived.");
        }
        var obstacle = uploads.send(OperationJson.files(outgoing.operation()));
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var body =
                RequestBody.create(Json.MAPPER.writeValueAsBytes(OperationJson.of(outgoing)), JSON);
        var request =
                server.request("operations")
                        .header("Idempotency-Key", outgoing.operation().id().toString())
                        .post(body)
                        .build();
        return switch (caller.write(request)) {
            case Written.Answered(var answer) ->
                    PushAnswers.result(outgoing, answer, caller.clock().now());
            case Written.Uncertain(var words) -> new PushResult.Unknown(words);
        };
    }

    private boolean isForgotten(Outgoing outgoing) {
        return outgoing.firstAttempt().isBefore(caller.clock().now().minus(retention.get()));
    }

    @Override
    public Lookup lookUp(Outgoing outgoing) throws BackendException {
        var id = outgoing.operation().id().toString();
        var answer = caller.read(server.request("operations", id).build());
        if (answer.isSuccess()) {
            try {
                var json = DeskApiJson.of(Json.tree(answer));
                return new Lookup.Found(PushAnswers.receipt(json), PushAnswers.echo(json));
            } catch (Malformed e) {
                throw notAsAgreed(e);
            }
        }
        var problem = Problem.of(answer);
        return switch (problem.map(Problem::type).orElse("")) {
            case "operation-unknown" ->
                    isForgotten(outgoing)
                            ? new Lookup.CannotTell("")
                            : new Lookup.Absent(caller.clock().now());
            case "operation-too-old" -> new Lookup.CannotTell(problem.orElseThrow().words());
            default -> throw Failures.of(answer, caller.clock().now());
        };
    }

    @Override
    public void download(AttachmentId attachment, OutputStream target, LongConsumer progress)
            throws BackendException, IOException {
        new Download(server, caller, attachment, progress).into(target);
    }

    @Override
    public Subscription listen(Runnable wake) {
        var stream =
                new EventStream(
                        client,
                        () ->
                                server.request("events")
                                        .header("Accept", "text/event-stream")
                                        .build(),
                        wake,
                        timer);
        streams.add(stream);
        stream.connect();
        return () -> {
            stream.close();
            streams.remove(stream);
        };
    }

    @Override
    public void close() {
        streams.forEach(EventStream::close);
        streams.clear();
    }
}
