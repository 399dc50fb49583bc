package app.pult.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.BlobId;
import app.pult.desk.Blobs;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files of every kind an operator may drop on the window.
class FilesToSendTest {
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
    void aFileThatIsTooLargeIsRefusedByItsSizeBeforeAByteIsCopied() throws IOException {
        var file = Files.writeString(folder.resolve("disk.img"), "1234567");

        assertThatThrownBy(() -> FilesToSend.copy(file, new Refusing()))
                .isInstanceOf(Blobs.TooLargeException.class)
                .hasMessage("7 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.txt", "account"})
    void whatIsNoFileIsSaidToBeUnreadable(String name) {
        assertThatThrownBy(() -> FilesToSend.copy(folder.resolve(name), desk.store().blobs()))
                .isInstanceOf(FilesToSend.UnreadableException.class);
    }

    /// Takes nothing, whatever its size, and must not be given anything.
    private static final class Refusing implements Blobs {
        @Override
        public void expect(long size) throws IOException {
            throw new TooLargeException(size + " bytes");
        }

        @Override
        public <E extends Exception> Blob store(Content<E> content) {
            throw new AssertionError("copied");
        }

        @Override
        public InputStream open(BlobId id) {
            throw new AssertionError("opened");
        }

        @Override
        public Optional<Path> path(BlobId id) {
            return Optional.empty();
        }

        @Override
        public Path newFolder() {
            throw new AssertionError("copied");
        }
    }
}
