package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.BlobId;
import app.pult.launch.command.ADesk;
import app.pult.settings.Account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

class WorkplaceTest {
    private static final int PATIENCE_S = 30;

    @TempDir Path folder;

    private final Account account = ADesk.offline();

    @Test
    void aShortCommandDoesNotLookThroughTheFiles() throws Exception {
        Path left;
        try (var place = ADesk.open(account, folder)) {
            left = oldAndUnused(place);
        }

        try (var place = ADesk.open(account, folder)) {
            ADesk.submit(place, folder);
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("pult-sync")) {
                    thread.join();
                }
            }
        }

        assertThat(left).exists();
    }

    @Test
    void aDeskWhoseServerCannotStartIsNotAlreadyOpenAtTheNextTry() throws IOException {
        var practice = ADesk.practice();
        var inTheWay = ADesk.machine(folder).folders().account(practice).resolve("practice");
        Files.createDirectories(inTheWay.getParent());
        Files.writeString(inTheWay, "no folder");
        assertThatThrownBy(() -> ADesk.open(practice, folder).close())
                .isNotInstanceOf(InUseException.class);

        assertThatThrownBy(() -> ADesk.open(practice, folder).close())
                .isNotInstanceOf(InUseException.class);
    }

    @Test
    void aDeskThatStaysRemovesWhatNothingRefersTo() throws Exception {
        try (var place = ADesk.open(account, folder)) {
            var left = oldAndUnused(place);

            place.start();

            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, () -> !Files.exists(left));
        }
    }

    private Path oldAndUnused(Workplace place) throws IOException {
        var id = place.blobs().store(new ByteArrayInputStream(new byte[] {1})).id();
        var file = shelf(id).resolve(id.value());
        var old = ADesk.machine(folder).clock().instant().minus(Duration.ofDays(2));
        Files.setLastModifiedTime(file, FileTime.from(old));
        return file;
    }

    private Path shelf(BlobId id) {
        return accountFolder().resolve("blobs").resolve(id.value().substring(0, 2));
    }

    private Path accountFolder() {
        return ADesk.machine(folder).folders().account(account);
    }
}
