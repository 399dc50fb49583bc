package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.BORIS;
import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.batch;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.deleted;
import static app.pult.fixture.Told.hidden;
import static app.pult.fixture.Told.merged;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.operator;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketEvent;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.change.Change;
import app.pult.desk.change.Cursor;
import app.pult.desk.operation.Receipt;
import app.pult.fixture.Told;
import app.pult.store.Desk;
import app.pult.store.Mirror.Applied;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SqliteMirrorTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(customer(CUSTOMER), operator(BORIS));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aBatchAndItsCursorAreStoredTogether() {
        desk.store().mirror().apply(batch("page 2", ticket("7").told()), remote -> false);

        assertThat(desk.store().mirror().cursor()).isEqualTo(new Cursor("page 2"));
        assertThat(desk.store().mirror().caughtUpAt()).contains(NOON.plusSeconds(3600));
        assertThat(desk.store().mirror().find(desk.id("7"))).contains(ticket("7").snapshot());
        assertThat(desk.store().mirror().revision(desk.id("7"))).isEqualTo(new Revision(1));
    }

    @Test
    void applyingABatchTwiceChangesNothing() {
        desk.does(desk.did().reply(desk.id("7"), "waiting"));
        var everything = everything();

        desk.store().mirror().apply(everything, remote -> false);
        var once = desk.cacheDump();
        var workOnce = desk.workDump();
        desk.store().mirror().apply(everything, remote -> false);

        assertThat(desk.cacheDump()).isEqualTo(once);
        assertThat(desk.workDump()).isEqualTo(workOnce);
        assertThat(once.get("messages")).hasSize(4);
    }

    @Test
    void anOlderSnapshotNeverReplacesANewerOne() {
        desk.told(ticket("7").revision(5).subject("newer").told());

        desk.told(ticket("7").revision(4).subject("older").told());

        assertThat(subject("7")).isEqualTo("newer");
        desk.told(ticket("7").revision(5).subject("as new").told());
        assertThat(subject("7")).isEqualTo("as new");
    }

    @Test
    void changesOfATicketInFlightAreLeftOutAndItIsMarked() {
        desk.told(ticket("7").told(), ticket("8").told());

        desk.store()
                .mirror()
                .apply(
                        batch(
                                "next",
                                ticket("7").revision(2).subject("left out").told(),
                                message("11", "7").told(),
                                ticket("8").revision(2).subject("taken").told()),
                        remote -> remote.equals(new RemoteId("7")));

        assertThat(subject("7")).isEqualTo("Subject of 7");
        assertThat(desk.store().tickets().conversation(desk.id("7"))).isEmpty();
        assertThat(subject("8")).isEqualTo("taken");
        assertThat(desk.store().mirror().toRefetch(10)).containsExactly(new RemoteId("7"));
        assertThat(desk.store().mirror().cursor()).isEqualTo(new Cursor("next"));
    }

    @Test
    void anEchoAndATicketReadWholeLeaveOutWhatIsInFlightToo() {
        desk.told(ticket("7").told());
        var mirror = desk.store().mirror();
        var seven = new RemoteId("7");
        var read = List.of(ticket("7").revision(2).told(), message("11", "7").told());

        assertThat(mirror.applyEcho(read, seven::equals)).isEqualTo(Applied.IN_PART);
        assertThat(mirror.toRefetch(10)).as("after the echo").containsExactly(seven);
        assertThat(mirror.applyFetched(seven, read, seven::equals)).isEqualTo(Applied.IN_PART);
        assertThat(mirror.toRefetch(10)).as("after the reading").containsExactly(seven);
        assertThat(ids(desk.id("7"))).isEmpty();

        assertThat(mirror.applyFetched(seven, read, remote -> false)).isEqualTo(Applied.WHOLE);
        assertThat(mirror.toRefetch(10)).isEmpty();
        assertThat(ids(desk.id("7"))).containsExactly("11");
    }

    @Test
    void aTicketIsMergedIntoOneInFlightButNotOneInFlightIntoAnother() {
        desk.told(ticket("7").told(), ticket("8").told(), ticket("9").told());
        var inFlight = new RemoteId("8");
        var merges = List.of(merged("7", "8"), merged("8", "9"));

        assertThat(desk.store().mirror().applyEcho(merges, inFlight::equals))
                .isEqualTo(Applied.IN_PART);

        assertThat(rows(new Queue.AllOpen())).containsExactlyInAnyOrder(desk.id("8"), desk.id("9"));
        assertThat(desk.store().mirror().toRefetch(10))
                .containsExactlyInAnyOrder(inFlight, new RemoteId("9"));
    }

    @Test
    void anEchoKeepsTheMarkAndATicketReadWholeTakesItAway() {
        desk.store().mirror().markForRefetch(new RemoteId("7"));
        desk.store().mirror().markForRefetch(new RemoteId("8"));

        desk.store().mirror().applyEcho(List.of(ticket("7").told()), remote -> false);
        assertThat(desk.store().mirror().toRefetch(10))
                .containsExactly(new RemoteId("7"), new RemoteId("8"));

        desk.store()
                .mirror()
                .applyFetched(
                        new RemoteId("7"),
                        List.of(ticket("7").told(), message("11", "7").told()),
                        remote -> false);
        assertThat(desk.store().mirror().toRefetch(10)).containsExactly(new RemoteId("8"));
        assertThat(desk.store().mirror().toRefetch(0)).isEmpty();
        assertThat(desk.store().tickets().conversation(desk.id("7"))).hasSize(1);
    }

    @Test
    void aDeletedTicketGoesAndDraftsAndOutboxStay() {
        desk.told(ticket("7").told(), message("11", "7").told());
        var id = writeAndSubmit("7");

        desk.told(deleted("7"));

        assertThat(desk.store().tickets().find(id)).isEmpty();
        assertThat(rows(new Queue.AllOpen())).isEmpty();
        assertThat(desk.store().drafts().list()).hasSize(1);
        assertThat(desk.store().outbox().open()).hasSize(1);
        desk.told(ticket("7").told());
        assertThat(desk.store().tickets().find(id)).as("an old page").isEmpty();
        desk.told(ticket("7").revision(2).told());
        assertThat(desk.store().tickets().find(id)).as("restored").isPresent();
    }

    @Test
    void aHiddenTicketLeavesEveryQueueAtOnceAndComesBackWhenItMayBeSeen() {
        desk.told(ticket("7").heldBy(ANNA).told(), message("11", "7").told());
        var id = writeAndSubmit("7");

        desk.told(hidden("7"));

        assertThat(rows(new Queue.Mine())).isEmpty();
        assertThat(rows(new Queue.Unsent())).isEmpty();
        assertThat(desk.store().tickets().conversation(id)).isEmpty();
        assertThat(desk.store().mirror().find(id)).isEmpty();
        assertThat(desk.store().drafts().list()).hasSize(1);
        assertThat(desk.store().outbox().open()).hasSize(1);
        desk.told(ticket("7").heldBy(ANNA).told());
        assertThat(rows(new Queue.Mine())).containsExactly(id);
        assertThat(desk.store().tickets().conversation(id)).hasSize(2);
    }

    @Test
    void aMergedTicketLivesOnAsTheOtherWithMessagesDraftAndLane() {
        desk.told(
                ticket("7").told(),
                message("11", "7").told(),
                ticket("8").told(),
                message("12", "8").told());
        var seven = writeAndSubmit("7");
        var eight = desk.id("8");

        desk.told(merged("7", "8"));

        assertThat(rows(new Queue.AllOpen())).containsExactly(eight);
        assertThat(desk.store().tickets().conversation(eight))
                .extracting(said -> said.id().value())
                .startsWith("11", "12")
                .hasSize(3);
        assertThat(desk.store().outbox().open())
                .extracting(entry -> entry.operation().ticket())
                .containsExactly(eight);
        assertThat(desk.store().drafts().list())
                .extracting(Draft::key)
                .containsExactly(new DraftKey(eight, DraftKey.Kind.REPLY));
        assertThat(desk.store().tickets().find(seven))
                .hasValueSatisfying(now -> assertThat(now.id()).isEqualTo(eight));
        assertThat(desk.store().tickets().findByNumber("7")).contains(eight);
        assertThat(desk.store().tickets().findByRemote(new RemoteId("7"))).contains(eight);
        assertThat(desk.store().mirror().toRefetch(10)).containsExactly(new RemoteId("8"));
    }

    @Test
    void whatIsToldOfAMergedTicketAfterwardsHangsOnTheOther() {
        desk.told(ticket("7").told(), ticket("8").told(), ticket("9").told());
        desk.told(merged("7", "8"), merged("8", "9"));

        desk.told(ticket("7").revision(9).told(), message("13", "7").told(), deleted("7"));

        assertThat(rows(new Queue.AllOpen())).containsExactly(desk.id("9"));
        assertThat(desk.store().tickets().conversation(desk.id("7"))).hasSize(1);
    }

    @Test
    void aMergeOfATicketInFlightWaits() {
        desk.told(ticket("7").told(), ticket("8").told());

        desk.store()
                .mirror()
                .apply(batch("next", merged("7", "8")), remote -> remote.equals(new RemoteId("7")));

        assertThat(rows(new Queue.AllOpen())).containsExactly(desk.id("7"), desk.id("8"));
        assertThat(desk.store().mirror().toRefetch(10)).contains(new RemoteId("7"));
    }

    @Test
    void anUnknownKindOfChangeIsParkedRawOnce() {
        var unknown = new Change.Unknown("weather", "{\"sun\": true}");

        desk.told(unknown, ticket("7").told());
        desk.told(unknown);

        assertThat(desk.cacheDump().get("parked_changes"))
                .containsExactly("id=1, kind=weather, raw={\"sun\": true}");
        assertThat(rows(new Queue.AllOpen())).hasSize(1);
    }

    @Test
    void effectiveRowsDroppedAndBuiltAnewAreTheSame() {
        desk.told(ticket("7").told(), ticket("8").told(), ticket("9").told());
        writeAndSubmit("8");
        desk.store().mirror().apply(everything(), remote -> false);
        desk.does(desk.did().change(desk.id("7"), Field.STATE, "OPEN", "SOLVED"));
        desk.does(desk.did().take(desk.id("9")));
        desk.does(desk.did().log(desk.id("9"), Duration.ofMinutes(5)));
        var fresh = desk.store().drafts().newTicket();
        desk.does(desk.did().create(fresh, ticket("0").snapshot().fields(), "new"));
        desk.store().tickets().markRead(desk.id("7"));
        var before = desk.cacheDump();

        desk.store().mirror().rebuild();

        assertThat(desk.cacheDump()).isEqualTo(before);
        assertThat(before.get("tickets")).hasSize(3);
        assertThat(before.get("waiting_messages")).isNotEmpty();
        assertThat(before.get("moved")).isNotEmpty();
    }

    @Test
    void aPersonsNewNameReachesEveryRowThatShowsIt() {
        desk.told(
                ticket("7").heldBy(BORIS).told(),
                ticket("8").heldBy(BORIS).state(TicketState.SOLVED).told());

        desk.told(
                operator(Told.person("boris", "Борис Ёлкин-Новый")),
                customer(Told.person(CUSTOMER.id().value(), "Иван Сидоров")));

        for (var queue : List.of(new Queue.AllOpen(), new Queue.Solved())) {
            assertThat(desk.store().tickets().page(queue, QueueOrder.NUMBER, "сидоров", 0, 10))
                    .singleElement()
                    .extracting("assignee", "requester")
                    .containsExactly("Борис Ёлкин-Новый", "Иван Сидоров");
        }
    }

    @Test
    void aPersonToldOfLaterThanTheTicketIsNamedThen() {
        var late = Told.person("late@shop.example", "Поздний Гость");
        desk.told(ticket("7").by(late).told());

        desk.told(customer(late));

        assertThat(desk.store().tickets().find(desk.id("7")).orElseThrow().requester())
                .contains(late);
    }

    @Test
    void aConversationIsReadBackAsItWasTold() {
        var file =
                new Attachment(
                        new AttachmentId("a1"),
                        "../../CON\u0000.txt",
                        "text/plain",
                        12,
                        Optional.of("cid1"),
                        Optional.empty());
        var html = message("11", "7").html("Привет", "<b>Привет</b>").with(file).told();
        var event =
                message("12", "7")
                        .by(BORIS)
                        .event(
                                new TicketEvent.Changed(
                                        Field.STATE, List.of("NEW"), List.of("OPEN")))
                        .told();
        desk.told(
                ticket("7").told(), html, event, message("13", "7").by(BORIS).note("тихо").told());

        var shown = desk.store().tickets().conversation(desk.id("7"));

        assertThat(shown)
                .hasSize(3)
                .extracting(Object::getClass)
                .isEqualTo(
                        List.of(
                                Message.CustomerMessage.class,
                                Message.SystemEntry.class,
                                Message.InternalNote.class));
        assertThat(((Message.CustomerMessage) shown.getFirst()).attachments())
                .containsExactly(file);
        assertThat(((Message.CustomerMessage) shown.getFirst()).body().html())
                .contains("<b>Привет</b>");
        assertThat(((Message.SystemEntry) shown.get(1)).event())
                .isEqualTo(new TicketEvent.Changed(Field.STATE, List.of("NEW"), List.of("OPEN")));
        assertThat(
                        desk.store()
                                .mirror()
                                .messagesAfter(desk.id("7"), Optional.of(new MessageId("12"))))
                .extracting(one -> one.id().value())
                .containsExactly("13");
        assertThat(
                        desk.store()
                                .mirror()
                                .messagesAfter(desk.id("7"), Optional.of(new MessageId("99"))))
                .hasSize(3);
        assertThat(desk.store().tickets().newestMessage(desk.id("7")))
                .contains(new MessageId("13"));
    }

    @Test
    void aMessageOfFiveMegabytesIsKeptWhole() {
        var text = "Ж".repeat(2_500_000);

        desk.told(ticket("7").told(), message("11", "7").html(text, "<p>" + text + "</p>").told());

        assertThat(desk.store().tickets().conversation(desk.id("7")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.CustomerMessage.class,
                        said -> assertThat(said.body().text()).hasSize(2_500_000));
    }

    @Test
    void aDownloadedFileStaysWithItsMessageWhenThatIsToldAgain() {
        var file =
                new Attachment(
                        new AttachmentId("a1"),
                        "log.txt",
                        "text/plain",
                        12,
                        Optional.empty(),
                        Optional.empty());
        var told = message("11", "7").with(file).told();
        desk.told(ticket("7").told(), told);
        var blob = new BlobId("cd".repeat(32));
        var news = new ArrayList<Set<TicketId>>();
        desk.store().tickets().watch(news::add);

        desk.store().mirror().downloaded(file.id(), blob);
        desk.told(told);

        assertThat(
                        ((Message.CustomerMessage)
                                        desk.store()
                                                .tickets()
                                                .conversation(desk.id("7"))
                                                .getFirst())
                                .attachments()
                                .getFirst()
                                .blob())
                .contains(blob);
        assertThat(news.getFirst()).containsExactly(desk.id("7"));
    }

    @Test
    void aReplyIsShownOnceFromTheOutboxUntilTheMirrorHasIt() {
        desk.told(ticket("7").told());
        var id = desk.id("7");
        var reply = desk.did().reply(id, "ответ");
        desk.does(reply);
        assertThat(ids(id)).containsExactly("op:" + reply.id());
        assertThat(desk.store().mirror().overlaid()).containsExactly(id);

        desk.store().outbox().sending(reply.id(), new Revision(1), NOON);
        desk.store()
                .outbox()
                .done(reply.id(), new Receipt(new RemoteId("7"), Optional.of(new MessageId("21"))));
        desk.store().mirror().rebase(Set.of(id));
        assertThat(ids(id)).containsExactly("op:" + reply.id());

        desk.store()
                .mirror()
                .applyEcho(
                        List.of(message("21", "7").by(ANNA).reply("ответ").told()),
                        remote -> false);
        assertThat(ids(id)).containsExactly("21");
        desk.store().outbox().settled(reply.id());
        desk.store().mirror().rebase(Set.of(id));
        assertThat(ids(id)).containsExactly("21");
        assertThat(desk.store().mirror().overlaid()).isEmpty();
    }

    @Test
    void aReplyIsRecognisedByItsOriginEvenBeforeItsReceiptIsRecorded() {
        desk.told(ticket("7").told());
        var id = desk.id("7");
        var reply = desk.did().reply(id, "ответ");
        desk.does(reply);

        desk.told(message("21", "7").by(ANNA).reply("ответ").from(reply.id()).told());

        assertThat(ids(id)).containsExactly("21");
        assertThat(desk.store().mirror().hasMessageOf(reply.id())).isTrue();
        assertThat(desk.store().mirror().hasMessageOf(desk.did().id())).isFalse();
    }

    @Test
    void aTicketCreatedHereIsInTheQueueBeforeTheServerKnowsOfIt() {
        var id = desk.store().drafts().newTicket();
        var created = desk.did().create(id, ticket("x").snapshot().fields(), "Слова клиента");
        desk.does(created);
        desk.does(desk.did().note(id, "и заметка"));

        assertThat(rows(new Queue.AllOpen())).containsExactly(id);
        assertThat(desk.store().tickets().find(id).orElseThrow())
                .satisfies(
                        now -> {
                            assertThat(now.remote()).isEmpty();
                            assertThat(now.number()).isEmpty();
                            assertThat(now.requester()).contains(CUSTOMER);
                        });
        assertThat(ids(id)).hasSize(2).first().isEqualTo("op:" + created.id());
    }

    @Test
    void aTicketCreatedHereBecomesTheServersWithoutShowingItsWordsTwice() {
        var id = desk.store().drafts().newTicket();
        var created = desk.did().create(id, ticket("x").snapshot().fields(), "Слова клиента");
        desk.does(created);
        desk.store().outbox().sending(created.id(), Revision.NONE, NOON);
        desk.store().outbox().done(created.id(), new Receipt(new RemoteId("70"), Optional.empty()));
        desk.store().mirror().rebase(Set.of(id));
        assertThat(desk.store().tickets().find(id).orElseThrow().remote())
                .contains(new RemoteId("70"));

        desk.store()
                .mirror()
                .applyFetched(
                        new RemoteId("70"),
                        List.of(ticket("70").told(), message("21", "70").told()),
                        remote -> false);

        assertThat(desk.id("70")).isEqualTo(id);
        assertThat(rows(new Queue.AllOpen())).containsExactly(id);
        assertThat(ids(id)).containsExactly("21");
    }

    @Test
    void aTicketCreatedHereThatThePullMetFirstIsOneTicket() {
        var id = desk.store().drafts().newTicket();
        var created = desk.did().create(id, ticket("x").snapshot().fields(), "Слова клиента");
        desk.does(created);
        desk.does(desk.did().note(id, "заметка"));
        desk.store().outbox().sending(created.id(), Revision.NONE, NOON);
        desk.told(ticket("70").told(), message("21", "70").told());
        assertThat(rows(new Queue.AllOpen())).hasSize(2);

        desk.store().outbox().done(created.id(), new Receipt(new RemoteId("70"), Optional.empty()));
        desk.store().mirror().rebase(Set.of(id));

        assertThat(rows(new Queue.AllOpen())).containsExactly(desk.id("70"));
        assertThat(desk.store().tickets().conversation(id))
                .hasSize(2)
                .isEqualTo(desk.store().tickets().conversation(desk.id("70")));
    }

    @Test
    void afterACrashBetweenTheTwoFilesTheNextStartPutsItRight() {
        desk.told(ticket("7").told(), ticket("8").told());
        var seven = desk.id("7");
        var note = desk.did().note(desk.id("8"), "cancelled");
        desk.does(note);

        desk.store().outbox().append(List.of(desk.did().note(seven, "late")), Set.of(), NOON);
        desk.store().outbox().cancel(List.of(note.id()), List.of());
        desk.reopen();

        assertThat(ids(seven)).hasSize(1);
        assertThat(ids(desk.id("8"))).isEmpty();
        assertThat(rows(new Queue.Unsent())).containsExactly(seven);
    }

    @Test
    void listenersHearWhichTicketsChangedAndOfManyThatAllMayHave() {
        var news = new ArrayList<Set<TicketId>>();
        desk.store().tickets().watch(news::add);

        desk.told(ticket("7").told(), ticket("8").told());
        desk.told(operator(BORIS));
        var many = new ArrayList<Change>();
        for (var i = 100; i < 700; i++) {
            many.add(ticket(Integer.toString(i)).told());
        }
        desk.told(many.toArray(Change[]::new));

        assertThat(news).containsExactly(Set.of(desk.id("7"), desk.id("8")), Set.of());
    }

    private app.pult.desk.change.ChangeBatch everything() {
        var file =
                new Attachment(
                        new AttachmentId("a1"),
                        "log.txt",
                        "text/plain",
                        12,
                        Optional.empty(),
                        Optional.of(new BlobId("ef".repeat(32))));
        return batch(
                "all",
                customer(CUSTOMER),
                operator(BORIS),
                ticket("7").revision(3).tags("vip", "печать").custom("Тариф", "a", "b").told(),
                message("11", "7").with(file).told(),
                message("12", "7").by(BORIS).reply("ответ").told(),
                ticket("8").revision(3).due(NOON).told(),
                message("13", "8").told(),
                ticket("9").revision(3).told(),
                message("14", "9").event(new TicketEvent.Created()).told(),
                merged("8", "9"),
                ticket("10").told(),
                deleted("10"),
                hidden("11"),
                new Change.Unknown("weather", "{}"));
    }

    private TicketId writeAndSubmit(String remote) {
        var id = desk.id(remote);
        var key = new DraftKey(id, DraftKey.Kind.REPLY);
        desk.store()
                .drafts()
                .save(new Draft(key, "draft", List.of(), Map.of(), Optional.empty(), NOON));
        desk.does(desk.did().note(id, "note"));
        return id;
    }

    private String subject(String remote) {
        return desk.store().tickets().find(desk.id(remote)).orElseThrow().fields().subject();
    }

    private List<String> ids(TicketId ticket) {
        return desk.store().tickets().conversation(ticket).stream()
                .map(said -> said.id().value())
                .toList();
    }

    private List<TicketId> rows(Queue queue) {
        var rows = desk.store().tickets().page(queue, QueueOrder.NUMBER, "", 0, 100);
        assertThat(desk.store().tickets().counts(Set.of(queue)))
                .isEqualTo(Map.of(queue, rows.size()));
        return rows.stream().map(row -> row.id()).toList();
    }
}
