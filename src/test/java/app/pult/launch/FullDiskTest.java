package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Message;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxState;
import app.pult.fixture.FakeTime;
import app.pult.launch.command.ADesk;
import app.pult.store.FullDisk;
import app.pult.sync.SyncStatus;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Mishap;
import app.pult.ui.shell.StatusModel;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The disk fills up in the middle of everything, and somebody makes room again.
@Tag("slow")
class FullDiskTest {
    private static final int PATIENCE_S = 60;
    private static final String LONG = "слово ".repeat(200_000);
    private static final String LONG_NOTE = "слово ".repeat(5_000);
    private static final TicketId TICKET = new TicketId(1);

    @TempDir Path folder;
    private Workplace place;

    @BeforeEach
    void open() throws IOException {
        ADesk.makePractice(150, folder);
        place = Workplace.open(ADesk.practice(), () -> "", Machine.real().below(folder));
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void pullingStopsWithASentenceAndGoesOnWhenThereIsRoom() throws Exception {
        var disk = FullDisk.underTheCache(place.store());
        place.engine().start();

        await(SyncStatus.Failed.class::isInstance);
        assertThat(bannerWords()).startsWith("The disk of this computer is full");
        disk.free();
        place.engine().syncNow();
        await(status -> status instanceof SyncStatus.Idle && status.lastPull().isPresent());

        assertThat(place.tickets().count(new Queue.AllOpen(), "")).isPositive();
        assertThat(place.holdings().tickets()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void aDraftThatDoesNotFitLeavesTheOlderTextAndIsTold() {
        place.drafts().save(draft("начало"));
        var disk = FullDisk.underTheWork(place.store());

        var failure = catchThrowable(() -> place.drafts().save(draft(LONG)));

        assertThat(Mishaps.of(failure)).isEqualTo(Mishap.DISK_FULL);
        assertThat(place.drafts().find(draft("").key())).map(Draft::text).contains("начало");
        disk.free();
        place.drafts().save(draft(LONG));
        assertThat(place.drafts().find(draft("").key())).map(Draft::text).contains(LONG);
    }

    @Test
    void whatCannotBeSubmittedIsNotInTheOutboxAndTheDraftStays() {
        place.engine().runOnce();
        var id = Machine.real().ids().nextOperation();
        place.drafts().save(draft("начало"));
        var disk = FullDisk.underTheWork(place.store());
        var note = new Operation.AddNote(id, TICKET, LONG, List.of());

        var failure = catchThrowable(() -> place.outbox().submit(List.of(note)));

        assertThat(Mishaps.of(failure)).isEqualTo(Mishap.DISK_FULL);
        assertThat(place.outbox().find(id)).isEmpty();
        assertThat(place.drafts().find(draft("").key())).map(Draft::text).contains("начало");
        disk.free();
        place.outbox().submit(List.of(note));
        assertThat(place.outbox().find(id)).isPresent();
    }

    @Test
    void whatIsSubmittedWithoutRoomForTheCacheIsSentOnceAndToBeSeenWhenThereIsRoom() {
        place.engine().runOnce();
        place.engine().workOffline();
        var id = Machine.real().ids().nextOperation();
        place.drafts().save(draft(LONG_NOTE));
        var disk = FullDisk.underTheCache(place.store());

        place.outbox().submit(List.of(new Operation.AddNote(id, TICKET, LONG_NOTE, List.of())));

        assertThat(place.outbox().list(10)).extracting(e -> e.operation().id()).containsExactly(id);
        assertThat(place.drafts().find(draft("").key())).isEmpty();
        assertThat(shownNotes()).isZero();
        disk.free();
        place.engine().runOnce();
        assertThat(shownNotes()).isOne();
        place.engine().workOnline();
        place.engine().runOnce();
        assertThat(place.outbox().find(id)).map(OutboxEntry::state).contains(OutboxState.DONE);
        assertThat(shownNotes()).isOne();
    }

    @Test
    void whatIsHeldOrTakenBackWithoutRoomForTheCacheIsDone() {
        place.engine().runOnce();
        place.engine().workOffline();
        var ids = Machine.real().ids();
        var first = new Operation.AddNote(ids.nextOperation(), TICKET, "раз", List.of());
        var second = new Operation.AddNote(ids.nextOperation(), TICKET, LONG_NOTE, List.of());
        place.outbox().submit(List.of(first));
        var disk = FullDisk.underTheCache(place.store());
        place.outbox().submit(List.of(second));

        assertThat(place.outbox().hold(second.id())).isTrue();
        place.outbox().sendNow(second.id());
        assertThat(place.outbox().cancel(first.id())).isTrue();

        assertThat(place.outbox().find(second.id()))
                .map(OutboxEntry::state)
                .contains(OutboxState.QUEUED);
        assertThat(place.drafts().find(draft("").key())).map(Draft::text).contains("раз");
        disk.free();
        place.engine().runOnce();
        assertThat(shownNotes()).isOne();
    }

    private long shownNotes() {
        return place.tickets().conversation(TICKET).stream()
                .filter(Message.InternalNote.class::isInstance)
                .map(Message.InternalNote.class::cast)
                .filter(note -> note.body().text().contains(LONG_NOTE.strip()))
                .count();
    }

    private static Draft draft(String text) {
        return new Draft(
                new DraftKey(TICKET, DraftKey.Kind.NOTE),
                text,
                List.of(),
                Map.of(),
                Optional.empty(),
                Instant.parse("2026-03-01T09:00:00Z"));
    }

    private String bannerWords() {
        var texts = Texts.in(Locale.ENGLISH);
        var time = new FakeTime();
        var model =
                new StatusModel(
                        new EngineConnection(place.engine()),
                        "Desk",
                        time,
                        texts,
                        new Ages(texts, ZoneOffset.UTC),
                        new Threads(Runnable::run, Runnable::run, time, failure -> {}));
        model.attach();
        try {
            return model.bannerProperty().get().orElseThrow().news().what();
        } finally {
            model.detach();
        }
    }

    private void await(Predicate<SyncStatus> wanted) throws Exception {
        var reached = new CompletableFuture<SyncStatus>();
        var listening =
                place.engine()
                        .watch(
                                status -> {
                                    if (wanted.test(status)) {
                                        reached.complete(status);
                                    }
                                });
        try {
            if (!wanted.test(place.engine().status())) {
                reached.get(PATIENCE_S, TimeUnit.SECONDS);
            }
        } finally {
            listening.close();
        }
    }
}
