package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.command.ExitCode;
import app.pult.update.SignedManifest;
import app.pult.update.SigningKeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class UpdateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void withoutAPlaceNobodyIsAsked() {
        assertThat(update("check")).isEqualTo(ExitCode.DONE.value());

        assertThat(out.toString()).isEqualToIgnoringNewLines("nobody is asked: no place is set");
    }

    @Test
    void whatAnAdministratorSignsIsWhatAPlaceSays() throws Exception {
        var installer = Files.writeString(folder.resolve("pult_1.4.0_amd64.deb"), "abc");
        var secret = folder.resolve("key.pem");

        assertThat(run("update", "key", secret.toString())).isZero();
        var key = out.toString().strip();
        assertThat(
                        run(
                                "update",
                                "sign",
                                "--key",
                                secret.toString(),
                                "--version",
                                "1.4.0",
                                "--news",
                                "en=A",
                                "--news",
                                "ru=Б, в",
                                installer.toString()))
                .as(err.toString())
                .isZero();

        var manifest =
                SignedManifest.open(
                        Files.readAllBytes(folder.resolve("pult.update")),
                        SigningKeys.readPublic(key));
        assertThat(manifest.news()).containsEntry("ru", "Б, в");
        assertThat(manifest.installers().getFirst().sha256())
                .startsWith("ba7816bf8f01cfea414140de5dae2223");
        assertThat(Files.readString(secret)).startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    @Test
    void aKeyIsNeverWrittenOverAFile() throws IOException {
        var secret = Files.writeString(folder.resolve("key.pem"), "mine");

        assertThat(run("update", "key", secret.toString())).isEqualTo(ExitCode.WRONG_USE.value());
        assertThat(secret).hasContent("mine");
    }

    @Test
    void aPlaceAndItsKeyAreSetAndTakenBack() {
        var key = SigningKeys.write(SigningKeys.make().getPublic());

        assertThat(update("use", folder.toString(), "--key", key)).as(err.toString()).isZero();
        assertThat(update("check")).isEqualTo(ExitCode.FAILED.value());
        assertThat(out.toString()).contains("no version to compare with: development");
        assertThat(update("off")).isZero();
        assertThat(update("check")).isZero();
    }

    @Test
    void aPlaceThatIsNoneOrAKeyThatIsNoneIsRefused() {
        var key = SigningKeys.write(SigningKeys.make().getPublic());

        assertThat(update("use", "http://files.shop.example/", "--key", key))
                .isEqualTo(ExitCode.WRONG_USE.value());
        assertThat(err.toString()).contains("neither an https address nor the whole path");
        assertThat(update("use", folder.toString(), "--key", "c2VjcmV0"))
                .isEqualTo(ExitCode.WRONG_USE.value());
        assertThat(err.toString()).contains("not an Ed25519 key: c2VjcmV0");
    }

    private int update(String... words) {
        var all = new ArrayList<>(List.of("update"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", folder.toString()));
        return run(all.toArray(String[]::new));
    }

    private int run(String... words) {
        return PultCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }
}
