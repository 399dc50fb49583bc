package app.pult.store;

import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.change.Cursor;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A `work.db` that is broken, with and without backups.
class RestoredWorkTest {
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));

    @TempDir Path folder;

    private Desk desk;
    private Operation reply;

    @BeforeEach
    void work() {
        desk = new Desk(folder.resolve("account"));
        desk.signedIn();
        desk.told(customer(CUSTOMER), ticket("7").told());
        reply = desk.did().reply(desk.id("7"), "отправлено?");
        desk.does(reply);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path file(String name) {
        return folder.resolve("account").resolve(name);
    }

    private void write(String text) {
        var key = new DraftKey(desk.id("7"), DraftKey.Kind.NOTE);
        desk.store()
                .drafts()
                .save(new Draft(key, text, List.of(), Map.of(), Optional.empty(), NOON));
    }

    private void backUp(Instant at) throws IOException {
        WorkBackups.of(file("work.db")).take(desk.store().files().work(), at);
    }

    private List<Path> backups() throws IOException {
        return WorkBackups.of(file("work.db")).list().stream()
                .map(WorkBackups.Backup::file)
                .toList();
    }

    private List<String> drafts() {
        return desk.store().drafts().list().stream().map(Draft::text).toList();
    }

    private void breakAndReopen() throws IOException {
        desk.store().close();
        Files.writeString(file("work.db"), "garbage ".repeat(10_000));
        desk.reopen();
    }

    @Test
    void theNewestBackupTakesThePlaceOfWhatIsNoDatabase() throws IOException {
        write("раз");
        backUp(NOON);
        write("два");
        backUp(LATER);
        write("три");

        breakAndReopen();

        assertThat(drafts()).containsExactly("два");
        assertThat(desk.store().restored())
                .contains(new Restored(LATER, file("work.db.broken-1"), 1));
        assertThat(file("work.db.broken-1")).hasContent("garbage ".repeat(10_000));
    }

    @Test
    void whatWaitedInTheBackupIsHeldBecauseItMayHaveBeenSentSince() throws IOException {
        backUp(NOON);

        breakAndReopen();

        assertThat(desk.store().outbox().find(reply.id()))
                .hasValueSatisfying(
                        entry -> {
                            assertThat(entry.state()).isEqualTo(OutboxState.HELD);
                            assertThat(entry.reason()).contains(Reason.of(Reason.Code.CANNOT_TELL));
                        });
    }

    @Test
    void theMirrorIsFetchedAgainForItMayNameTicketsTheBackupDoesNotKnow() throws IOException {
        backUp(NOON);
        desk.told(ticket("8").told());
        var eight = desk.id("8");

        breakAndReopen();

        assertThat(desk.store().mirror().cursor()).isEqualTo(Cursor.START);
        desk.signedIn();
        desk.told(customer(CUSTOMER), ticket("9").told());
        assertThat(desk.id("9")).isEqualTo(eight);
        assertThat(desk.store().tickets().find(desk.id("9")))
                .hasValueSatisfying(found -> assertThat(found.number()).isEqualTo("9"));
    }

    @Test
    void anOlderBackupServesWhereTheNewestIsBroken() throws IOException {
        write("раз");
        backUp(NOON);
        write("два");
        backUp(LATER);
        Files.writeString(backups().getFirst(), "garbage ".repeat(10_000));

        breakAndReopen();

        assertThat(drafts()).containsExactly("раз");
    }

    @Test
    void aFileOfNoBytesIsNotTakenForANewDesk() throws IOException {
        write("раз");
        backUp(NOON);
        desk.store().close();
        Files.write(file("work.db"), new byte[0]);

        desk.reopen();

        assertThat(drafts()).containsExactly("раз");
    }

    @Test
    void aRestoreThatWasCutShortIsDoneAgain() throws IOException {
        write("раз");
        backUp(NOON);
        write("два");
        desk.store().close();
        Files.createFile(file("work.db-restoring"));

        desk.reopen();

        assertThat(drafts()).containsExactly("раз");
        assertThat(desk.store().outbox().find(reply.id()).orElseThrow().state())
                .isEqualTo(OutboxState.HELD);
        assertThat(file("work.db-restoring")).doesNotExist();
    }

    @Test
    void withoutABackupItIsLeftAsItIsAndSaid() throws IOException {
        desk.store().close();
        Files.writeString(file("work.db"), "garbage ".repeat(10_000));

        assertThatThrownBy(() -> Store.open(folder.resolve("account"), Desk.NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("work.db");

        assertThat(file("work.db")).hasContent("garbage ".repeat(10_000));
        Files.delete(file("work.db"));
        desk.reopen();
    }

    @Test
    void nobodyElseReadsBackupsAndNothingElseLiesThere() throws IOException {
        backUp(NOON);

        try (var files = Files.list(file("backups"))) {
            assertThat(files)
                    .singleElement()
                    .satisfies(
                            one ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(one)))
                                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void sixBackupsStayAndTheNewestOfEachOfSevenDays() throws IOException {
        for (int hour = 0; hour < 24 * 10; hour += 3) {
            backUp(NOON.plus(Duration.ofHours(hour)));
        }

        assertThat(backups()).hasSize(11);
    }

    @Test
    void aChangeIsBackedUpWhateverTheTimesOfTheFilesSayAndNothingElseIs() throws IOException {
        var loop = new BackupLoop(desk.store().files().work(), Clock.systemUTC());
        loop.close();
        loop.close();
        assertThat(backups()).hasSize(1);

        write("новое");
        for (var name : List.of("work.db", "work.db-wal")) {
            Files.setLastModifiedTime(file(name), FileTime.from(NOON));
        }
        loop.close();

        assertThat(backups()).hasSize(2);
    }
}
