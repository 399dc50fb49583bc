package app.pult.practice.http;

import app.pult.practice.http.FaultPlan.Fault;
import app.pult.practice.world.DeskProblem;
import app.pult.practice.world.World;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The HTTP server of the practice desk, on loopback only: hands each request to its route, and
/// commits the faults it is told to on the way. Thread: any.
public final class DeskServer implements AutoCloseable {
    static final String API = "/desk/v1/";
    static final String PRACTICE = "/practice/";

    private static final Logger log = LoggerFactory.getLogger(DeskServer.class);
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    private static final byte[] LOGIN_PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form></form></body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final World world;
    private final Faults faults;
    private final EventHub events;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final DeskRoutes desk;
    private final FileRoutes files;
    private final PracticeRoutes practice;

    public DeskServer(
            World world,
            Faults faults,
            int port,
            String version,
            ZoneId zone,
            Executor workers,
            ScheduledExecutorService timer)
            throws IOException {
        this.world = world;
        this.faults = faults;
        this.workers = workers;
        this.timer = timer;
        this.events = new EventHub(workers, timer);
        this.desk = new DeskRoutes(world, version, zone);
        this.files = new FileRoutes(world);
        this.practice = new PracticeRoutes(world, faults);
        this.server = listen(port);
        server.setExecutor(workers);
        server.createContext("/", this::receive);
        world.onChange(events::wake);
    }

    private static HttpServer listen(int port) throws IOException {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IOException(
                    "The practice desk cannot listen on port "
                            + port
                            + " of this computer: "
                            + e.getMessage()
                            + ". Another program has it; any other port will do.",
                    e);
        }
    }

    public void start() {
        server.start();
    }

    public URI url() {
        var address = server.getAddress();
        return URI.create(
                "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/");
    }

    /// How many clients wait for wake-ups.
    public int listeners() {
        return events.listeners();
    }

    public void dropListeners() {
        events.drop();
    }

    private void receive(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        if (!path.startsWith(API)) {
            serve(new Call(exchange, world));
            return;
        }
        var draw = faults.draw(exchange.getRequestMethod(), path);
        if (draw.delay().isZero()) {
            befall(exchange, draw);
        } else {
            var later =
                    timer.schedule(
                            () -> workers.execute(() -> befall(exchange, draw)),
                            draw.delay().toMillis(),
                            TimeUnit.MILLISECONDS);
            log.debug("Answering {} late: {}", path, later);
        }
    }

    private void befall(HttpExchange exchange, Faults.Draw draw) {
        var call = new Call(exchange, world);
        if (draw.fault().isEmpty()) {
            serve(call);
            return;
        }
        try {
            commit(draw.fault().get(), call, draw);
        } catch (IOException e) {
            log.debug("The client of a faulty answer left", e);
            exchange.close();
        }
    }

    private void commit(Fault fault, Call call, Faults.Draw draw) throws IOException {
        var exchange = call.exchange();
        switch (fault) {
            case REFUSE -> exchange.close();
            case RESET -> {
                exchange.getRequestBody().read();
                exchange.close();
            }
            case HTTP500 -> {
                call.problem(new DeskProblem(500, "server-error", "The practice desk stumbled."));
                exchange.close();
            }
            case HTTP503 -> {
                call.answerHeader("Retry-After", Long.toString(draw.retryAfter().toSeconds()));
                call.problem(new DeskProblem(503, "server-error", "The practice desk has a rest."));
                exchange.close();
            }
            case LOST_ANSWER -> {
                serve(new Call(new Unanswered(exchange), world));
                exchange.close();
            }
            case GARBAGE -> {
                serve(new Call(new Unanswered(exchange), world));
                exchange.getResponseHeaders().clear();
                call.answer(200, "text/html; charset=utf-8", LOGIN_PAGE);
                exchange.close();
            }
            case TRUNCATE -> {
                call.truncate();
                serve(call);
            }
        }
    }

    private void serve(Call call) {
        call.answerHeader("Date", HTTP_DATE.format(world.now()));
        var kept = false;
        try {
            kept = route(call);
        } catch (DeskProblem problem) {
            answer(call, problem);
        } catch (IOException e) {
            log.debug("A client of the practice desk left", e);
        } catch (RuntimeException e) {
            log.error(
                    "The practice desk failed at {}", call.exchange().getRequestURI().getPath(), e);
            answer(call, new DeskProblem(500, "server-error", "The practice desk failed."));
        } finally {
            if (!kept) {
                call.exchange().close();
            }
        }
    }

    private static void answer(Call call, DeskProblem problem) {
        try {
            call.problem(problem);
        } catch (IOException e) {
            log.debug("A client of the practice desk left", e);
        }
    }

    /// Whether the exchange stays open.
    private boolean route(Call call) throws IOException {
        var path = call.exchange().getRequestURI().getPath();
        if (path.startsWith(PRACTICE)) {
            call.operator();
            practice.serve(call, call.path(PRACTICE));
            return false;
        }
        if (!path.startsWith(API)) {
            call.answer(200, "text/plain; charset=utf-8", greeting());
            return false;
        }
        var operator = call.operator();
        var parts = call.path(API);
        var route = call.method() + " " + (parts.isEmpty() ? "" : parts.getFirst());
        switch (parts.size()) {
            case 1 -> {
                switch (route) {
                    case "GET profile" -> desk.profile(call, operator);
                    case "GET changes" -> desk.changes(call, operator);
                    case "POST operations" -> desk.operations(call, operator);
                    case "GET events" -> {
                        events.open(call.exchange());
                        return true;
                    }
                    default -> throw unknown(parts);
                }
            }
            case 2 -> {
                switch (route) {
                    case "GET tickets" -> desk.ticket(call, operator, parts.get(1));
                    case "GET operations" -> desk.operation(call, operator, parts.get(1));
                    case "PUT uploads", "HEAD uploads" ->
                            files.upload(call, operator, parts.get(1));
                    default -> throw unknown(parts);
                }
            }
            default -> {
                if (!route.equals("GET attachments")
                        || !parts.subList(2, parts.size()).equals(List.of("content"))) {
                    throw unknown(parts);
                }
                files.content(call, operator, parts.get(1));
            }
        }
        return false;
    }

    private static DeskProblem unknown(List<String> parts) {
        return new DeskProblem(
                404, "not-found", "There is nothing at " + API + String.join("/", parts) + ".");
    }

    private static byte[] greeting() {
        return (DeskRoutes.NOTICE + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        events.close();
        server.stop(0);
    }
}
