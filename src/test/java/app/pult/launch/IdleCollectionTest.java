package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeTime;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class IdleCollectionTest {
    private static final Duration HALF = IdleCollection.QUIET.dividedBy(2);

    private final FakeTime time = new FakeTime();
    private final Heap heap = new Heap();
    private final IdleCollection idle = new IdleCollection(heap, time, time, Runnable::run);

    @Test
    void nothingIsCollectedWhileSomebodyIsAtTheKeys() {
        heap.old = 100 << 20;
        for (int time = 0; time < 10; time++) {
            idle.touch();
            this.time.advance(HALF);
        }
        assertThat(heap.collections).isZero();

        time.advance(HALF);

        assertThat(heap.collections).isOne();
    }

    @Test
    void whatHasHardlyGrownSinceIsLeft() {
        heap.old = 100 << 20;
        touchAndLeave();
        heap.old += IdleCollection.WORTH - 1;
        touchAndLeave();
        assertThat(heap.collections).isOne();

        heap.old += 1;
        touchAndLeave();

        assertThat(heap.collections).isEqualTo(2);
    }

    @Test
    void anAbsenceIsCollectedInOnce() {
        heap.old = 100 << 20;
        touchAndLeave();
        heap.old *= 2;

        time.advance(Duration.ofHours(1));

        assertThat(heap.collections).isOne();
    }

    @Test
    void aWindowThatWasClosedIsAtRest() {
        heap.old = 100 << 20;
        idle.touch();
        idle.close();

        time.advance(IdleCollection.QUIET);

        assertThat(heap.collections).isZero();
    }

    private void touchAndLeave() {
        idle.touch();
        time.advance(IdleCollection.QUIET);
    }

    /// Half of what is old is garbage.
    private static final class Heap implements IdleCollection.Heap {
        private long old;
        private int collections;

        @Override
        public long old() {
            return old;
        }

        @Override
        public void collect() {
            collections++;
            old /= 2;
        }
    }
}
