package app.pult.launch;

import app.pult.desk.RemoteId;
import app.pult.practice.Options;
import app.pult.practice.PracticeDesk;
import app.pult.practice.http.FaultPlan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// A practice desk with the threads it runs on. Thread: any.
public final class PracticeRun implements AutoCloseable {
    public static final int DEFAULT_TICKETS = Options.DEFAULT_TICKETS;
    private static final int WORKERS = 8;

    private final Lifecycle lifecycle = new Lifecycle();
    private final PracticeDesk desk;

    private PracticeRun(Options options, Clock clock) throws IOException {
        var workers = Threads.pool("pult-practice", WORKERS);
        lifecycle.onClose("practice workers", () -> Threads.close(workers));
        var timer = Threads.scheduler("pult-practice-timer");
        lifecycle.onClose("practice timer", () -> Threads.close(timer));
        desk =
                lifecycle.open(
                        "practice desk",
                        PracticeDesk.start(
                                options, new PracticeDesk.Engine(clock, workers, timer)));
    }

    /// A desk as the command line asks for it: `faults` is empty for none, `pace` 0 for customers
    /// who never answer, `arrivals` zero for no new tickets.
    public record Plan(
            int port,
            Path data,
            int tickets,
            int messages,
            long seed,
            String language,
            String faults,
            double pace,
            Duration arrivals) {
        /// What a first start gets, any free port.
        public static Plan in(Path data, String language) {
            return new Plan(0, data, DEFAULT_TICKETS, 0, 1, language, "", 1, Duration.ZERO);
        }

        /// A desk of that size on which nothing moves by itself.
        public static Plan still(Path data, int tickets, int messages, long seed) {
            return new Plan(0, data, tickets, messages, seed, "ru", "", 0, Duration.ZERO);
        }

        private Options options() {
            return new Options(
                    port,
                    data,
                    tickets,
                    messages,
                    seed,
                    language,
                    FaultPlan.parse(faults),
                    pace,
                    arrivals);
        }
    }

    /// @throws IllegalArgumentException in a sentence, if there can be no such desk
    /// @throws IOException if the folder cannot be written or the port is taken
    public static PracticeRun start(Plan plan, Clock clock) throws IOException {
        return new PracticeRun(plan.options(), clock);
    }

    public URI url() {
        return desk.url();
    }

    public String token() {
        return desk.token();
    }

    /// A simulated customer writes now, whatever their script says.
    public void customerWrites(RemoteId ticket, String text) {
        desk.backstage().customerWrites(ticket, text);
    }

    /// The server itself, to look behind its stage.
    public PracticeDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
