package app.pult.scenario;

import app.pult.fixture.helpdesk.Fault;
import app.pult.fixture.helpdesk.Network;

import java.time.Duration;
import java.util.Random;

/// A network as bad as the seed has it, until it is healed. Thread: one test's.
final class SimNetwork implements Network {
    /// Within the minute after which absence is believed.
    private static final int LATEST_SECONDS = 55;

    private final Random random;
    private final double badness;
    private final Runnable onTheWay;
    private final Runnable reached;
    private boolean healed;

    SimNetwork(Random random, Runnable onTheWay, Runnable reached) {
        this.random = random;
        this.badness = random.nextDouble() * 0.5;
        this.onTheWay = onTheWay;
        this.reached = reached;
    }

    void heal() {
        healed = true;
    }

    @Override
    public Fault next(Call call) {
        if (healed || random.nextDouble() >= badness) {
            return new Fault.Nothing();
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Fault.Unreachable();
            case 1 -> random.nextInt(4) == 0 ? new Fault.Unauthorized() : new Fault.Sloppy();
            case 2 -> new Fault.Busy(Duration.ofSeconds(random.nextInt(20)));
            case 3 -> call == Call.LOOK_UP ? new Fault.Puzzled() : new Fault.RequestLost();
            case 4 -> random.nextInt(3) == 0 ? new Fault.Refused() : new Fault.Sloppy();
            case 5 -> new Fault.Late(Duration.ofSeconds(1L + random.nextInt(LATEST_SECONDS)));
            default -> new Fault.AnswerLost();
        };
    }

    @Override
    public void onTheWay(Call call) {
        onTheWay.run();
    }

    @Override
    public void reached() {
        reached.run();
    }
}
