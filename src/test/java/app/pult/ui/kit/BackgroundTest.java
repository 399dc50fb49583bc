package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

class BackgroundTest {
    private final Deque<Runnable> reads = new ArrayDeque<>();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<String> delivered = new ArrayList<>();
    private final Background background = new Background(reads::add, ui::add, errors::add);

    @Test
    void readsOnOneExecutorAndDeliversOnTheOther() {
        background.load("rows", () -> "ten rows", delivered::add);

        assertThat(delivered).isEmpty();
        reads.remove().run();
        assertThat(delivered).isEmpty();
        ui.remove().run();
        assertThat(delivered).containsExactly("ten rows");
    }

    @Test
    void theLastRequestOfAKeyWinsEvenIfTheEarlierOneEndsLater() {
        background.load("rows", () -> "old", delivered::add);
        reads.remove().run();
        background.load("rows", () -> "new", delivered::add);
        reads.remove().run();
        ui.forEach(Runnable::run);

        assertThat(delivered).containsExactly("new");
    }

    @Test
    void anOutdatedRequestIsNotReadAtAll() {
        var readings = new AtomicInteger();
        background.load("rows", readings::incrementAndGet, count -> delivered.add("a" + count));
        background.load("rows", readings::incrementAndGet, count -> delivered.add("b" + count));
        reads.forEach(Runnable::run);
        ui.forEach(Runnable::run);

        assertThat(readings).hasValue(1);
        assertThat(delivered).containsExactly("b1");
    }

    @Test
    void keysDoNotDisturbEachOther() {
        background.load("rows", () -> "rows", delivered::add);
        background.load("counts", () -> "counts", delivered::add);
        reads.forEach(Runnable::run);
        ui.forEach(Runnable::run);

        assertThat(delivered).containsExactly("rows", "counts");
    }

    @Test
    void aFailureGoesToItsHandlerElseToTheCommonOne() {
        var own = new ArrayList<Throwable>();
        background.<String>load("a", BackgroundTest::broken, delivered::add);
        background.<String>load("b", BackgroundTest::broken, delivered::add, own::add);
        reads.forEach(Runnable::run);
        ui.forEach(Runnable::run);

        assertThat(errors).singleElement().isInstanceOf(IOException.class);
        assertThat(own).singleElement().isInstanceOf(IOException.class);
        assertThat(delivered).isEmpty();
    }

    @Test
    void nothingIsDeliveredOnceThePaneHasLeft() {
        background.load("rows", () -> "rows", delivered::add);
        reads.remove().run();
        background.cancelAll();
        ui.remove().run();

        assertThat(delivered).isEmpty();
    }

    private static String broken() throws IOException {
        throw new IOException("disk gone");
    }

    /// A pause that ends after the window has closed asks for one more read.
    @Test
    void aReadAskedForAfterTheEndIsDropped() {
        var ended =
                new Background(
                        read -> {
                            throw new RejectedExecutionException("closed");
                        },
                        ui::add,
                        errors::add);

        ended.load("views", () -> 1, number -> errors.add(new AssertionError("delivered")));

        assertThat(ui).isEmpty();
        assertThat(errors).isEmpty();
    }
}
