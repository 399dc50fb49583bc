package app.pult.practice;

import app.pult.practice.content.ContentReader;
import app.pult.practice.content.Scripts;
import app.pult.practice.http.DeskServer;
import app.pult.practice.http.Faults;
import app.pult.practice.world.Arrivals;
import app.pult.practice.world.Backstage;
import app.pult.practice.world.Customers;
import app.pult.practice.world.Founding;
import app.pult.practice.world.Inspection;
import app.pult.practice.world.Staff;
import app.pult.practice.world.World;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/// A practice desk that runs: its address, the tokens of its operators, and the doors behind its
/// stage for tests and trainers. Thread: any.
public final class PracticeDesk implements AutoCloseable {
    private static final int TOKEN_BYTES = 24;

    private final World world;
    private final Faults faults;
    private final DeskServer server;
    private final Shift shift;
    private final Optional<Arrivals> arrivals;

    private PracticeDesk(
            World world,
            Faults faults,
            DeskServer server,
            Shift shift,
            Optional<Arrivals> arrivals) {
        this.world = world;
        this.faults = faults;
        this.server = server;
        this.shift = shift;
        this.arrivals = arrivals;
    }

    /// What a desk runs on; both outlive it. `workers` need about eight threads.
    public record Engine(Clock clock, Executor workers, ScheduledExecutorService timer) {}

    /// @throws IOException if the folder cannot be written or the port is taken
    public static PracticeDesk start(Options options, Engine engine) throws IOException {
        Files.createDirectories(options.data());
        var world = World.open(options.data(), engine.clock());
        var started = false;
        try {
            var desk = start(options, engine, world);
            started = true;
            return desk;
        } finally {
            if (!started) {
                world.close();
            }
        }
    }

    private static PracticeDesk start(Options options, Engine engine, World world)
            throws IOException {
        var plan =
                new Founding.Plan(
                        options.tickets(), options.messages(), options.seed(), options.language());
        new Founding(world, ContentReader::read, plan, PracticeDesk::newToken).found();
        var faults = new Faults(options.faults(), options.seed());
        var shift = new Shift(engine.workers());
        var server =
                new DeskServer(
                        world,
                        faults,
                        options.port(),
                        version(),
                        ZoneId.systemDefault(),
                        shift,
                        engine.timer());
        var arrivals = arrivals(options, shift, engine.timer(), world);
        var desk = new PracticeDesk(world, faults, server, shift, arrivals);
        server.start();
        if (options.pace() > 0) {
            var customers =
                    new Customers(world, new Scripts(), options.pace(), shift, engine.timer());
            world.onWriting(customers);
            shift.execute(customers::begin);
        }
        return desk;
    }

    private static Optional<Arrivals> arrivals(
            Options options, Shift shift, ScheduledExecutorService timer, World world) {
        if (options.arrivals().isZero()) {
            return Optional.empty();
        }
        var arrivals =
                new Arrivals(
                        world,
                        ContentReader::read,
                        options.seed(),
                        options.arrivals(),
                        shift,
                        timer);
        shift.execute(arrivals::begin);
        return Optional.of(arrivals);
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String version() {
        var packaged = PracticeDesk.class.getPackage().getImplementationVersion();
        return packaged == null ? "development" : packaged;
    }

    /// Where the server answers; the Desk API is at `desk/v1/` behind it.
    public URI url() {
        return server.url();
    }

    /// Of the operator who signs in unless somebody else is named.
    public String token() {
        return token(Staff.FIRST);
    }

    /// @throws IllegalArgumentException if there is no such operator
    public String token(String operator) {
        return world.operator(operator).token();
    }

    public Backstage backstage() {
        return new Backstage(world);
    }

    public Inspection inspection() {
        return new Inspection(world);
    }

    public World world() {
        return world;
    }

    public Faults faults() {
        return faults;
    }

    /// How many clients wait for wake-ups.
    public int listeners() {
        return server.listeners();
    }

    /// Cuts all clients off their wake-ups, as a proxy does now and then.
    public void dropListeners() {
        server.dropListeners();
    }

    @Override
    public void close() {
        shift.close();
        arrivals.ifPresent(Arrivals::close);
        server.close();
        world.close();
    }
}
