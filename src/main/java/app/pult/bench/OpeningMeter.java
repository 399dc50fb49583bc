package app.pult.bench;

import app.pult.desk.TicketRow;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.Selection;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/// Opens one ticket after the other and looks at the clock until each is painted. Thread: FX only,
/// once it opens.
final class OpeningMeter {
    private static final int WARM_UP = 30;

    /// Pulses between two tickets: the work of one is not counted for the next.
    private static final int REST = 6;

    private static final double NANOS_A_MILLI = 1e6;

    private final SeededTickets stock;
    private final List<TicketRow> tickets;
    private final int rounds;
    private final SplittableRandom random;
    private final CompletableFuture<Result> done;
    private final Samples painted = new Samples();
    private final Samples laidOut = new Samples();
    private int round;
    private int rest = REST;
    private Optional<TicketRow> wanted = Optional.empty();
    private Optional<Transcript> transcript = Optional.empty();
    private int last;
    private long asked;
    private long shown;
    private double first;

    /// `laidOut`: to the end of the layout that shows it; `first`: the first of all, cold.
    record Result(Samples painted, Samples laidOut, double firstMillis) {}

    /// `tickets` are of `stock`, and more than one.
    OpeningMeter(
            SeededTickets stock,
            List<TicketRow> tickets,
            int rounds,
            CompletableFuture<Result> done) {
        this.stock = stock;
        this.tickets = tickets;
        this.rounds = rounds;
        this.random = new SplittableRandom(stock.seed());
        this.done = done;
    }

    void open(Scene scene, Selection selection) {
        scene.addPostLayoutPulseListener(() -> look(scene));
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse(selection, this);
            }
        }.start();
    }

    private void pulse(Selection selection, AnimationTimer timer) {
        if (shown > 0) {
            note(System.nanoTime());
            wanted = Optional.empty();
            shown = 0;
            rest = REST;
        } else if (wanted.isEmpty() && rest-- == 0) {
            if (round == WARM_UP + rounds) {
                timer.stop();
                done.complete(new Result(painted, laidOut, first));
                return;
            }
            last = (last + 1 + random.nextInt(tickets.size() - 1)) % tickets.size();
            var ticket = tickets.get(last);
            wanted = Optional.of(ticket);
            asked = System.nanoTime();
            selection.open(ticket.id());
        }
    }

    private void note(long now) {
        if (round == 0) {
            first = (now - asked) / NANOS_A_MILLI;
        } else if (round >= WARM_UP) {
            painted.add(now - asked);
            laidOut.add(shown - asked);
        }
        round++;
    }

    private void look(Scene scene) {
        if (wanted.isPresent()
                && shown == 0
                && transcript(scene)
                        .flatMap(Transcript::firstVisibleBlock)
                        .filter(id -> stock.isOf(id, wanted.get().number()))
                        .isPresent()) {
            shown = System.nanoTime();
        }
    }

    /// Looked for once: a search through the whole window in each pulse would be measured too.
    private Optional<Transcript> transcript(Scene scene) {
        if (transcript.isEmpty()
                && scene.lookup("#conversation-messages") instanceof Transcript found) {
            transcript = Optional.of(found);
        }
        return transcript;
    }
}
