package app.pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.pult.fixture.SameJava;
import app.pult.store.StoreException.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;

class StoreLockTest {
    @TempDir Path folder;

    @Test
    void aFolderThatAnotherProcessOwnsIsRefusedUntilThatProcessIsKilled() throws Exception {
        var other = SameJava.of(HoldsFolder.class, folder.toString()).start();
        try (var said = new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
            said.lines().filter(line -> line.startsWith("open")).findFirst().orElseThrow();

            assertThatThrownBy(() -> Store.open(folder, Desk.NOON))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LOCKED));
            other.destroyForcibly().waitFor();
            try (var mine = Store.open(folder, Desk.NOON)) {
                assertThat(mine.outbox().open()).isEmpty();
            }
        } finally {
            other.destroyForcibly();
        }
    }
}
