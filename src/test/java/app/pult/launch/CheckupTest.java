package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.launch.command.ADesk;
import app.pult.launch.support.SupportBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;

final class CheckupTest {
    @TempDir Path folder;

    @Test
    void aBundleIsPackedWhileItsDeskIsOpen() throws Exception {
        var machine = ADesk.machine(folder);
        var bundle = folder.resolve("bundle.zip");

        try (var place = ADesk.open(ADesk.offline(), folder)) {
            new SupportBundle(machine)
                    .write(
                            bundle,
                            new Checkup(machine).besideItsDesk(place.account()),
                            SupportBundle.Existing.REPLACED);
        }

        assertThat(health(bundle)).contains("program: ", "sessions: ", "memory: ");
    }

    private static String health(Path bundle) throws IOException {
        try (var zip = new ZipFile(bundle.toFile());
                var health = zip.getInputStream(zip.getEntry("health.txt"))) {
            return new String(health.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
