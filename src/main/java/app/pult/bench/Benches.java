package app.pult.bench;

import java.util.List;

/// All benches there are, in the order `bench all` runs them. Thread: any.
public final class Benches {
    private Benches() {}

    public static List<Bench> all() {
        return List.of(
                new QueueBench(),
                new TicketBench(),
                new LiveBench(),
                new SearchBench(),
                new SubmitBench(),
                new PullBench(),
                new LogsBench());
    }
}
