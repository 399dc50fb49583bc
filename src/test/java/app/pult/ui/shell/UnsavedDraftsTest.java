package app.pult.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.fixture.FakeDrafts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drafts on a disk that is full for a while.
class UnsavedDraftsTest {
    private final FakeDrafts disk = new FakeDrafts();
    private final UnsavedDrafts drafts = new UnsavedDrafts(disk);

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

    private static DraftKey key(long ticket) {
        return new DraftKey(new TicketId(ticket), DraftKey.Kind.REPLY);
    }

    private static Draft draft(long ticket, String text) {
        return new Draft(key(ticket), text, List.of(), Map.of(), Optional.empty(), Instant.EPOCH);
    }
}
