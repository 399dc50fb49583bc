package app.pult.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.fixture.FakeDrafts;
import app.pult.fixture.FakeTime;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drafts on a disk that is full for a while.
class UnsavedDraftsTest {
    private final FakeDrafts disk = new FakeDrafts();
    private final FakeTime time = new FakeTime();
    private final List<Throwable> failures = new ArrayList<>();
    private final Threads threads = new Threads(Runnable::run, Runnable::run, time, failures::add);
    private final UnsavedDrafts drafts = new UnsavedDrafts(disk, threads);

    @Test
    void whatTheDiskRefusedIsFoundAgain() {
        drafts.save(draft(1, "начало"));
        disk.failWith(new IllegalStateException("full"));

        assertThatThrownBy(() -> drafts.save(draft(1, "начало и конец"))).hasMessage("full");
        assertThatThrownBy(() -> drafts.save(draft(2, "другое"))).hasMessage("full");

        assertThat(drafts.find(key(1))).map(Draft::text).contains("начало и конец");
        assertThat(drafts.list())
                .extracting(Draft::text)
                .containsExactlyInAnyOrder("начало и конец", "другое");
    }

    @Test
    void whatTheDiskCannotJoinIsReadAllTheSame() {
        drafts.save(draft(1, "начало"));
        disk.failWith(new IllegalStateException("full"));

        assertThat(drafts.resume(key(1))).map(Draft::text).contains("начало");
        assertThatThrownBy(() -> drafts.save(draft(1, "начало и конец"))).hasMessage("full");
        assertThat(drafts.resume(key(1))).map(Draft::text).contains("начало и конец");
    }

    @Test
    void whatTheDiskRefusedIsSavedWithTheNextThatItTakes() {
        disk.failWith(new IllegalStateException("full"));
        assertThatThrownBy(() -> drafts.save(draft(1, "первое"))).hasMessage("full");
        disk.recover();

        drafts.save(draft(2, "второе"));

        assertThat(disk.find(key(1))).map(Draft::text).contains("первое");
        assertThat(disk.find(key(2))).map(Draft::text).contains("второе");
    }

    @Test
    void whatWasSentOrThrownAwayDoesNotComeBack() {
        disk.failWith(new IllegalStateException("full"));
        assertThatThrownBy(() -> drafts.save(draft(1, "первое"))).hasMessage("full");
        disk.recover();

        drafts.remove(key(1));
        drafts.save(draft(2, "второе"));

        assertThat(drafts.find(key(1))).isEmpty();
        assertThat(disk.find(key(1))).isEmpty();
    }

    @Test
    void whatTheDiskRefusedIsTriedAgainUntilItIsTakenAndThenTold() {
        var saved = new ArrayList<DraftKey>();
        drafts.watchSaved(saved::add);
        disk.failWith(new IllegalStateException("full"));
        assertThatThrownBy(() -> drafts.save(draft(1, "первое"))).hasMessage("full");

        time.advance(Duration.ofMinutes(1));
        assertThat(saved).isEmpty();
        disk.recover();
        time.advance(Duration.ofSeconds(10));

        assertThat(disk.find(key(1))).map(Draft::text).contains("первое");
        assertThat(saved).containsExactly(key(1));
        assertThat(failures).hasSize(1);
    }

    @Test
    void aDraftIsSavedAlsoWhenAnotherOneIsStillRefused() {
        disk.during(
                draft -> {
                    if (draft.key().equals(key(1))) {
                        throw new IllegalStateException("full");
                    }
                });
        assertThatThrownBy(() -> drafts.save(draft(1, "слишком длинное"))).hasMessage("full");

        drafts.save(draft(2, "короткое"));

        assertThat(disk.find(key(2))).map(Draft::text).contains("короткое");
        assertThat(drafts.isRefused(key(2))).isFalse();
        assertThat(drafts.find(key(1))).map(Draft::text).contains("слишком длинное");
        assertThat(failures).hasSize(1);
    }

    @Test
    void aSaveOnItsWayIsNotTakenForARefusedOne() throws Exception {
        var other = new Thread(() -> drafts.save(draft(2, "другое")));
        disk.during(
                draft -> {
                    if (other.getState() == Thread.State.NEW) {
                        other.start();
                        awaitBlockedOrDone(other);
                    }
                });

        drafts.save(draft(1, "первое"));
        other.join();

        assertThat(disk.saved()).extracting(Draft::text).containsExactly("первое", "другое");
    }

    private static void awaitBlockedOrDone(Thread thread) {
        while (thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatWasSubmittedIsForgottenAndWhatWasNotIsKept() {
        disk.failWith(new IllegalStateException("full"));
        assertThatThrownBy(() -> drafts.save(draft(1, "первое"))).hasMessage("full");
        Runnable refusing =
                () -> {
                    throw new IllegalStateException("no submit");
                };

        assertThatThrownBy(() -> drafts.replace(draft(1, "первое, целиком"), refusing))
                .hasMessage("no submit");
        assertThat(drafts.find(key(1))).map(Draft::text).contains("первое, целиком");
        drafts.replace(draft(1, "первое, целиком"), () -> {});
        disk.recover();
        time.advance(Duration.ofSeconds(10));

        assertThat(drafts.find(key(1))).isEmpty();
        assertThat(disk.saved()).isEmpty();
    }

    @Test
    void whatTheDiskDidNotForgetIsGoneAllTheSame() {
        drafts.save(draft(1, "лишнее"));
        disk.failWith(new IllegalStateException("full"));

        assertThatThrownBy(() -> drafts.remove(key(1))).hasMessage("full");

        assertThat(drafts.find(key(1))).isEmpty();
        assertThat(drafts.list()).isEmpty();
        disk.recover();
        time.advance(Duration.ofSeconds(10));
        assertThat(disk.find(key(1))).isEmpty();
    }

    private static DraftKey key(long ticket) {
        return new DraftKey(new TicketId(ticket), DraftKey.Kind.REPLY);
    }

    private static Draft draft(long ticket, String text) {
        return new Draft(key(ticket), text, List.of(), Map.of(), Optional.empty(), Instant.EPOCH);
    }
}
