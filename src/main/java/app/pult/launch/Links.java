package app.pult.launch;

import java.util.Optional;
import java.util.function.Consumer;

/// The way from a link to the desk that is open; the last one asked for waits until there is one.
/// Thread: FX only.
final class Links {
    private Optional<TicketLink> waiting = Optional.empty();
    private Optional<Consumer<TicketLink>> desk = Optional.empty();

    void ask(TicketLink link) {
        waiting = Optional.of(link);
        go();
    }

    /// From now on to this desk.
    void lead(Consumer<TicketLink> to) {
        desk = Optional.of(to);
        go();
    }

    /// That desk has been closed.
    void leadNowhere() {
        desk = Optional.empty();
    }

    private void go() {
        desk.ifPresent(
                to -> {
                    waiting.ifPresent(to);
                    waiting = Optional.empty();
                });
    }
}
