package app.pult.store;

import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.batch;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.CannedResponse;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.desk.change.Change;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutgoingFile;
import app.pult.fixture.Did;
import app.pult.fixture.FakeClock;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;

class BlobSweepTest {
    private static final Duration LONG = BlobSweep.YOUNG.plusMinutes(1);

    @TempDir Path folder;
    private final FakeClock clock = new FakeClock(NOON);
    private final Did did = new Did();
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, clock.withZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileThatNothingRefersToIsRemovedAfterADay() throws IOException {
        var left = stored("left");

        sweepAfter(BlobSweep.YOUNG);
        assertThat(isHere(left)).isTrue();

        sweepAfter(Duration.ofMinutes(1));
        assertThat(isHere(left)).isFalse();
    }

    @Test
    void whatADraftRefersToStays() throws IOException {
        var attached = stored("attached");
        save("text", attached);

        sweepAfter(LONG);

        assertThat(isHere(attached)).isTrue();
    }

    @Test
    void whatAVersionOfADraftRefersToStays() throws IOException {
        var attached = stored("attached");
        save("text", attached);
        store.drafts().remove(key());

        sweepAfter(LONG);

        assertThat(store.drafts().list()).isEmpty();
        assertThat(isHere(attached)).isTrue();
    }

    @Test
    void whatAnOwnTextRefersToStaysAsLongAsItDoes() throws IOException {
        var attached = stored("steps");
        var text = store.quickTexts().add("", "Steps", "See", List.of(file(attached)));

        sweepAfter(LONG);
        assertThat(isHere(attached)).isTrue();

        store.quickTexts().remove(text.id());
        sweepAfter(LONG);
        assertThat(isHere(attached)).isFalse();
    }

    @Test
    void whatAnOperationRefersToStaysWhateverBecameOfIt() throws IOException {
        var waiting = stored("waiting");
        var taken = stored("taken back");
        var kept = new Operation.AddNote(did.id(), new TicketId(7), "note", List.of(file(waiting)));
        var gone = new Operation.AddNote(did.id(), new TicketId(8), "note", List.of(file(taken)));
        store.outbox().append(List.of(kept, gone), Set.of(), NOON);
        store.outbox().cancel(List.of(gone.id()), List.of());

        sweepAfter(LONG);

        assertThat(isHere(waiting)).isTrue();
        assertThat(isHere(taken)).isTrue();
    }

    @Test
    void whatAMessageOfTheMirrorRefersToStaysAsLongAsItDoes() throws IOException {
        var shown = stored("shown");
        var dropped = stored("dropped");
        tell(attachment("a1", shown), attachment("a2", dropped));
        tell(attachment("a1", shown));

        sweepAfter(LONG);

        assertThat(isHere(shown)).isTrue();
        assertThat(isHere(dropped)).isFalse();
    }

    @Test
    void whatACannedResponseRefersToStaysAsLongAsItDoes() throws IOException {
        var here = stored("here");
        var file = attachment("f1", Optional.empty());
        var shot = new CannedResponse("c1", "shot", "Shot", "en", "See it", List.of(file));
        store.mirror()
                .apply(batch("next", new Change.CannedResponseChanged(shot)), remote -> false);
        store.mirror().downloaded(file.id(), here);

        sweepAfter(LONG);
        assertThat(isHere(here)).isTrue();

        store.mirror().apply(batch("last", new Change.CannedResponseRemoved("c1")), r -> false);
        sweepAfter(LONG);
        assertThat(isHere(here)).isFalse();
    }

    @Test
    void aFileThatComesBackIsFetchedAgainAndNotSoughtHere() throws IOException {
        var dropped = stored("dropped");
        tell(attachment("a2", dropped));
        tell();
        sweepAfter(LONG);

        tell(attachment("a2", Optional.empty()));

        var id = store.identity().localIds(List.of(ticket("7").snapshot().id()));
        assertThat(store.tickets().conversation(id.values().iterator().next()).toString())
                .contains("a2")
                .doesNotContain(dropped.value());
    }

    @Test
    void anUploadOfWhatHasLainAroundUnusedIsNotTakenAway() throws Exception {
        for (var round = 0; round < 200; round++) {
            var text = "again " + round;
            var id = stored(text);
            clock.pass(LONG);
            var both = new CyclicBarrier(2);
            var sweeper =
                    new Thread(
                            () -> {
                                await(both);
                                store.sweep().run();
                            });
            sweeper.start();

            await(both);
            stored(text);
            assertThat(isHere(id)).as("round %d, before the draft is saved", round).isTrue();
            sweeper.join();
            assertThat(isHere(id)).as("round %d, after the sweep", round).isTrue();
        }
    }

    @Test
    void aSweepThatIsClosedStops() throws IOException {
        var left = stored("left");
        clock.pass(LONG);
        var sweep = store.sweep();

        sweep.close();
        sweep.run();

        assertThat(isHere(left)).isTrue();
    }

    @Test
    void aSweepOfADeskThatClosesIsQuiet() {
        var sweep = store.sweep();
        store.close();
        var log = (Logger) LoggerFactory.getLogger(BlobSweep.class);
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        log.setLevel(Level.INFO);
        log.addAppender(said);
        try {
            store.sweep().run();
            assertThat(said.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.WARN);
            said.list.clear();

            sweep.close();
            sweep.run();

            assertThat(said.list).isEmpty();
        } finally {
            log.detachAppender(said);
            log.setLevel(null);
        }
    }

    @Test
    void whatIsNoContentOfOursIsLeftAlone() throws IOException {
        var left = stored("left");
        var strange = folder.resolve("blobs").resolve(left.value().substring(0, 2));
        var note = Files.writeString(strange.resolve(left.value().substring(0, 2) + "-note"), "x");

        sweepAfter(LONG);

        assertThat(isHere(left)).isFalse();
        assertThat(note).exists();
    }

    private void sweepAfter(Duration time) {
        clock.pass(time);
        store.sweep().run();
    }

    private BlobId stored(String text) throws IOException {
        return store.blobs().store(new ByteArrayInputStream(text.getBytes(UTF_8))).id();
    }

    private boolean isHere(BlobId id) {
        try (var content = store.blobs().open(id)) {
            return content.read() >= 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static DraftKey key() {
        return new DraftKey(new TicketId(7), DraftKey.Kind.REPLY);
    }

    private void save(String text, BlobId blob) {
        store.drafts()
                .save(
                        new Draft(
                                key(),
                                text,
                                List.of(file(blob)),
                                Map.of(),
                                Optional.empty(),
                                NOON));
    }

    private static OutgoingFile file(BlobId blob) {
        return new OutgoingFile("log.txt", "text/plain", 6, blob);
    }

    private static Attachment attachment(String id, BlobId blob) {
        return attachment(id, Optional.of(blob));
    }

    private static Attachment attachment(String id, Optional<BlobId> blob) {
        return new Attachment(
                new AttachmentId(id), "log.txt", "text/plain", 6, Optional.empty(), blob);
    }

    private void tell(Attachment... files) {
        store.mirror()
                .apply(
                        batch("next", ticket("7").told(), message("11", "7").with(files).told()),
                        remote -> false);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
