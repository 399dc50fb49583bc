package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.pult.backend.BackendException;
import app.pult.desk.Blobs;
import app.pult.fixture.MemoryBlobs;
import app.pult.store.StoreException;
import app.pult.ui.shell.FilesToSend;
import app.pult.ui.shell.Mishap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

/// What reached the window, however deep its cause lies.
class MishapsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "OFFLINE, FILE_UNREACHABLE",
        "TIMEOUT, FILE_UNREACHABLE",
        "UNAUTHORIZED, FILE_FORBIDDEN",
        "FORBIDDEN, FILE_FORBIDDEN",
        "SERVER, FILE_BROKEN",
        "PROTOCOL, FILE_BROKEN"
    })
    void aFileThatTheServerDidNotGiveIsNotTheDisksFault(BackendException.Kind kind, Mishap mishap) {
        var failure = new IOException("not fetched", new BackendException(kind, "words"));

        assertThat(Mishaps.of(failure)).isEqualTo(mishap);
    }

    @Test
    void aFullDiskIsOneWhereverItIsMet() {
        var inTheDatabase = new StoreException(StoreException.Kind.DISK_FULL, "no room");
        var amongTheFiles = new IOException("not fetched", new Blobs.NoRoomException("no room"));

        assertThat(Mishaps.of(inTheDatabase)).isEqualTo(Mishap.DISK_FULL);
        assertThat(Mishaps.of(amongTheFiles)).isEqualTo(Mishap.DISK_FULL);
    }

    @Test
    void aPlaceOfTheOperatorsChoiceThatTakesNothingIsNotTheDesksFault() {
        var unplugged = folder.resolve("stick").resolve("a.log");

        var failure = catchThrowable(() -> WholeFile.write(unplugged, out -> {}));

        assertThat(Mishaps.of(failure)).isEqualTo(Mishap.FILE_NOT_WRITTEN);
    }

    /// Reading one's own memory from its beginning is an error on every Linux.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatBreaksWhileItIsReadIsNotTheDesksFault() {
        var broken = Path.of("/proc/self/mem");

        var failure = catchThrowable(() -> FilesToSend.copy(broken, new MemoryBlobs()));

        assertThat(Mishaps.of(failure)).isEqualTo(Mishap.FILE_UNREADABLE);
    }

    @Test
    void whatNobodyExpectedIsTheDesksOwnFault() {
        assertThat(Mishaps.of(new IllegalStateException("bug"))).isEqualTo(Mishap.STORE);
        assertThat(Mishaps.of(new StoreException(StoreException.Kind.DAMAGED, "torn")))
                .isEqualTo(Mishap.STORE);
    }
}
