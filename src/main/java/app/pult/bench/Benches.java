package app.pult.bench;

import app.pult.bench.day.DayBench;
import app.pult.bench.day.MemoryBench;

import java.util.List;

/// All benches there are. Thread: any.
public final class Benches {
    /// What is promised, in the order `bench all` runs them. Each has a row in the table of
    /// src/docs/performance.md.
    public static final List<String> PROMISED =
            List.of(
                    "start", "queue", "ticket", "search", "pull", "submit", "live", "logs",
                    "memory");

    private static final List<Bench> ALL =
            List.of(
                    new StartBench(),
                    new QueueBench(),
                    new TicketBench(),
                    new LiveBench(),
                    new SearchBench(),
                    new SubmitBench(),
                    new PullBench(),
                    new LogsBench(),
                    new MemoryBench(),
                    new DayBench());

    private Benches() {}

    /// @throws IllegalArgumentException if there is none of this name
    public static Bench named(String name) {
        return ALL.stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bench " + name));
    }
}
