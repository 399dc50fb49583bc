package app.pult.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.BlobId;
import app.pult.desk.QuickText;
import app.pult.desk.QuickTextId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.fixture.FakeClock;
import app.pult.fixture.Told;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;
import app.pult.store.OldDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class SqliteQuickTextsTest {
    private static final String BYTES = "  \"C:\\Temp\\new\"\t'ёлка' \uD83D\uDE00 {{?имя}}\r\n\n ";

    private static final OutgoingFile FILE =
            new OutgoingFile("шаги.txt", "text/plain", 5, new BlobId("ab".repeat(32)));

    @TempDir Path folder;

    @Test
    void aTextComesBackAsItWasTypedAfterARestart() {
        try (var work = open()) {
            texts(work).add("ввод", "Вводная", BYTES, List.of(FILE));
        }

        try (var work = open()) {
            assertThat(texts(work).list())
                    .containsExactly(
                            new QuickText(
                                    new QuickTextId(1), "ввод", "Вводная", BYTES, List.of(FILE)));
        }
    }

    @Test
    void aChangedTextReplacesTheOldOneAndARemovedOneIsGone() {
        try (var work = open()) {
            var texts = texts(work);
            var first = texts.add("a", "B title", "one", List.of(FILE));
            var second = texts.add("", "A title", "two", List.of());

            texts.save(new QuickText(first.id(), "c", "C title", "three", List.of()));
            texts.remove(second.id());

            assertThat(texts.list())
                    .containsExactly(new QuickText(first.id(), "c", "C title", "three", List.of()));
        }
    }

    @Test
    void theNumberOfARemovedTextIsNotGivenOutAgain() {
        try (var work = open()) {
            var texts = texts(work);
            var gone = texts.add("", "a", "one", List.of()).id();
            texts.remove(gone);

            assertThat(texts.add("", "b", "two", List.of()).id()).isNotEqualTo(gone);
            texts.save(new QuickText(gone, "", "ghost", "ghost", List.of()));
            assertThat(texts.list()).extracting(QuickText::title).containsExactly("b");
        }
    }

    @Test
    void aDeskOfTheVersionBeforeKeepsItsDraftsAndTakesQuickTexts() throws Exception {
        OldDatabase.make(
                folder.resolve("work.db"),
                Role.WORK,
                1,
                "INSERT INTO identities (remote) VALUES ('7')",
                "INSERT INTO drafts VALUES (1, 'REPLY', 'не потерять', '[]', '{}', NULL, 5)");

        try (var work = open()) {
            assertThat(texts(work).list()).isEmpty();
            texts(work).add("", "Первый", "текст", List.of());

            assertThat(texts(work).list()).hasSize(1);
            var drafts = new SqliteDrafts(work, new app.pult.store.ChangeFeed<>());
            assertThat(drafts.list()).extracting("text").containsExactly("не потерять");
        }
    }

    private Database open() {
        return Database.open(folder.resolve("work.db"), Role.WORK, Access.OWNER);
    }

    private static SqliteQuickTexts texts(Database work) {
        return new SqliteQuickTexts(work, new FakeClock(Told.NOON));
    }
}
