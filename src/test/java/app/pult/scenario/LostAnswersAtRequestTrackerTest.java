package app.pult.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.operation.OutboxState;
import app.pult.fixture.rt.NeedsRequestTracker;
import app.pult.fixture.rt.RtServer;
import app.pult.fixture.wire.LossyLine.Moment;
import app.pult.scenario.DeskOnALossyLine.Fate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// "Answered, but lost on the way back", at a real Request Tracker: judged by its own transactions.
///
/// A sixth of the replies is carried out 5 to 30 s after the connection died, and to a sixth a
/// colleague sends the same words meanwhile. Nothing is stepped forward: the minute of server time
/// that absence needs to prove anything is waited for, once for all of them. `-Dlosses=60` makes it
/// sixty a desk, `-Dlosses.seed=N` another mix.
@NeedsRequestTracker
@Tag("ci")
final class LostAnswersAtRequestTrackerTest {
    private static final int LOSSES = Integer.getInteger("losses", 12);
    private static final long SEED = Long.getLong("losses.seed", 1);

    @TempDir Path folder;

    @Test
    void everyReplyIsThereOnceAndHardlyAnyNeedsTheOperator(RtServer server) throws Exception {
        var fates = fates(new Random(SEED));
        System.out.printf("[losses] seed %d: %s%n", SEED, fates);
        var before = folder.resolve("before");
        try (var first = new DeskOnALossyLine(server, before, false)) {
            first.sync();
        }
        try (var marked = new DeskOnALossyLine(server, copy(before, "marked"), true);
                var bare = new DeskOnALossyLine(server, copy(before, "bare"), false)) {
            marked.write(fates);
            bare.write(fates);

            marked.settle();
            bare.settle();

            isKept(marked, 2);
            isKept(bare, 6);
        }
    }

    /// Of a desk that has had its first sync: one for both is enough.
    private Path copy(Path desk, String name) throws IOException {
        var copy = folder.resolve(name);
        try (var files = Files.walk(desk)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(desk.relativize(file)));
            }
        }
        return copy;
    }

    private static void isKept(DeskOnALossyLine desk, int mayBeHeld) {
        System.out.printf("[losses] %d lost, held: %s%n", desk.lost(), desk.held());
        assertThat(desk.lost()).isEqualTo(LOSSES);
        assertThat(desk.wronglyThere()).as("seed %d", SEED).isEmpty();
        desk.checkTheWords();
        assertThat(desk.held()).hasSizeLessThanOrEqualTo(Math.ceilDiv(mayBeHeld * LOSSES, 60));
        assertThat(desk.states()).isSubsetOf(OutboxState.DONE, OutboxState.HELD);
    }

    private static List<Fate> fates(Random random) {
        var fates = new ArrayList<Fate>();
        for (int i = 0; i < LOSSES; i++) {
            var moment = i % 6 == 0 ? Moment.HELD_BACK : i % 2 == 0 ? Moment.ANSWERED : Moment.SENT;
            var later = Duration.ofMillis(5_000L + random.nextInt(25_000));
            fates.add(new Fate(moment, later, i % 6 == 1 || i % 30 == 24));
        }
        Collections.shuffle(fates, random);
        return fates;
    }
}
