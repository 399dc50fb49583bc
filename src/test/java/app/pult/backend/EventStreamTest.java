package app.pult.backend;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.RemoteId;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.practice.Options;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wake-ups of the Desk API's backend by the practice desk.
final class EventStreamTest {
    private static final RemoteId TICKET = new RemoteId("t1001");

    private final Semaphore wakes = new Semaphore(0);

    @TempDir Path folder;

    private PracticeAtWork practice;

    @BeforeEach
    void open() throws IOException {
        practice = PracticeAtWork.start(Options.in(folder).withTickets(3).atPace(0));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private void awaitWake() throws InterruptedException {
        assertThat(wakes.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aChangeWakesWithinAHundredAndFiftyMillisecondsAsARule() throws Exception {
        try (var backend = practice.backend(new MemoryBlobs());
                var listening = backend.listen(wakes::release)) {
            assertThat(listening).isNotNull();
            awaitWake();
            var micros = new long[20];
            for (int i = 0; i < micros.length; i++) {
                wakes.drainPermits();
                var begin = System.nanoTime();
                practice.desk().backstage().customerWrites(TICKET, "ещё " + i);
                awaitWake();
                micros[i] = (System.nanoTime() - begin) / 1_000;
            }

            // The middle one: on two busy cores the slowest say how busy the cores are.
            Arrays.sort(micros);
            assertThat(micros[micros.length / 2]).isLessThan(150_000);
        }
    }

    @Test
    void aStreamThatEndsIsTakenUpAgain() throws Exception {
        try (var backend = practice.backend(new MemoryBlobs());
                var listening = backend.listen(wakes::release)) {
            assertThat(listening).isNotNull();
            awaitWake();
            wakes.drainPermits();

            practice.desk().dropListeners();
            awaitWake();
            wakes.drainPermits();
            practice.desk().backstage().customerWrites(TICKET, "после обрыва");

            awaitWake();
        }
    }

    @Test
    void whoStoppedListeningIsLeftAlone() throws Exception {
        try (var backend = practice.backend(new MemoryBlobs())) {
            var first = backend.listen(wakes::release);
            awaitWake();
            first.close();
            wakes.drainPermits();
            var others = new Semaphore(0);
            try (var second = backend.listen(others::release)) {
                assertThat(second).isNotNull();
                assertThat(others.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
                others.drainPermits();

                practice.desk().backstage().customerWrites(TICKET, "только второму");

                assertThat(others.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
                assertThat(wakes.availablePermits()).isZero();
            }
        }
    }
}
