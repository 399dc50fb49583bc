package app.pult.backend.rt;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.rt.RtCursor.Feed;
import app.pult.backend.rt.RtCursor.Phase;
import app.pult.backend.rt.RtCursor.Schedule;
import app.pult.backend.rt.RtCursor.Window;
import app.pult.desk.change.Cursor;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

final class RtCursorTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void whatIsWrittenIsReadAgain() {
        var cursor =
                new RtCursor(
                        Phase.INACTIVE,
                        42,
                        Feed.of(8200, List.of(8100L, 8199L, 8200L)),
                        new Window(NOON, Map.of(302L, NOON.getEpochSecond()), 17, NOON),
                        new IdSet(List.of(1L, 2L, 3L, 300L, 1_000_000L)),
                        new Schedule(NOON, 3, NOON, NOON));

        var read = RtCursor.decoded(cursor.encoded()).orElseThrow();

        assertThat(read.phase()).isEqualTo(Phase.INACTIVE);
        assertThat(read.last()).isEqualTo(42);
        assertThat(read.feed()).isEqualTo(cursor.feed());
        assertThat(read.window()).isEqualTo(cursor.window());
        assertThat(read.schedule()).isEqualTo(cursor.schedule());
        assertThat(read.known().ids()).isEqualTo(cursor.known().ids());
        assertThat(read.encoded()).isEqualTo(cursor.encoded());
    }

    @Test
    void onlyTheLastTransactionsAreRemembered() {
        var feed = Feed.of(8200, List.of(7999L, 8000L, 8001L, 8200L));

        assertThat(feed.told()).containsExactly(8000L, 8001L, 8200L);
    }

    @Test
    void inTheMiddleOfAPassTheOverlapAndTheLastOnesToldAreRemembered() {
        var feed = Feed.of(8200, List.of(8001L, 8200L));
        var told = new ArrayList<Long>(feed.told());
        LongStream.rangeClosed(8201, 8700).forEach(told::add);

        var midway = feed.midway(told);

        assertThat(midway.newest()).isEqualTo(8200);
        assertThat(midway.told()).hasSize(202).startsWith(8001L, 8200L, 8501L).endsWith(8700L);
    }

    @Test
    void aHundredThousandTicketsFitACursor() {
        var dense = new IdSet(LongStream.rangeClosed(1, 100_000).boxed().toList());
        var scattered =
                new IdSet(
                        LongStream.rangeClosed(1, 100_000)
                                .map(i -> i * i % 1_000_003)
                                .boxed()
                                .toList());

        assertThat(dense.encoded().length()).isLessThan(1_000);
        assertThat(scattered.encoded().length()).isLessThan(200_000);
        assertThat(IdSet.decoded(scattered.encoded()).ids()).isEqualTo(scattered.ids());
    }

    @Test
    void whatPultDidNotWriteIsNoCursor() {
        assertThat(RtCursor.decoded(new Cursor("{\"v\":2}"))).isEmpty();
        assertThat(RtCursor.decoded(new Cursor("{\"v\":1,\"phase\":\"FOLLOW\",\"known\":\"%%\"}")))
                .isEmpty();
        assertThat(RtCursor.decoded(new Cursor("{\"v\":1,\"phase\":\"LATER\"}"))).isEmpty();
        assertThat(RtCursor.decoded(new Cursor("17"))).isEmpty();
    }
}
