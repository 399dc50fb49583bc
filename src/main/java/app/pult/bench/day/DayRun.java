package app.pult.bench.day;

import app.pult.bench.BenchFailure;
import app.pult.bench.Plan;
import app.pult.bench.ThisProgram;
import app.pult.bench.Workshop;
import app.pult.desk.RemoteId;
import app.pult.launch.PracticeRun;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bench's side of a day: the server, its customers, and what the desk says. Thread: one.
final class DayRun implements AutoCloseable {
    private static final int END_OF_LOG = 12;

    private final Plan plan;
    private final Workshop workshop;
    private final PracticeRun server;

    /// A server of that size that the desk has synced with once.
    ///
    /// @throws BenchFailure if this system does not tell what a process holds, or the sync fails
    DayRun(Plan plan, Workshop workshop, int tickets, int messages) throws IOException {
        if (!Footing.isKnown()) {
            throw new BenchFailure("what a process holds is read from /proc, which is not here");
        }
        this.plan = plan;
        this.workshop = workshop;
        server =
                PracticeRun.start(
                        PracticeRun.Plan.still(
                                workshop.folder("server"), tickets, messages, plan.seed()),
                        plan.machine().clock());
        if (!desk(0, 0).isEmpty()) {
            throw new BenchFailure("a first sync said something");
        }
    }

    /// What the desk held after each ticket, in order.
    List<Footing> work(int hours, int tickets) throws IOException {
        return desk(hours, tickets);
    }

    private List<Footing> desk(int hours, int tickets) throws IOException {
        var job =
                new DayDesk.Job(server.url(), workshop.folder("desk"), plan.seed(), hours, tickets);
        var log = workshop.folder("desk-" + hours + ".log");
        var builder = ThisProgram.again(job.arguments()).redirectError(log.toFile());
        builder.environment().put(DayDesk.TOKEN, server.token());
        var process = builder.start();
        try {
            var held = new ArrayList<Footing>();
            try (var said = process.inputReader(StandardCharsets.UTF_8)) {
                for (var line = said.readLine(); line != null; line = said.readLine()) {
                    if (line.startsWith("write ")) {
                        server.customerWrites(
                                new RemoteId(line.substring("write ".length())),
                                "Добавлю ещё: сегодня то же самое, время " + held.size());
                    } else {
                        Footing.read(line).ifPresent(held::add);
                    }
                }
            }
            if (process.waitFor() != 0) {
                throw new BenchFailure("The desk ended early.\n" + endOf(log));
            }
            return held;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String endOf(Path log) throws IOException {
        var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - END_OF_LOG), lines.size()));
    }

    @Override
    public void close() {
        server.close();
    }
}
