package app.pult.store;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Message;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.change.Cursor;
import app.pult.store.StoreException.Kind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StoreTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("account"));
        desk.signedIn();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aTicketFromTheServerIsInTheQueueWithItsConversation() {
        desk.told(customer(CUSTOMER), ticket("7").told(), message("11", "7").told());

        var rows = desk.store().tickets().page(new Queue.AllOpen(), QueueOrder.URGENCY, "", 0, 10);

        assertThat(rows)
                .singleElement()
                .extracting("number", "requester")
                .containsExactly("7", "Иван Петров");
        assertThat(desk.store().tickets().conversation(desk.id("7")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.CustomerMessage.class,
                        said -> assertThat(said.body().text()).isEqualTo("Text of 11"));
    }

    @Test
    void withoutTheCacheDraftsOutboxAndTheirOrderAreStillThere() throws IOException {
        desk.told(customer(CUSTOMER), ticket("7").told(), message("11", "7").told());
        var id = desk.id("7");
        var first = desk.did().reply(id, "first");
        var second = desk.did().note(id, "second");
        desk.does(first);
        desk.does(second);
        var draft =
                new Draft(
                        new DraftKey(id, DraftKey.Kind.REPLY),
                        "third",
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        NOON);
        desk.store().drafts().save(draft);

        desk.store().close();
        Files.delete(folder.resolve("account/cache.db"));
        desk.reopen();

        assertThat(desk.store().mirror().cursor()).isEqualTo(Cursor.START);
        assertThat(desk.store().outbox().open())
                .extracting("operation")
                .containsExactly(first, second);
        assertThat(desk.store().drafts().list()).containsExactly(draft);
        desk.signedIn();
        desk.told(customer(CUSTOMER), ticket("7").told(), message("11", "7").told());
        assertThat(desk.id("7")).isEqualTo(id);
        assertThat(desk.store().tickets().conversation(id))
                .extracting(said -> said.id().value())
                .containsExactly("11", "op:" + first.id(), "op:" + second.id());
    }

    @Test
    void aSecondOwnerOfTheFolderIsRefusedWithASentence() {
        assertThatThrownBy(() -> Store.open(folder.resolve("account"), Desk.NOON))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LOCKED))
                .hasMessageContaining("already open for this account");
    }

    @Test
    void nobodyButTheOwnerCanReadWhatIsOnTheDisk() throws IOException {
        desk.told(ticket("7").told());
        desk.store().blobs().store(Files.newInputStream(folder.resolve("account/work.db")));

        try (var files = Files.walk(folder.resolve("account"))) {
            for (var file : files.toList()) {
                var wanted = Files.isDirectory(file) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    void aCommandBesideTheWindowReadsAndCannotWrite() {
        desk.told(customer(CUSTOMER), ticket("7").told());

        try (var beside = Store.openReadOnly(folder.resolve("account"), Desk.NOON)) {
            assertThat(beside.tickets().count(new Queue.AllOpen(), "")).isEqualTo(1);
            assertThat(beside.directory().me()).contains(ANNA);
            assertThatThrownBy(() -> beside.drafts().newTicket())
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.READ_ONLY));
        }
    }

    @Test
    void aCacheThatIsNoDatabaseIsPutAsideAndBuiltAnew() throws IOException {
        var id = desk.id("7");
        desk.does(desk.did().note(id, "kept"));
        desk.store().close();
        Files.writeString(
                folder.resolve("account/cache.db"), "not a database at all, ".repeat(400));

        desk.reopen();

        assertThat(folder.resolve("account/cache.db.broken-1")).isRegularFile();
        assertThat(desk.store().mirror().cursor()).isEqualTo(Cursor.START);
        assertThat(desk.store().outbox().open()).hasSize(1);
    }

    @Test
    void aWorkDatabaseThatIsNoneIsRefusedAndLeftAsItIs() throws IOException {
        desk.store().close();
        var file = folder.resolve("account/work.db");
        Files.writeString(file, "not a database at all, ".repeat(400));
        var before = Files.readAllBytes(file);

        assertThatThrownBy(() -> desk.reopen())
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.NOT_A_DATABASE))
                .hasMessageContaining("work.db is not a database");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
