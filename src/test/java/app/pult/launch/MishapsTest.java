package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.backend.BackendException;
import app.pult.desk.Blobs;
import app.pult.store.StoreException;
import app.pult.ui.shell.Mishap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/// What reached the window, however deep its cause lies.
class MishapsTest {
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
    void whatNobodyExpectedIsTheDesksOwnFault() {
        assertThat(Mishaps.of(new IllegalStateException("bug"))).isEqualTo(Mishap.STORE);
        assertThat(Mishaps.of(new StoreException(StoreException.Kind.DAMAGED, "torn")))
                .isEqualTo(Mishap.STORE);
    }
}
