package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.launch.command.ADesk;
import app.pult.settings.Account;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// How the window opens a desk, as far as that needs no window.
class LaunchTest {
    @TempDir Path folder;

    private final Account account = ADesk.offline();
    private final Lifecycle desk = new Lifecycle();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDeskWhoseDoorCannotBeOpenedIsNotAlreadyOpenAtTheNextTry() throws IOException {
        assertThatThrownBy(() -> open((place, door) -> refuse())).hasMessage("no door");

        desk.close();

        assertThat(open((place, door) -> () -> {}).account()).isEqualTo(account);
    }

    @Test
    void theDoorOfADeskThatNeverGetsAWindowIsClosed() throws IOException {
        var closed = new AtomicInteger();
        open((place, door) -> closed::incrementAndGet);

        desk.close();

        assertThat(closed).hasValue(1);
    }

    private static AutoCloseable refuse() {
        throw new IllegalStateException("no door");
    }

    private Workplace open(Launch.DoorMaker doors) throws IOException {
        return Launch.openWithDoor(desk, account, () -> "", ADesk.machine(folder), doors);
    }
}
