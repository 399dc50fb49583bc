package app.pult.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.FakeClock;
import app.pult.fixture.Told;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SqliteOwnWordsTest {
    @TempDir Path folder;

    @Test
    void aWordStaysOverARestartAndARemovedOneIsGone() {
        try (var work = open()) {
            words(work).add("пультрон");
            words(work).add("пультрон");
            words(work).add("wrongly");
            words(work).remove("wrongly");
        }

        try (var work = open()) {
            assertThat(words(work).all()).containsExactly("пультрон");
        }
    }

    private Database open() {
        return Database.open(folder.resolve("work.db"), Role.WORK, Access.OWNER);
    }

    private static SqliteOwnWords words(Database work) {
        return new SqliteOwnWords(work, new FakeClock(Told.NOON));
    }
}
