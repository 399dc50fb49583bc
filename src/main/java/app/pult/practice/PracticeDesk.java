package app.pult.practice;

import app.pult.practice.content.ContentReader;
import app.pult.practice.http.DeskServer;
import app.pult.practice.http.FaultPlan;
import app.pult.practice.http.Faults;
import app.pult.practice.world.Backstage;
import app.pult.practice.world.Founding;
import app.pult.practice.world.Inspection;
import app.pult.practice.world.Staff;
import app.pult.practice.world.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/// A practice desk that runs: its address, the tokens of its operators, and the doors behind its stage
/// for tests and trainers. Thread: any.
public final class PracticeDesk implements AutoCloseable {
    private static final int TOKEN_BYTES = 24;

    private final World world;
    private final Faults faults;
    private final DeskServer server;

    private PracticeDesk(World world, Faults faults, DeskServer server) {
        this.world = world;
        this.faults = faults;
        this.server = server;
    }

    /// What a desk is to be. `port` 0 takes any; a `data` folder that holds a desk already is gone on
    /// with as it is, whatever `tickets`, `messages`, `seed` and `language` say. `messages` is about how
    /// many a grown ticket has, 0 for as many as its story asks.
    public record Options(
            int port,
            Path data,
            int tickets,
            int messages,
            long seed,
            String language,
            FaultPlan faults) {
        public static final int DEFAULT_TICKETS = 120;

        public static Options in(Path data) {
            return new Options(0, data, DEFAULT_TICKETS, 0, 1, "ru", FaultPlan.NONE);
        }

        public Options withTickets(int count) {
            return new Options(port, data, count, messages, seed, language, faults);
        }

        public Options withMessages(int perTicket) {
            return new Options(port, data, tickets, perTicket, seed, language, faults);
        }

        public Options withSeed(long number) {
            return new Options(port, data, tickets, messages, number, language, faults);
        }

        public Options withFaults(FaultPlan plan) {
            return new Options(port, data, tickets, messages, seed, language, plan);
        }

        public Options onPort(int number) {
            return new Options(number, data, tickets, messages, seed, language, faults);
        }

        public Options inLanguage(String code) {
            return new Options(port, data, tickets, messages, seed, code, faults);
        }
    }

    /// What a desk runs on; both outlive it. `workers` need about eight threads.
    public record Engine(Clock clock, Executor workers, ScheduledExecutorService timer) {}

    /// @throws IOException if the folder cannot be written or the port is taken
    public static PracticeDesk start(Options options, Engine engine) throws IOException {
        Files.createDirectories(options.data());
        var world = World.open(options.data(), engine.clock());
        var plan =
                new Founding.Plan(
                        options.tickets(), options.messages(), options.seed(), options.language());
        new Founding(world, ContentReader.read(), plan, PracticeDesk::newToken).found();
        var faults = new Faults(options.faults(), options.seed());
        var server =
                new DeskServer(
                        world,
                        faults,
                        options.port(),
                        version(),
                        ZoneId.systemDefault(),
                        engine.workers(),
                        engine.timer());
        server.start();
        return new PracticeDesk(world, faults, server);
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

    @Override
    public void close() {
        server.close();
        world.close();
    }
}
