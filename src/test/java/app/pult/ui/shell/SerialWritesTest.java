package app.pult.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

class SerialWritesTest {
    private final HandExecutor work = new HandExecutor();
    private final HandExecutor window = new HandExecutor();
    private final List<String> written = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final SerialWrites writes =
            new SerialWrites(new Threads(work, window, new FakeTime(), failure -> {}));

    @Test
    void whatWaitsIsWrittenThoughTheWindowIsClosedMeanwhile() {
        write("first");
        write("second");

        work.runAll();

        assertThat(written).containsExactly("first", "second");
        assertThat(told).isEmpty();
    }

    @Test
    void oneThatFailsDoesNotKeepTheNextFromBeingWritten() {
        writes.write(failing(), done -> {}, failure -> told.add(failure.getMessage()));
        write("second");

        work.runAll();
        window.runAll();

        assertThat(written).containsExactly("second");
        assertThat(told).containsExactly("full", "second");
    }

    @Test
    void oneThatIsAskedForWhenAllAreDoneIsWrittenToo() {
        write("first");
        work.runAll();

        write("second");
        work.runAll();

        assertThat(written).containsExactly("first", "second");
    }

    private void write(String text) {
        writes.write(() -> written.add(text), done -> told.add(text), failure -> {});
    }

    private static Callable<String> failing() {
        return () -> {
            throw new IllegalStateException("full");
        };
    }
}
