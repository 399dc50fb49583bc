package app.pult.diagnosis.code;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.CodeProse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// How long the lens takes; linear in the text, hostile ones too.
@Tag("ci")
@Tag("figures")
final class CodeLensSpeedTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int ROUNDS = 40;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void aMegabyteTakesFiftyMilliseconds() {
        var prose = CodeProse.of(7, 120, 20_000).text();

        assertThat(best(fill(prose))).isLessThan(50);
    }

    @Test
    void hostileTextTakesLinearTime() {
        assertThat(best(fill("ошибка "))).isLessThan(400);
        assertThat(best(fill("404 "))).isLessThan(400);
        assertThat(best(fill("0x"))).isLessThan(400);
        assertThat(best(fill("ошибка 404, "))).isLessThan(400);
        assertThat(best(fill("1.1.1-"))).isLessThan(400);
        assertThat(best(fill("result "))).isLessThan(400);
        assertThat(best("5".repeat(MEGABYTE))).isLessThan(400);
        assertThat(best("A".repeat(MEGABYTE))).isLessThan(400);
    }

    private static String fill(String part) {
        return part.repeat(MEGABYTE / part.length() + 1).substring(0, MEGABYTE);
    }

    /// In milliseconds of this thread's own time: what else the machine does is not counted.
    private static long best(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long from = THREADS.getCurrentThreadCpuTime();
            CodeLens.find(text);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - from);
        }
        System.err.printf("%s…: %.1f ms%n", text.substring(0, 12), best / 1e6);
        return best / 1_000_000;
    }
}
