package app.pult.backend;

import app.pult.backend.http.HttpClients;
import app.pult.backend.rt.RtBackend;
import app.pult.backend.rt.RtCredentials;
import app.pult.desk.Field;
import app.pult.desk.GroupId;
import app.pult.desk.PersonId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketState;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.rt.RtEye;
import app.pult.fixture.rt.RtServer;
import app.pult.fixture.rt.RtUser;

import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A real Request Tracker past the backend: customers write mails to its gateway, colleagues use
/// the bulk interface, the administrator moves and merges, and truth is its own SQL.
public final class RtDesk implements Desk {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String CUSTOMER = "olga.sidorova@example.ru";
    private static final String GENERAL = "1";

    private final RtServer server;
    private final RtUser operator;
    private final RtUser colleague;
    private final RtEye eye;
    private final MemoryBlobs blobs = new MemoryBlobs();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient client = HttpClients.create(threads);
    private final Ahead clock = new Ahead();
    private final RequestCount requests = new RequestCount();

    public RtDesk(RtServer server, RtUser operator, RtUser colleague) {
        this.server = server;
        this.operator = operator;
        this.colleague = colleague;
        eye = new RtEye(server);
    }

    /// This computer's clock, and some.
    private static final class Ahead implements InstantSource {
        private Duration ahead = Duration.ZERO;

        @Override
        public synchronized Instant instant() {
            return Instant.now().plus(ahead);
        }

        synchronized void by(Duration time) {
            ahead = ahead.plus(time);
        }
    }

    /// Counts what the backends ask.
    static final class RequestCount implements Interceptor {
        private int count;

        @Override
        public okhttp3.Response intercept(Chain chain) throws IOException {
            synchronized (this) {
                count++;
            }
            return chain.proceed(chain.request());
        }

        synchronized int take() {
            int taken = count;
            count = 0;
            return taken;
        }
    }

    RequestCount requests() {
        return requests;
    }

    public RtEye eye() {
        return eye;
    }

    @Override
    public Backend connect() {
        return connect(new RtCredentials.Token(server.token(operator)));
    }

    Backend connectWithPassword() {
        return connect(new RtCredentials.Password(operator.login(), server.password(operator)));
    }

    Backend connect(RtCredentials credentials) {
        var counted = client.newBuilder().addInterceptor(requests).build();
        return new RtBackend(
                url(), () -> credentials, clock.withZone(ZoneOffset.UTC), blobs, counted);
    }

    @Override
    public Backend connectWithWrongSecret() {
        return connect(new RtCredentials.Token("1-27-00000000000000000000000000000000"));
    }

    @Override
    public MemoryBlobs blobs() {
        return blobs;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void letPass(Duration time) {
        clock.by(time);
    }

    @Override
    public PersonId me() {
        return new PersonId(operator.login());
    }

    @Override
    public PersonId colleague() {
        return new PersonId(colleague.login());
    }

    @Override
    public GroupId group() {
        return new GroupId(GENERAL);
    }

    @Override
    public GroupId otherGroup() {
        return new GroupId(eye.one("SELECT id FROM queues WHERE name = 'Support'"));
    }

    @Override
    public CustomField customField() {
        return new CustomField(Field.custom("Severity"), List.of("High"), List.of("Low"));
    }

    @Override
    public RemoteId customerAsks(String subject, String text, List<SentFile> files) {
        mail(RtMail.of(CUSTOMER, subject, text, files), "General");
        return tickets(subject).getFirst();
    }

    @Override
    public void customerWrites(RemoteId ticket, String text) {
        mail(
                RtMail.of(CUSTOMER, "[rt.example #" + ticket.value() + "] ещё", text, List.of()),
                "General");
    }

    @Override
    public void colleagueReplies(RemoteId ticket, String text) {
        colleagueWrites("correspond", ticket, text);
    }

    @Override
    public void colleagueNotes(RemoteId ticket, String text) {
        colleagueWrites("comment", ticket, text);
    }

    @Override
    public void colleagueTakes(RemoteId ticket) {
        put(colleague, "ticket/" + ticket.value() + "/take", "");
    }

    @Override
    public void colleagueSets(RemoteId ticket, Field field, List<String> value) {
        var one = value.isEmpty() ? "" : value.getFirst();
        var json =
                switch (field.kind()) {
                    case SUBJECT -> "{\"Subject\":\"%s\"}".formatted(one);
                    case STATE -> "{\"Status\":\"%s\"}".formatted(status(one));
                    case PRIORITY -> "{\"Priority\":%s}".formatted(one);
                    case GROUP -> "{\"Queue\":\"%s\"}".formatted(one);
                    case ASSIGNEE -> "{\"Owner\":\"%s\"}".formatted(one.isEmpty() ? "Nobody" : one);
                    case TAGS ->
                            "{\"CustomFields\":{\"Tags\":[\"%s\"]}}"
                                    .formatted(String.join("\",\"", value));
                    case CUSTOM ->
                            "{\"CustomFields\":{\"%s\":\"%s\"}}".formatted(field.name(), one);
                };
        put(colleague, "ticket/" + ticket.value(), json);
    }

    @Override
    public void delete(RemoteId ticket) {
        put(RtUser.ROOT, "ticket/" + ticket.value(), "{\"Status\":\"deleted\"}");
    }

    @Override
    public void merge(RemoteId ticket, RemoteId into) {
        put(RtUser.ROOT, "ticket/" + ticket.value(), "{\"MergeInto\":%s}".formatted(into.value()));
    }

    @Override
    public void moveOutOfSight(RemoteId ticket) {
        put(RtUser.ROOT, "ticket/" + ticket.value(), "{\"Queue\":\"Secret\"}");
    }

    @Override
    public long messages(RemoteId ticket, String text) {
        return eye.messages(ticket.value()).stream()
                .filter(message -> message.text().equals(text))
                .count();
    }

    @Override
    public List<RemoteId> tickets(String subject) {
        return eye
                .column(
                        "SELECT id FROM tickets WHERE status <> 'deleted' AND subject = %s",
                        RtEye.quoted(subject))
                .stream()
                .map(RemoteId::new)
                .toList();
    }

    @Override
    public List<byte[]> files(RemoteId ticket, String name) {
        return eye.files(ticket.value(), name);
    }

    @Override
    public List<String> field(RemoteId ticket, Field field) {
        return eye.field(ticket.value(), field);
    }

    @Override
    public Duration worked(RemoteId ticket) {
        return Duration.ofMinutes(
                Long.parseLong(
                        eye.one("SELECT timeworked FROM tickets WHERE id = %s", ticket.value())));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.connectionPool().evictAll();
    }

    private HttpUrl url() {
        return HttpUrl.get(server.url().toString());
    }

    private static String status(String state) {
        return switch (TicketState.valueOf(state)) {
            case NEW -> "new";
            case OPEN -> "open";
            case WAITING -> "stalled";
            case SOLVED -> "resolved";
            case REJECTED -> "rejected";
        };
    }

    private void mail(String mail, String queue) {
        var form =
                new FormBody.Builder()
                        .add("queue", queue)
                        .add("action", "correspond")
                        .add("message", mail)
                        .build();
        var url = url().newBuilder().addPathSegments("REST/1.0/NoAuth/mail-gateway").build();
        var answer = call(new Request.Builder().url(url).post(form));
        if (!answer.startsWith("ok")) {
            throw new IllegalStateException("the mail gateway said: " + answer);
        }
    }

    private void colleagueWrites(String door, RemoteId ticket, String text) {
        var json =
                "[{\"id\":\"%s\",\"Content\":\"%s\",\"ContentType\":\"text/plain\"}]"
                        .formatted(ticket.value(), text);
        call(as(colleague, "tickets/bulk/" + door).post(RequestBody.create(json, JSON)));
    }

    private void put(RtUser user, String path, String json) {
        call(as(user, path).put(RequestBody.create(json, JSON)));
    }

    private Request.Builder as(RtUser user, String path) {
        var url = url().newBuilder().addPathSegments("REST/2.0").addPathSegments(path).build();
        return new Request.Builder()
                .url(url)
                .header("Authorization", "token " + server.token(user));
    }

    private String call(Request.Builder request) {
        try (var response = client.newCall(request.build()).execute()) {
            var body = response.body().string();
            if (!response.isSuccessful()) {
                throw new IllegalStateException(response.code() + " " + body);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
