package app.pult.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.backend.Backend;
import app.pult.desk.change.Cursor;
import app.pult.fixture.Told;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class PagesTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final CountDownLatch ahead = new CountDownLatch(1);

    @AfterEach
    void close() {
        threads.shutdown();
    }

    @Test
    void thePageBehindThisOneIsFetchedWhileThisOneIsStoredAndOnlyOnce() throws Exception {
        var pages = pages(new Tasks(threads));

        pages.ahead(new Cursor("2"));
        ahead.await();

        assertThat(pages.at(new Cursor("2")).batch().next()).isEqualTo(new Cursor("2+"));
        assertThat(asked).containsExactly("2");
    }

    @Test
    void whatWasFetchedAheadAndIsNotWhatComesNextIsNotGiven() throws Exception {
        var pages = pages(new Tasks(threads));

        pages.ahead(new Cursor("2"));
        var page = pages.at(new Cursor("3"));

        assertThat(page.batch().next()).isEqualTo(new Cursor("3+"));
        assertThat(asked).containsExactly("2", "3");
    }

    @Test
    void whatFailedAheadFailsWhereItIsWanted() {
        var pages = pages(new Tasks(threads));

        pages.ahead(new Cursor("broken"));

        assertThatThrownBy(() -> pages.at(new Cursor("broken")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void aFailureOfWhatNobodyWantsIsNobodysFailure() throws Exception {
        var pages = pages(new Tasks(threads));

        pages.ahead(new Cursor("broken"));
        pages.close();

        assertThat(pages.at(new Cursor("3")).batch().next()).isEqualTo(new Cursor("3+"));
    }

    @Test
    void aPageThatNoThreadBeganIsFetchedHere() throws Exception {
        var pages = pages(new Tasks(task -> {}));

        pages.ahead(new Cursor("2"));

        assertThat(pages.at(new Cursor("2")).batch().next()).isEqualTo(new Cursor("2+"));
        assertThat(asked).containsExactly("2");
    }

    private Pages pages(Tasks tasks) {
        return new Pages(
                backend(),
                new Freshness(Desk.NOON::instant),
                new ServerTime(Desk.NOON::instant),
                tasks);
    }

    private Backend backend() {
        return FakeBackend.instead(
                Desk.NOON::instant,
                (method, arguments) -> {
                    if (!method.getName().equals("changesSince")) {
                        return Optional.empty();
                    }
                    assertThat(atOnce.incrementAndGet()).as("calls at once").isEqualTo(1);
                    var cursor = ((Cursor) arguments.getFirst()).value();
                    assertThat(asked.add(cursor)).as("asked once").isTrue();
                    atOnce.decrementAndGet();
                    ahead.countDown();
                    if (cursor.equals("broken")) {
                        throw new IllegalStateException("broken");
                    }
                    return Optional.of(Told.batch(cursor + "+"));
                });
    }
}
