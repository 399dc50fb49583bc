package app.pult.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.Blobs;
import app.pult.store.Desk;
import app.pult.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Files of every kind an operator may drop on the window.
class FilesToSendTest {
    private static final long TEN_GIGABYTES = 10L << 30;

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("account"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFileIsKeptUnderItsName() throws IOException {
        var file = Files.writeString(folder.resolve("журнал.log"), "строка");

        var kept = FilesToSend.copy(file, desk.store().blobs());

        assertThat(kept.name()).isEqualTo("журнал.log");
        assertThat(desk.store().blobs().open(kept.blob())).hasContent("строка");
    }

    @Test
    void aFileOfTenGigabytesIsRefusedBeforeAByteIsCopied() throws IOException {
        var sparse = folder.resolve("disk.img");
        try (var file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(TEN_GIGABYTES);
        }
        var began = System.nanoTime();

        assertThatThrownBy(() -> FilesToSend.copy(sparse, desk.store().blobs()))
                .isInstanceOf(Blobs.TooLargeException.class)
                .hasMessageContaining(Store.FILE_LIMIT / (1 << 20) + " MiB");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(folder.resolve("account/blobs")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.txt", "account"})
    void whatIsNoFileIsSaidToBeUnreadable(String name) {
        assertThatThrownBy(() -> FilesToSend.copy(folder.resolve(name), desk.store().blobs()))
                .isInstanceOf(FilesToSend.UnreadableException.class);
    }
}
