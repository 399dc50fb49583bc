package app.pult.sync;

import app.pult.desk.TicketId;

import java.time.Duration;
import java.util.List;

/// The engine without its threads: a test says who takes the next step. Thread: one test's.
public final class SteppedEngine {
    private final SyncEngine engine;
    private int pulling;

    public SteppedEngine(SyncEngine engine) {
        this.engine = engine;
        engine.recover();
    }

    public SyncEngine engine() {
        return engine;
    }

    /// One turn of the pull loop; not inside another, as there is only one.
    public void pull() {
        if (pulling == 0) {
            pulling++;
            engine.pulls().turn();
            pulling--;
        }
    }

    /// Lanes that a worker could be given now.
    public List<TicketId> ready() {
        return engine.agenda().ready(engine.parts().serverTime().instant());
    }

    public void push(TicketId lane) {
        engine.pushing().step(lane);
    }

    /// A sleeper for loops that never run.
    public static Sleeper sleeper() {
        return new Sleeper() {
            @Override
            public void sleep(Duration most) {
                throw new IllegalStateException("no loop runs here");
            }

            @Override
            public void wake() {}
        };
    }
}
