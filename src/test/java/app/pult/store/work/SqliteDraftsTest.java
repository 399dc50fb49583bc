package app.pult.store.work;

import static app.pult.fixture.Told.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.DraftKey.Kind;
import app.pult.desk.MessageId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.fixture.Did;
import app.pult.store.ChangeFeed;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SqliteDraftsTest {
    private static final TicketId SEVEN = new TicketId(1);
    private static final TicketId EIGHT = new TicketId(2);
    private static final DraftKey REPLY = new DraftKey(SEVEN, Kind.REPLY);

    @TempDir Path folder;
    private Database work;
    private SqliteDrafts drafts;

    @BeforeEach
    void open() {
        work = Database.open(folder.resolve("work.db"), Role.WORK, Access.OWNER);
        drafts = new SqliteDrafts(work, new ChangeFeed<>());
        new SqliteIdentityMap(work).localIds(List.of(new RemoteId("7"), new RemoteId("8")));
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void aDraftComesBackAsItWasTyped() {
        var draft =
                new Draft(
                        new DraftKey(SEVEN, Kind.NEW_TICKET),
                        "Здравствуйте, \u0000 \uD83D\uDE00",
                        List.of(Did.file("журнал.txt")),
                        Map.of("subject", "Тема", "requester", ""),
                        Optional.of(new MessageId("11")),
                        NOON);

        drafts.save(draft);

        assertThat(drafts.find(draft.key())).contains(draft);
        assertThat(drafts.list()).containsExactly(draft);
    }

    @Test
    void theNewestDraftIsListedFirst() {
        drafts.save(draft(REPLY, "older", NOON));
        drafts.save(draft(new DraftKey(EIGHT, Kind.NOTE), "newer", NOON.plusSeconds(1)));

        assertThat(drafts.list()).extracting(Draft::text).containsExactly("newer", "older");
    }

    @Test
    void savingKeepsTheOlderTextAsAVersion() {
        drafts.save(draft(REPLY, "one", NOON));
        drafts.save(draft(REPLY, "one two", NOON.plusSeconds(1)));
        drafts.save(draft(REPLY, "one two", NOON.plusSeconds(2)));
        drafts.save(draft(REPLY, "one two three", NOON.plusSeconds(3)));

        assertThat(drafts.find(REPLY)).map(Draft::text).contains("one two three");
        assertThat(drafts.versions(REPLY))
                .extracting(Draft::text)
                .containsExactly("one two", "one");
        assertThat(drafts.versions(new DraftKey(SEVEN, Kind.NOTE))).isEmpty();
    }

    /// Saves come twice a second: each of them as a version would only be a step of the next.
    @Test
    void whoWritesOnWithoutAPauseLeavesNoVersionAndWhoTakesWordsAwayDoes() {
        drafts.save(draft(REPLY, "Доб", NOON));
        drafts.save(draft(REPLY, "Добрый", NOON.plusMillis(500)));
        drafts.save(draft(REPLY, "Добрый день", NOON.plusMillis(1000)));
        drafts.save(draft(REPLY, "Добрый", NOON.plusMillis(1500)));
        drafts.save(draft(REPLY, "Добрый вечер", NOON.plusMillis(2500)));

        assertThat(drafts.versions(REPLY))
                .extracting(Draft::text)
                .containsExactly("Добрый", "Добрый день");
    }

    @Test
    void aFileThatWasTakenOffIsInAVersion() {
        var log = List.of(Did.file("журнал.txt"));
        drafts.save(new Draft(REPLY, "см. файл", log, Map.of(), Optional.empty(), NOON));
        drafts.save(draft(REPLY, "см. файл", NOON.plusMillis(100)));
        drafts.save(new Draft(REPLY, "", log, Map.of(), Optional.empty(), NOON.plusSeconds(5)));

        drafts.remove(REPLY);

        assertThat(drafts.versions(REPLY))
                .extracting(version -> version.text() + version.files().size())
                .containsExactly("1", "см. файл0", "см. файл1");
    }

    @Test
    void mergedTicketsKeepFiftyVersionsTogetherNewestFirst() {
        var there = new DraftKey(EIGHT, Kind.REPLY);
        for (var i = 0; i < 50; i++) {
            drafts.save(draft(REPLY, "seven " + i, NOON.plusSeconds(i)));
            drafts.save(draft(there, "eight " + i, NOON.plusSeconds(i)));
        }
        drafts.remove(REPLY);
        drafts.remove(there);

        new SqliteIdentityMap(work).merge(SEVEN, EIGHT);

        var versions = drafts.versions(there);
        assertThat(versions).hasSize(50);
        assertThat(versions)
                .extracting(Draft::savedAt)
                .isSortedAccordingTo(Comparator.<Instant>naturalOrder().reversed());
        assertThat(versions)
                .extracting(version -> version.text().substring(0, 5))
                .contains("seven", "eight");
    }

    @Test
    void versionsOutliveTheirDraft() {
        drafts.save(draft(REPLY, "thrown away", NOON));

        drafts.remove(REPLY);

        assertThat(drafts.find(REPLY)).isEmpty();
        assertThat(drafts.versions(REPLY)).extracting(Draft::text).containsExactly("thrown away");
    }

    @Test
    void aTicketKeepsFiftyVersionsAndTheyReachBackToItsBeginning() {
        for (var i = 0; i < 600; i++) {
            drafts.save(draft(REPLY, "second " + i, NOON.plusSeconds(i)));
        }

        var versions = drafts.versions(REPLY);
        assertThat(versions).hasSize(50);
        assertThat(versions.getFirst().text()).isEqualTo("second 598");
        assertThat(versions.getLast().text()).isEqualTo("second 0");
        assertThat(longestGap(versions)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void aBlankDraftLeavesNoVersion() {
        drafts.save(draft(REPLY, "  \n", NOON));
        drafts.remove(REPLY);

        assertThat(drafts.versions(REPLY)).isEmpty();
    }

    @Test
    void aMergedTicketTakesItsDraftsAlong() {
        drafts.save(draft(REPLY, "moves", NOON));

        new SqliteIdentityMap(work).merge(SEVEN, EIGHT);

        // Whoever still holds the old name finds it, too.
        assertThat(drafts.find(REPLY)).map(Draft::text).contains("moves");
        assertThat(drafts.find(new DraftKey(EIGHT, Kind.REPLY))).map(Draft::text).contains("moves");
    }

    @Test
    void aDraftThatFindsItsPlaceTakenJoinsTheOneThatIsThere() {
        var there = new DraftKey(EIGHT, Kind.REPLY);
        drafts.save(draft(REPLY, "from the merged one", NOON));
        drafts.save(draft(there, "was here first", NOON));

        new SqliteIdentityMap(work).merge(SEVEN, EIGHT);

        assertThat(drafts.list())
                .extracting(Draft::text)
                .containsExactly("was here first\n\nfrom the merged one");
        drafts.resume(there);
        assertThat(drafts.versions(there))
                .extracting(Draft::text)
                .containsExactlyInAnyOrder("from the merged one", "was here first");
    }

    /// An editor that is open knows nothing of it.
    @Test
    void whoeverWritesOnAfterAMergeTakesNothingFromTheOtherWriting() {
        var there = new DraftKey(EIGHT, Kind.REPLY);
        drafts.save(draft(REPLY, "from the merged", NOON));
        drafts.save(draft(there, "was hre", NOON));
        new SqliteIdentityMap(work).merge(SEVEN, EIGHT);

        drafts.save(draft(there, "was here", NOON.plusSeconds(1)));
        drafts.save(draft(REPLY, "from the merged one", NOON.plusSeconds(2)));

        assertThat(drafts.list())
                .containsExactly(
                        draft(there, "was here\n\nfrom the merged one", NOON.plusSeconds(2)));
    }

    @Test
    void whoBeginsToWriteAfterAMergeTakesNothingFromWhatCameWithIt() {
        var there = new DraftKey(EIGHT, Kind.REPLY);
        drafts.save(draft(REPLY, "from the merged one", NOON));
        new SqliteIdentityMap(work).merge(SEVEN, EIGHT);

        drafts.save(draft(there, "new", NOON.plusSeconds(1)));
        assertThat(drafts.find(there)).map(Draft::text).contains("new\n\nfrom the merged one");
        drafts.remove(there);

        assertThat(drafts.list()).containsExactly(draft(there, "from the merged one", NOON));
    }

    @Test
    void whoGoesOnWithWhatAMergeJoinedMayStrikeOutAnyOfIt() {
        var there = new DraftKey(EIGHT, Kind.REPLY);
        drafts.save(draft(REPLY, "from the merged one", NOON));
        drafts.save(draft(there, "was here first", NOON));
        new SqliteIdentityMap(work).merge(SEVEN, EIGHT);

        var joined = drafts.resume(REPLY);
        drafts.save(draft(there, "was here", NOON.plusSeconds(1)));

        assertThat(joined).contains(draft(there, "was here first\n\nfrom the merged one", NOON));
        assertThat(drafts.list()).containsExactly(draft(there, "was here", NOON.plusSeconds(1)));
        assertThat(drafts.versions(there))
                .extracting(Draft::text)
                .contains("from the merged one", "was here first");
    }

    @Test
    void everySaveAndRemovalIsTold() {
        var told = new ArrayList<DraftKey>();
        drafts.watch(told::add);

        drafts.save(draft(REPLY, "text", NOON));
        drafts.remove(REPLY);
        drafts.remove(REPLY);

        assertThat(told).containsExactly(REPLY, REPLY);
    }

    @Test
    void aTicketThatIsOnlyWrittenHasAnIdThatNobodyElseGets() {
        var mine = drafts.newTicket();
        var pulled = new SqliteIdentityMap(work).localIds(List.of(new RemoteId("9")));

        assertThat(pulled.values()).doesNotContain(mine);
        assertThat(drafts.newTicket()).isNotEqualTo(mine);
    }

    private static Draft draft(DraftKey key, String text, Instant at) {
        return new Draft(key, text, List.of(), Map.of(), Optional.empty(), at);
    }

    private static Duration longestGap(List<Draft> versions) {
        var longest = Duration.ZERO;
        for (var i = 1; i < versions.size(); i++) {
            var gap = Duration.between(versions.get(i).savedAt(), versions.get(i - 1).savedAt());
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }
}
