package app.pult.scenario;

import app.pult.desk.Field;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.FakeClock;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.fixture.helpdesk.FakeHelpdesk;
import app.pult.fixture.helpdesk.Ledger;
import app.pult.sync.CrashPoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// One schedule: a shift of an operator, their customers and colleagues, over a bad network, in a
/// program that dies now and then; everything by one seed, on one thread. What real threads would
/// do at the same time happens here at crash points and while an answer is on its way. Then the
/// network heals, everything settles, and [Invariants] are checked.
final class Simulation implements AutoCloseable {
    private static final int STEPS = 45;
    private static final int ROUNDS = 80;
    private static final int DEPTH = 3;
    private static final Duration ROUND = Duration.ofSeconds(61);

    private final Random random;
    private final Path folder;
    private final Mutation mutation;
    private final FakeClock world = new FakeClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final InstantSource deskClock;
    private final FakeHelpdesk helpdesk = new FakeHelpdesk(world);
    private final Ledger ledger;
    private final SimNetwork network;
    private final SimOperator operator;
    private final Invariants invariants;
    private final double mortality;
    private final Set<CrashPoints.Point> deaths = EnumSet.noneOf(CrashPoints.Point.class);
    private SimDesk desk;
    private int depth;
    private Health health = Health.MORTAL;

    private enum Health {
        MORTAL,
        HEALED
    }

    Simulation(long seed, Path folder, Mutation mutation) {
        this.random = new Random(seed);
        this.folder = folder;
        this.mutation = mutation;
        var wrong = Duration.ofMinutes(random.nextInt(360) - 180L);
        deskClock = () -> world.instant().plus(wrong);
        var keys = random.nextBoolean() ? Ledger.Keys.KEPT : Ledger.Keys.NONE;
        ledger = new Ledger(helpdesk, new MemoryBlobs(), keys);
        if (random.nextBoolean()) {
            ledger.forgetOrigins();
        }
        mortality = random.nextDouble() * 0.08;
        network = new SimNetwork(random, this::meanwhile, () -> at(CrashPoints.Point.PUSH_CALLED));
        operator = new SimOperator(random, ledger, this::at, world);
        invariants = new Invariants(helpdesk, ledger, operator, world);
        if (random.nextBoolean()) {
            helpdesk.showLate(() -> Duration.ofSeconds(Math.max(0, random.nextInt(20) - 10)));
        }
        for (int i = 0; i < 4; i++) {
            customerAsks();
        }
        desk = start();
    }

    /// Where the process died in this schedule.
    Set<CrashPoints.Point> deaths() {
        return deaths;
    }

    /// What became of all that was submitted.
    Stream<OutboxState> outcomes() {
        return desk.outbox().list(Integer.MAX_VALUE).stream().map(OutboxEntry::state);
    }

    private SimDesk start() {
        var backend = new FakeBackend(helpdesk, ledger, network);
        return new SimDesk(folder, deskClock, backend, random, this::at, mutation);
    }

    /// Runs the schedule to its end.
    void run() {
        for (int step = 0; step < STEPS; step++) {
            alive(this::step);
            invariants.always(desk);
        }
        heal();
        settle();
        invariants.atTheEnd(desk);
    }

    private void alive(Runnable action) {
        try {
            action.run();
        } catch (Died death) {
            deaths.add(death.point());
            depth = 0;
            desk.close();
            loseTheMirror();
            desk = start();
            invariants.bookCancelled(desk);
        }
    }

    /// What can be fetched again may be thrown away.
    private void loseTheMirror() {
        if (random.nextInt(8) == 0) {
            try {
                for (var name : List.of("cache.db", "cache.db-wal", "cache.db-shm")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A point where the process may die, or others do something.
    private void at(CrashPoints.Point point) {
        if (health == Health.MORTAL && random.nextDouble() < mortality) {
            throw new Died(point);
        }
        meanwhile();
    }

    private void meanwhile() {
        if (health == Health.MORTAL && depth < DEPTH && random.nextInt(4) == 0) {
            step();
        }
    }

    private void step() {
        depth++;
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> operator.act(desk);
            case 5, 6, 7 -> others();
            case 8, 9, 10, 11 -> desk.stepped.pull();
            case 12, 13, 14, 15, 16 -> push();
            case 17, 18 -> world.pass(Duration.ofSeconds(random.nextInt(90)));
            default -> connection();
        }
        depth--;
        invariants.bookCancelled(desk);
    }

    private void push() {
        var ready = desk.stepped.ready();
        if (!ready.isEmpty()) {
            desk.stepped.push(ready.get(random.nextInt(ready.size())));
        }
    }

    private void connection() {
        var engine = desk.stepped.engine();
        switch (random.nextInt(4)) {
            case 0 -> engine.workOffline();
            case 1, 2 -> engine.workOnline();
            default -> engine.signIn();
        }
    }

    private void others() {
        var visible = helpdesk.visible();
        var ticket = visible.get(random.nextInt(visible.size()));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> helpdesk.customerWrites(ticket, "ещё вопрос");
            case 3 -> helpdesk.colleagueReplies(ticket, "ответ коллеги");
            case 4 -> helpdesk.colleagueNotes(ticket, "заметка коллеги");
            case 5 -> colleagueSets(ticket, Field.PRIORITY, "" + random.nextInt(101));
            case 6 -> colleagueSets(ticket, Field.STATE, TicketState.WAITING.name());
            case 7 -> colleagueSets(ticket, Field.ASSIGNEE, FakeHelpdesk.COLLEAGUE.id().value());
            case 8 -> customerAsks();
            case 9 -> helpdesk.colleagueChangesRequester(ticket, customer());
            default -> rarely(ticket, visible);
        }
    }

    private void rarely(RemoteId ticket, List<RemoteId> visible) {
        if (visible.size() > 3) {
            switch (random.nextInt(6)) {
                case 0 -> helpdesk.delete(ticket);
                case 1 -> helpdesk.moveOutOfSight(ticket);
                case 2, 3 -> helpdesk.merge(ticket, another(ticket, visible));
                default -> colleagueSets(ticket, Field.SUBJECT, "тема коллеги");
            }
        }
    }

    private RemoteId another(RemoteId ticket, List<RemoteId> visible) {
        var others = visible.stream().filter(other -> !other.equals(ticket)).toList();
        return others.get(random.nextInt(others.size()));
    }

    private void colleagueSets(RemoteId ticket, Field field, String value) {
        helpdesk.colleagueSets(ticket, field, List.of(value));
    }

    private void customerAsks() {
        helpdesk.customerAsks(customer(), "помогите", "не работает");
    }

    private String customer() {
        return "customer" + random.nextInt(3) + "@example.com";
    }

    private void heal() {
        health = Health.HEALED;
        network.heal();
        helpdesk.showLate(() -> Duration.ZERO);
        desk.stepped.engine().workOnline();
        desk.stepped.engine().signIn();
    }

    private void settle() {
        for (int round = 0; round == 0 || (round < ROUNDS && !isSettled()); round++) {
            world.pass(ROUND);
            ledger.carryOutLate();
            desk.stepped.pull();
            desk.stepped.ready().forEach(desk.stepped::push);
            operator.tidyUp(desk);
            invariants.bookCancelled(desk);
            invariants.always(desk);
        }
        desk.stepped.pull();
        desk.stepped.pull();
    }

    private boolean isSettled() {
        return ledger.isQuiet()
                && desk.store.outbox().open().isEmpty()
                && desk.store.outbox().unsettled().isEmpty();
    }

    @Override
    public void close() {
        desk.close();
    }
}
