package app.pult.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class SealedFileSecretsTest {
    @TempDir Path folder;

    @Test
    void secretComesBackWithThePassphraseAndOnlyWithIt() throws IOException {
        var file = folder.resolve("secrets.sealed");
        secrets(file, "верный ключ").store("rt", "пароль-1");

        assertThat(secrets(file, "верный ключ").find("rt")).contains("пароль-1");
        assertThat(secrets(file, "верный ключ").find("other")).isEmpty();
        assertThatThrownBy(() -> secrets(file, "неверный").find("rt"))
                .isInstanceOf(SecretsException.class);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .doesNotContain("пароль-1");
    }

    @Test
    void changedFileIsRefused() throws IOException {
        var file = folder.resolve("secrets.sealed");
        secrets(file, "k").store("rt", "s");
        var bytes = Files.readAllBytes(file);

        for (var at : new int[] {0, 9, 15, bytes.length - 1}) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(file, changed);

            assertThatThrownBy(() -> secrets(file, "k").find("rt"))
                    .as("byte %d", at)
                    .isInstanceOf(SecretsException.class);
        }
    }

    @Test
    void keyIsMadeAsSlowlyAsIsAdvised() throws IOException {
        var file = folder.resolve("secrets.sealed");
        new SealedFileSecrets(file, "k"::toCharArray).store("rt", "s");

        var iterations = ByteBuffer.wrap(Files.readAllBytes(file)).getInt(8);

        assertThat(iterations).isEqualTo(600_000);
        assertThat(secrets(file, "k").find("rt")).contains("s");
    }

    /// So few that it takes no time.
    private static Secrets secrets(Path file, String passphrase) {
        return new SealedFileSecrets(file, passphrase::toCharArray, 1_000);
    }
}
