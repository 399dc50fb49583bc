package app.pult.store.cache;

import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.deleted;
import static app.pult.fixture.Told.hidden;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Queue;
import app.pult.desk.RemoteId;
import app.pult.store.Desk;
import app.pult.store.Mirror;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class OutOfSightTest {
    private static final Instant DUE = NOON.plus(Mirror.OUT_OF_SIGHT);

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(
                customer(CUSTOMER),
                ticket("7").subject("secret plan").told(),
                message("11", "7").with(file()).told(),
                ticket("8").told(),
                message("12", "8").told());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aHiddenTicketIsEmptiedAfterThirtyDaysOfTheServersTime() {
        desk.told(hidden("7"));

        tidy(NOON);
        tidy(DUE.minusSeconds(1));
        assertThat(desk.cacheDump().get("messages")).hasSize(2);
        tidy(DUE);

        assertThat(desk.cacheDump().get("messages")).singleElement().asString().contains("id=12");
        assertThat(desk.cacheDump().get("bodies")).hasSize(1);
        assertThat(desk.cacheDump().get("attachments")).isEmpty();
        assertThat(desk.cacheDump().get("downloads")).isEmpty();
        assertThat(desk.cacheDump().toString()).doesNotContain("secret plan");
        assertThat(desk.store().tickets().count(new Queue.AllOpen(), "")).isEqualTo(1);
    }

    @Test
    void aDeletedTicketIsEmptiedToo() {
        desk.told(deleted("7"));

        tidy(NOON);
        tidy(DUE);

        assertThat(desk.cacheDump().get("messages")).hasSize(1);
    }

    @Test
    void draftsAndTheOutboxOutliveIt() {
        var id = desk.id("7");
        var reply = desk.did().reply(id, "typed and not sent");
        desk.does(reply);
        desk.store().drafts().save(draft());
        desk.told(hidden("7"));
        var before = desk.workDump();

        tidy(NOON);
        tidy(DUE);

        assertThat(desk.cacheDump().get("messages")).hasSize(1);
        assertThat(desk.workDump()).isEqualTo(before);
        assertThat(desk.store().drafts().find(draft().key())).contains(draft());
        assertThat(desk.store().outbox().find(reply.id())).isPresent();
    }

    @Test
    void thirtyDaysBeginAnewForATicketThatWasShownMeanwhile() {
        desk.told(hidden("7"));
        tidy(NOON);
        desk.told(ticket("7").told());
        desk.told(hidden("7"));

        tidy(DUE);
        assertThat(desk.cacheDump().get("messages")).hasSize(2);
        tidy(DUE.plus(Mirror.OUT_OF_SIGHT));
        assertThat(desk.cacheDump().get("messages")).hasSize(1);
    }

    @Test
    void aTicketThatComesBackEmptyIsReadWholeOnce() {
        var remote = new RemoteId("7");
        desk.told(hidden("7"));
        tidy(NOON);
        tidy(DUE);

        desk.told(ticket("7").told());
        assertThat(desk.store().mirror().toRefetch(10)).containsExactly(remote);
        desk.store()
                .mirror()
                .applyFetched(
                        remote,
                        List.of(ticket("7").told(), message("11", "7").told()),
                        other -> false);

        assertThat(desk.store().mirror().toRefetch(10)).isEmpty();
        assertThat(desk.store().tickets().conversation(desk.id("7"))).hasSize(1);
    }

    @Test
    void aTicketThatComesBackByAReadingOfTheWholeIsNotReadTwice() {
        desk.told(hidden("7"));
        tidy(NOON);
        tidy(DUE);

        desk.store()
                .mirror()
                .applyFetched(new RemoteId("7"), List.of(ticket("7").told()), other -> false);

        assertThat(desk.store().mirror().toRefetch(10)).isEmpty();
    }

    @Test
    void aTicketThatWasHiddenForAWeekIsBackWithAllItHad() {
        desk.told(hidden("7"));
        tidy(NOON);
        tidy(NOON.plus(Duration.ofDays(7)));

        desk.told(ticket("7").told());

        assertThat(desk.store().mirror().toRefetch(10)).isEmpty();
        assertThat(desk.store().tickets().conversation(desk.id("7"))).hasSize(1);
    }

    @Test
    void whoeverLosesAWholeQueueLosesAllOfIt() {
        var remotes = IntStream.range(1000, 1120).mapToObj(Integer::toString).toList();
        remotes.forEach(
                remote ->
                        desk.told(
                                ticket(remote).told(),
                                message("9" + remote, remote).told(),
                                hidden(remote)));

        tidy(NOON);
        assertThat(desk.cacheDump().get("messages")).hasSize(122);
        tidy(DUE);

        assertThat(desk.cacheDump().get("messages")).hasSize(2);
    }

    private void tidy(Instant now) {
        while (desk.store().mirror().emptyOutOfSight(now)) {
            assertThat(now).isAfterOrEqualTo(DUE);
        }
    }

    private Draft draft() {
        return new Draft(
                new DraftKey(desk.id("7"), DraftKey.Kind.NOTE),
                "half a note",
                List.of(),
                Map.of(),
                Optional.empty(),
                NOON);
    }

    private static Attachment file() {
        return new Attachment(
                new AttachmentId("a1"),
                "plan.pdf",
                "application/pdf",
                6,
                Optional.empty(),
                Optional.of(new BlobId("ab".repeat(32))));
    }
}
