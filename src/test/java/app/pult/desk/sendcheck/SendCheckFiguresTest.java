package app.pult.desk.sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.DraftKey;
import app.pult.fixture.FakeOthers;
import app.pult.fixture.replies.Replies;
import app.pult.fixture.replies.Replies.Written;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Four hundred replies and notes, half of them with a fault, another four hundred each time.
/// `-Dpult.seed=N` makes the same ones again, `-Dpult.seeds=N` tries so many seeds.
class SendCheckFiguresTest {
    private static final int REPLIES = 400;
    private static final double LONGEST_MS = 50;

    /// Of this thread alone: the machine may have other work.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private int flagged;
    private int falseAlarms;
    private double longest;
    private double all;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void faultsAreFoundAndRightRepliesAreLeftAlone() {
        long seed = Long.getLong("pult.seed", new Random().nextLong());
        new Replies(seed - 1).make(REPLIES).forEach(SendCheckFiguresTest::check);
        for (int round = 0; round < Integer.getInteger("pult.seeds", 1); round++) {
            flagged = 0;
            falseAlarms = 0;
            longest = 0;
            all = 0;
            wrong.clear();

            new Replies(seed + round).make(REPLIES).forEach(this::judge);

            var figures =
                    "seed %d: %d of %d flagged, %d false alarms, %.1f ms each, longest %.1f"
                            .formatted(
                                    seed + round,
                                    flagged,
                                    REPLIES / 2,
                                    falseAlarms,
                                    all / REPLIES,
                                    longest);
            System.out.println(figures);
            var told = figures + "\n" + String.join("\n", wrong);
            assertThat(flagged).as(told).isGreaterThanOrEqualTo(REPLIES / 2 * 95 / 100);
            assertThat(falseAlarms).as(told).isLessThanOrEqualTo(REPLIES / 2 * 5 / 100);
            assertThat(longest).as(told).isLessThan(LONGEST_MS);
        }
    }

    private void judge(Written written) {
        var others = others(written);
        var writing = writing(written);
        double took = milliseconds(writing, others);
        // What the machine did meanwhile, it does not do twice.
        took = took > LONGEST_MS / 2 ? milliseconds(writing, others) : took;
        longest = Math.max(longest, took);
        all += took;
        var found = SendCheck.of(writing, others);
        boolean right = written.fault().isPresent() != found.isEmpty();
        if (written.fault().isPresent()) {
            flagged += found.isEmpty() ? 0 : 1;
        } else {
            falseAlarms += found.isEmpty() ? 0 : 1;
        }
        if (!right) {
            wrong.add("%s %s in %s".formatted(written.fault(), found, written));
        }
    }

    private static double milliseconds(Writing writing, Others others) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        SendCheck.of(writing, others);
        return (CLOCK.getCurrentThreadCpuTime() - begun) / 1e6;
    }

    private static List<Concern> check(Written written) {
        return SendCheck.of(writing(written), others(written));
    }

    private static Others others(Written written) {
        var others = new FakeOthers();
        written.others()
                .forEach(
                        one ->
                                others.with(
                                        one.person(),
                                        one.number(),
                                        one.phone(),
                                        one.contract(),
                                        one.account()));
        return others;
    }

    private static Writing writing(Written written) {
        return new Writing(
                written.isNote() ? DraftKey.Kind.NOTE : DraftKey.Kind.REPLY,
                written.text(),
                written.files(),
                written.own().number(),
                Optional.of(written.own().person()),
                written.last(),
                written.cc(),
                written.said(),
                List.of(),
                Stream.concat(written.operators().stream(), Stream.of(written.operator())).toList(),
                false);
    }
}
