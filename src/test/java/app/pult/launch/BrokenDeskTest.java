package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.launch.command.ADesk;
import app.pult.store.Restored;
import app.pult.ui.kit.Texts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A start over files that are not what they should be, up to the sentence on the screen.
@Tag("slow")
class BrokenDeskTest {
    private static final Texts RUSSIAN = Texts.in(Locale.of("ru"));
    private static final Draft DRAFT =
            new Draft(
                    new DraftKey(new TicketId(1), DraftKey.Kind.REPLY),
                    "недописанное",
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    Instant.parse("2026-03-01T09:00:00Z"));

    @TempDir Path folder;

    @BeforeEach
    void fewTickets() throws IOException {
        ADesk.makePractice(20, folder);
    }

    @Test
    void aCacheThatIsNoDatabaseIsFetchedAgainAndTheWorkIsThere() throws IOException {
        int tickets;
        try (var place = open()) {
            place.engine().runOnce();
            place.drafts().save(DRAFT);
            tickets = place.tickets().count(new Queue.AllOpen(), "");
        }
        Files.writeString(file("cache.db"), "garbage ".repeat(10_000));

        try (var place = open()) {
            assertThat(place.drafts().find(DRAFT.key())).contains(DRAFT);
            assertThat(place.tickets().count(new Queue.AllOpen(), "")).isZero();
            place.engine().runOnce();

            assertThat(place.tickets().count(new Queue.AllOpen(), "")).isEqualTo(tickets);
        }
        assertThat(tickets).isPositive();
        assertThat(file("cache.db.broken-1")).exists();
    }

    @Test
    void aWorkDatabaseThatIsNoneIsSaidAndNeverOverwritten() throws IOException {
        open().close();
        var garbage = "garbage ".repeat(10_000);
        Files.writeString(file("work.db"), garbage);

        var news = DeskTrouble.of(refusal(), RUSSIAN);

        assertThat(news.what()).contains("лежит другой файл");
        assertThat(news.kept()).contains("Ничего не изменено");
        assertThat(news.next()).contains("Верните нужный файл на место").contains("work.db");
        assertThat(file("work.db")).hasContent(garbage);
    }

    @Test
    void aWorkDatabaseThatIsBrokenIsReplacedByTheBackupOfTheLastClose() throws Exception {
        var first = open();
        first.start();
        first.drafts().save(DRAFT);
        ADesk.closeAsTheWindowDoes(first);
        Files.writeString(file("work.db"), "garbage ".repeat(10_000));

        try (var place = open()) {
            assertThat(place.drafts().find(DRAFT.key())).contains(DRAFT);
            assertThat(place.restored()).map(Restored::broken).contains(file("work.db.broken-1"));
        }
        try (var place = open()) {
            assertThat(place.restored()).as("said once").isEmpty();
        }
    }

    @Test
    void aSecondStartOfTheSameAccountIsSentToTheFirstWindow() throws IOException {
        try (var first = open()) {
            var news = DeskTrouble.of(refusal(), RUSSIAN);

            assertThat(news.what()).isEqualTo("Пульт уже открыт для этой учётной записи.");
            assertThat(first.drafts().list()).isEmpty();
        }
    }

    private Path file(String name) {
        return Machine.real().below(folder).folders().account(ADesk.practice()).resolve(name);
    }

    private Workplace open() throws IOException {
        return Workplace.open(ADesk.practice(), () -> "", Machine.real().below(folder));
    }

    private IOException refusal() {
        return catchThrowableOfType(IOException.class, () -> open().close());
    }
}
