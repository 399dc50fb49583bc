package app.pult.store.work;

import static app.pult.fixture.Told.NOON;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Field;
import app.pult.desk.MessageId;
import app.pult.desk.Priority;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.FieldChange;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.desk.operation.OutboxEntry.Confirmation;
import app.pult.desk.operation.OutboxEntry.Settlement;
import app.pult.desk.operation.OutboxState;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Receipt;
import app.pult.fixture.Did;
import app.pult.store.ChangeFeed;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class SqliteOutboxRowsTest {
    private static final TicketId SEVEN = new TicketId(7);
    private static final TicketId EIGHT = new TicketId(8);
    private static final Reason OFFLINE = Reason.of(Reason.Code.OFFLINE);

    @TempDir Path folder;
    private final Did did = new Did();
    private Database work;
    private SqliteOutboxRows rows;
    private SqliteDrafts drafts;
    private SqliteIdentityMap identities;

    @BeforeEach
    void open() {
        work = Database.open(folder.resolve("work.db"), Role.WORK, Access.OWNER);
        var feed = new ChangeFeed<DraftKey>();
        rows = new SqliteOutboxRows(work, Desk.NOON, feed);
        drafts = new SqliteDrafts(work, feed);
        identities = new SqliteIdentityMap(work);
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void anAppendedOperationIsQueuedWithNothingTriedYet() {
        var reply = append(did.reply(SEVEN, "text"));

        assertThat(rows.find(reply.id()))
                .contains(
                        new OutboxEntry(
                                reply,
                                1,
                                OutboxState.QUEUED,
                                NOON,
                                0,
                                Revision.NONE,
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Confirmation.NONE,
                                Settlement.OPEN));
    }

    @Test
    void operationsOfOneButtonEnterTogetherOrNotAtAll() {
        var known = append(did.note(SEVEN, "known"));

        assertThatThrownBy(
                        () -> rows.append(List.of(did.note(SEVEN, "new"), known), Set.of(), NOON))
                .isInstanceOf(RuntimeException.class);

        assertThat(operations(rows.open())).containsExactly(known);
    }

    @Test
    void whatWasSentIsAVersionAlsoIfItsLastWordsWereNeverSaved() {
        var key = new DraftKey(SEVEN, DraftKey.Kind.REPLY);
        drafts.save(
                new Draft(
                        key, "as ty", List.of(), Map.of(), Optional.empty(), NOON.minusMillis(1)));

        rows.append(List.of(did.reply(SEVEN, "as typed")), Set.of(key), NOON);

        assertThat(drafts.versions(key))
                .extracting(version -> version.text() + " " + version.sentAt())
                .containsExactly("as typed " + Optional.of(NOON));
        assertThat(drafts.versions(key).getFirst().files()).isEqualTo(List.of(Did.file("log.txt")));
    }

    /// Found by the simulator, seed 21415.
    @Test
    void whatWaitedInTheOtherTicketStaysWhereTwoWereMergedBeforeOneWasSent() {
        var named = identities.localIds(List.of(new RemoteId("70"), new RemoteId("80")));
        var seven = named.get(new RemoteId("70"));
        var eight = named.get(new RemoteId("80"));
        var there = new DraftKey(seven, DraftKey.Kind.REPLY);
        var merged = new DraftKey(eight, DraftKey.Kind.REPLY);
        drafts.save(draft(there, "of seven"));
        drafts.save(draft(merged, "of eig"));
        identities.merge(eight, seven);

        rows.append(List.of(did.reply(eight, "of eight")), Set.of(merged), NOON);

        assertThat(drafts.find(there).map(Draft::text)).contains("of seven");
        assertThat(drafts.list()).hasSize(1);
    }

    /// Found by the simulator, seed 30648.
    @Test
    void whatCameWithAMergeStaysWhereItsWriterHadNotSeenItBeforeTheySent() {
        var seven = new DraftKey(SEVEN, DraftKey.Kind.REPLY);
        var eight = new DraftKey(EIGHT, DraftKey.Kind.REPLY);
        nameEightTickets();
        drafts.save(draft(seven, "of seven"));
        drafts.save(draft(eight, "of eig"));
        identities.merge(SEVEN, EIGHT);

        rows.append(List.of(did.reply(EIGHT, "of Eight")), Set.of(eight), NOON);

        assertThat(drafts.list()).containsExactly(draft(eight, "of seven"));
    }

    @Test
    void whatCameWithAMergeStaysWhereWordsWereSentThatWereNeverSaved() {
        var seven = new DraftKey(SEVEN, DraftKey.Kind.REPLY);
        var eight = new DraftKey(EIGHT, DraftKey.Kind.REPLY);
        nameEightTickets();
        drafts.save(draft(seven, "of seven"));
        identities.merge(SEVEN, EIGHT);

        rows.append(List.of(did.reply(EIGHT, "of eight")), Set.of(eight), NOON);

        assertThat(drafts.list()).containsExactly(draft(eight, "of seven"));
    }

    @Test
    void whoReadWhatAMergeJoinedAndSendsItUnderTheOldNameLeavesNothing() {
        var seven = new DraftKey(SEVEN, DraftKey.Kind.REPLY);
        var eight = new DraftKey(EIGHT, DraftKey.Kind.REPLY);
        nameEightTickets();
        drafts.save(draft(seven, "of seven"));
        drafts.save(draft(eight, "of eight"));
        identities.merge(SEVEN, EIGHT);
        var read = drafts.find(seven).orElseThrow();

        rows.append(List.of(did.reply(SEVEN, read.text() + " and more")), Set.of(seven), NOON);

        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNoSentVersion() {
        var key = new DraftKey(SEVEN, DraftKey.Kind.REPLY);
        var sent = did.reply(SEVEN, "first");
        var takenBack = did.reply(SEVEN, "second");
        rows.append(List.of(sent), Set.of(key), NOON);
        rows.append(List.of(takenBack), Set.of(key), NOON);

        rows.cancel(List.of(takenBack.id()), List.of(draft(key, "second")));

        assertThat(drafts.versions(key))
                .extracting(version -> version.text() + " " + version.sentAt())
                .containsExactly("second " + Optional.empty(), "first " + Optional.of(NOON));
    }

    @Test
    void theDraftAnOperationWasMadeOfLeavesTheDeskWithIt() {
        var key = new DraftKey(SEVEN, DraftKey.Kind.REPLY);
        var other = new DraftKey(SEVEN, DraftKey.Kind.NOTE);
        drafts.save(draft(key, "as typed"));
        drafts.save(draft(other, "another"));
        var told = new ArrayList<DraftKey>();
        drafts.watch(told::add);

        rows.append(List.of(did.reply(SEVEN, "as typed")), Set.of(key), NOON);

        assertThat(drafts.list()).extracting(Draft::key).containsExactly(other);
        assertThat(drafts.versions(key)).extracting(Draft::text).containsExactly("as typed");
        assertThat(told).containsExactly(key);
    }

    @Test
    void headsAreTheFirstOpenOnesOfEachLaneInOrder() {
        var first = append(did.note(SEVEN, "1"));
        var second = append(did.note(EIGHT, "2"));
        var third = append(did.note(SEVEN, "3"));
        finish(first.id());

        assertThat(operations(rows.heads(NOON))).containsExactly(second, third);
        assertThat(operations(rows.open())).containsExactly(second, third);
    }

    @Test
    void aHeldHeadKeepsItsLaneWaiting() {
        var first = append(did.note(SEVEN, "1"));
        append(did.note(SEVEN, "2"));
        rows.hold(first.id(), Reason.of(Reason.Code.STALE_REPLY));

        assertThat(operations(rows.heads(NOON))).containsExactly(first);
    }

    @Test
    void anAttemptIsCountedAndItsKnowledgeKeptFromTheFirst() {
        var note = append(did.note(SEVEN, "text"));

        rows.sending(note.id(), new Revision(5), NOON);
        rows.retry(note.id(), NOON.plusSeconds(2), OFFLINE);
        rows.sending(note.id(), new Revision(9), NOON.plusSeconds(60));

        var entry = entry(note);
        assertThat(entry.attempts()).isEqualTo(2);
        assertThat(entry.known()).isEqualTo(new Revision(5));
        assertThat(entry.attemptStarted()).contains(NOON);
        assertThat(entry.attemptEnded()).isEmpty();
        assertThat(entry.nextAt()).isEmpty();
        assertThat(entry.reason()).isEmpty();
    }

    @Test
    void theFirstAbsenceBecomesTheAttemptsEnd() {
        var note = append(did.note(SEVEN, "text"));
        rows.sending(note.id(), Revision.NONE, NOON);
        rows.uncertain(
                note.id(),
                NOON.plusSeconds(1),
                NOON.plusSeconds(2),
                Reason.of(Reason.Code.OUTCOME_UNKNOWN));

        rows.absent(note.id(), NOON.plusSeconds(30), NOON.plusSeconds(90));
        rows.absent(note.id(), NOON.plusSeconds(95), NOON.plusSeconds(200));

        var entry = entry(note);
        assertThat(entry.absences()).isEqualTo(2);
        assertThat(entry.attemptEnded()).contains(NOON.plusSeconds(30));
        assertThat(entry.nextAt()).contains(NOON.plusSeconds(200));
    }

    @Test
    void anUnknownOutcomeMaySendAgainUnderTheSameIdButACallUnderWayMayNot() {
        var note = append(did.note(SEVEN, "text"));
        rows.sending(note.id(), Revision.NONE, NOON);

        assertThatThrownBy(() -> rows.sending(note.id(), Revision.NONE, NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is SENDING");
        rows.uncertain(note.id(), NOON, NOON, Reason.of(Reason.Code.OUTCOME_UNKNOWN));
        rows.sending(note.id(), Revision.NONE, NOON);

        assertThat(entry(note).attempts()).isEqualTo(2);
    }

    @Test
    void aMoveFromAWrongStateIsABugAndChangesNothing() {
        var note = append(did.note(SEVEN, "text"));
        var before = entry(note);

        assertThatThrownBy(
                        () ->
                                rows.done(
                                        note.id(),
                                        new Receipt(new RemoteId("7"), Optional.empty())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(note.id().toString())
                .hasMessageContaining("is QUEUED");
        assertThatThrownBy(() -> rows.release(note.id(), NOON))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rows.settled(did.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in the outbox");

        assertThat(entry(note)).isEqualTo(before);
    }

    @Test
    void anOverlayHaveTicketsWithWhatIsOpenOrDoneAndNotMirrored() {
        var done = append(did.note(SEVEN, "done"));
        finish(done.id());
        var mirrored = append(did.note(SEVEN, "mirrored"));
        finish(mirrored.id());
        rows.settled(mirrored.id());
        var failed = append(did.note(SEVEN, "failed"));
        rows.fail(failed.id(), new Reason(Reason.Code.REJECTED, "no such queue"));
        append(did.note(EIGHT, "elsewhere"));

        assertThat(operations(rows.unsettled())).containsExactly(done);
        assertThat(rows.ticketsWithOverlay()).containsExactly(SEVEN, EIGHT);
        assertThat(entry(failed).reason())
                .contains(new Reason(Reason.Code.REJECTED, "no such queue"));
    }

    @Test
    void theListShowsOpenOnesFirstAndThenTheNewestFinished() {
        var older = append(did.note(SEVEN, "older"));
        finish(older.id());
        var newer = append(did.note(SEVEN, "newer"));
        finish(newer.id());
        var open = append(did.note(SEVEN, "open"));

        assertThat(operations(rows.list(10))).containsExactly(open, newer, older);
        assertThat(operations(rows.list(2))).containsExactly(open, newer);
    }

    @Test
    void releasingAsksForNoConfirmationAgain() {
        var reply = append(did.reply(SEVEN, "text"));
        rows.hold(reply.id(), Reason.of(Reason.Code.STALE_REPLY));

        rows.release(reply.id(), NOON);

        var entry = entry(reply);
        assertThat(entry.state()).isEqualTo(OutboxState.QUEUED);
        assertThat(entry.confirmation()).isEqualTo(Confirmation.SEND_ANYWAY);
        assertThat(entry.reason()).isEmpty();
    }

    @Test
    void cancellingPutsTheWordsBackOnTheDeskOrDoesNothingAtAll() {
        var key = new DraftKey(SEVEN, DraftKey.Kind.REPLY);
        var reply = append(did.reply(SEVEN, "words"));
        var sent = append(did.note(SEVEN, "sent"));
        finish(sent.id());

        assertThatThrownBy(
                        () ->
                                rows.cancel(
                                        List.of(reply.id(), sent.id()),
                                        List.of(draft(key, "words"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(entry(reply).state()).isEqualTo(OutboxState.QUEUED);
        assertThat(drafts.list()).isEmpty();

        rows.cancel(List.of(reply.id()), List.of(draft(key, "words")));
        assertThat(entry(reply).state()).isEqualTo(OutboxState.CANCELLED);
        assertThat(drafts.find(key)).map(Draft::text).contains("words");
    }

    /// It may be cancelled by a command, beside an open window.
    @Test
    void whatIsTakenBackStaysWhereAnOpenEditorKnowsNothingOfIt() {
        var key = new DraftKey(SEVEN, DraftKey.Kind.REPLY);
        var reply = append(did.reply(SEVEN, "taken back"));
        drafts.save(draft(key, "written sinc"));

        rows.cancel(List.of(reply.id()), List.of(draft(key, "taken back")));
        drafts.save(draft(key, "written since"));

        assertThat(drafts.find(key)).map(Draft::text).contains("written since\n\ntaken back");
    }

    @Test
    void aRewriteKeepsThePlaceAndTheKind() {
        var note = append(did.note(SEVEN, "first wording"));
        append(did.note(SEVEN, "next"));

        rows.rewrite(new Operation.AddNote(note.id(), SEVEN, "second wording", List.of()));

        assertThat(operations(rows.heads(NOON)))
                .singleElement()
                .isEqualTo(new Operation.AddNote(note.id(), SEVEN, "second wording", List.of()));
        assertThatThrownBy(() -> rows.rewrite(new Operation.Take(note.id(), SEVEN)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAnswerGoesOutWithItsContentAndIsNoWordForAnythingElse() {
        var held = append(did.change(SEVEN, Field.PRIORITY, "50", "90"));
        rows.hold(held.id(), Reason.of(Reason.Code.CONFLICT));
        var answered =
                new Operation.ChangeFields(
                        held.id(),
                        SEVEN,
                        Revision.NONE,
                        List.of(new FieldChange(Field.PRIORITY, List.of("10"), List.of("90"))));

        assertThatThrownBy(() -> rows.answer(new Operation.Take(held.id(), SEVEN), NOON))
                .isInstanceOf(IllegalStateException.class);
        assertThat(entry(held).state()).as("all of it or nothing").isEqualTo(OutboxState.HELD);
        rows.answer(answered, NOON);

        assertThat(entry(held).operation()).isEqualTo(answered);
        assertThat(entry(held).state()).isEqualTo(OutboxState.QUEUED);
        assertThat(entry(held).reason()).isEmpty();
        assertThat(entry(held).confirmation()).isEqualTo(Confirmation.NONE);
        assertThatThrownBy(() -> rows.answer(answered, NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCreatedTicketGetsItsRemoteIdWithItsReceipt() {
        var ticket = drafts.newTicket();
        var created = append(did.create(ticket, fields(), "text"));
        rows.sending(created.id(), Revision.NONE, NOON);

        rows.done(created.id(), new Receipt(new RemoteId("77"), Optional.of(new MessageId("5"))));

        assertThat(identities.remote(ticket)).contains(new RemoteId("77"));
        assertThat(entry(created).receipt())
                .contains(new Receipt(new RemoteId("77"), Optional.of(new MessageId("5"))));
    }

    @Test
    void aCreatedTicketThatThePullMetFirstLivesOnUnderTheNameThatGave() {
        var ticket = drafts.newTicket();
        var created = append(did.create(ticket, fields(), "text"));
        var note = append(did.note(ticket, "behind it"));
        var key = new DraftKey(ticket, DraftKey.Kind.REPLY);
        drafts.save(draft(key, "half written"));
        rows.sending(created.id(), Revision.NONE, NOON);
        var met = identities.localIds(List.of(new RemoteId("77"))).get(new RemoteId("77"));

        rows.done(created.id(), new Receipt(new RemoteId("77"), Optional.empty()));

        assertThat(identities.local(new RemoteId("77"))).contains(met);
        assertThat(rows.heads(NOON))
                .extracting(head -> head.operation().ticket())
                .containsExactly(met);
        assertThat(rows.heads(NOON))
                .extracting(head -> head.operation().id())
                .containsExactly(note.id());
        assertThat(drafts.list())
                .extracting(Draft::key)
                .containsExactly(new DraftKey(met, DraftKey.Kind.REPLY));
        var late = append(did.note(ticket, "written to the old name"));
        assertThat(entry(late).operation().ticket()).isEqualTo(met);
    }

    @Test
    void whatThisVersionCannotReadKeepsItsPlaceAtTheHeadOfItsLane() {
        var future = append(did.note(SEVEN, "from tomorrow"));
        append(did.note(SEVEN, "behind"));
        var free = append(did.note(EIGHT, "free"));
        work.run(
                "pretend",
                tx ->
                        tx.update(
                                "UPDATE outbox SET kind = 'send_fax' WHERE id = ?",
                                future.id().toString()));

        assertThat(operations(rows.heads(NOON))).containsExactly(free);
        assertThat(rows.find(future.id())).isEmpty();
        work.run(
                "the upgrade",
                tx ->
                        tx.update(
                                "UPDATE outbox SET kind = 'add_note' WHERE id = ?",
                                future.id().toString()));
        assertThat(operations(rows.heads(NOON))).containsExactly(future, free);
    }

    @Test
    void finishedOperationsAreForgottenAfterNinetyDays() {
        var old = append(did.note(SEVEN, "old"));
        finish(old.id());
        rows.settled(old.id());
        var unsettled = append(did.note(SEVEN, "done and not mirrored"));
        finish(unsettled.id());
        var later = Clock.fixed(NOON.plus(Duration.ofDays(91)), ZoneOffset.UTC);

        assertThat(rows.prune()).isZero();
        assertThat(new SqliteOutboxRows(work, later, new ChangeFeed<>()).prune()).isEqualTo(1);

        assertThat(operations(rows.list(10))).containsExactly(unsettled);
    }

    @Test
    void everyMoveIsToldWithTheTicketWhoseLaneMoved() {
        var told = new ArrayList<TicketId>();
        var subscription = rows.watch(told::add);
        var note = append(did.note(SEVEN, "text"));
        append(did.note(EIGHT, "text"));
        rows.hold(note.id(), OFFLINE);
        subscription.close();
        append(did.note(SEVEN, "unheard"));

        assertThat(told).containsExactly(SEVEN, EIGHT, SEVEN);
    }

    private <T extends Operation> T append(T operation) {
        rows.append(List.of(operation), Set.of(), NOON);
        return operation;
    }

    private void finish(OperationId id) {
        rows.sending(id, Revision.NONE, NOON);
        rows.done(id, new Receipt(new RemoteId("1"), Optional.empty()));
    }

    private OutboxEntry entry(Operation operation) {
        return rows.find(operation.id()).orElseThrow();
    }

    private static List<Operation> operations(List<OutboxEntry> entries) {
        return entries.stream().map(OutboxEntry::operation).toList();
    }

    private void nameEightTickets() {
        identities.localIds(
                IntStream.rangeClosed(1, 8).mapToObj(id -> new RemoteId("" + id)).toList());
    }

    private static Draft draft(DraftKey key, String text) {
        return new Draft(key, text, List.of(), Map.of(), Optional.empty(), NOON);
    }

    private static TicketFields fields() {
        return new TicketFields(
                "New",
                TicketState.NEW,
                Priority.NORMAL,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
    }
}
