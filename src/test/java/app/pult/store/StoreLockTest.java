package app.pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

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
        var other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HoldsFolder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
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
