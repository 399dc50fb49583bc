package app.pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.pult.desk.BlobId;
import app.pult.desk.Blobs;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class FileBlobsTest {
    private static final long LIMIT = 1 << 20;
    private static final long TEN_GIGABYTES = 10L << 30;

    @TempDir Path folder;
    private FileBlobs blobs;

    @BeforeEach
    void open() throws IOException {
        blobs = FileBlobs.open(folder.resolve("blobs"), folder.resolve("opened"), LIMIT, Desk.NOON);
    }

    @Test
    void aContentIsReadBackWithItsSize() throws IOException {
        var stored = blobs.store(content("Привет"));

        assertThat(stored.size()).isEqualTo(12);
        assertThat(read(stored.id())).isEqualTo("Привет");
    }

    @Test
    void theDigestIsSha256OfTheBytesAlone() throws IOException {
        // Source: NIST's example "abc" of FIPS 180-2, appendix B.1.
        assertThat(blobs.store(content("abc")).id().value())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        blobs.store(content("twice"));
        blobs.store(content("twice"));

        assertThat(files()).hasSize(1);
    }

    @Test
    void aDamagedContentIsRefusedAndMendedByStoringItAgain() throws IOException {
        var id = blobs.store(content("precious")).id();
        Files.write(files().getFirst(), "x".getBytes(UTF_8), StandardOpenOption.APPEND);

        assertThatThrownBy(() -> blobs.open(id))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        assertThat(blobs.path(id)).isEmpty();
        blobs.store(content("precious"));
        assertThat(read(id)).isEqualTo("precious");
    }

    @Test
    void copiesThatOtherProgramsWereGivenDoNotKeepTheDeskShut() throws IOException {
        var copy = blobs.newFolder().resolve("nginx-error.log");
        Files.writeString(copy, "a copy");
        assertThat(copy).startsWith(folder.resolve("opened"));

        open();

        assertThat(folder.resolve("opened")).isEmptyDirectory();
    }

    @Test
    void aContentThatIsNotHereIsSaid() {
        var unknown = new BlobId("0".repeat(64));

        assertThatThrownBy(() -> blobs.open(unknown))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not on this desk");
        assertThat(blobs.path(unknown)).isEmpty();
    }

    @Test
    void aStreamOfTenGigabytesStopsAtTheLimitAndLeavesNothing() throws IOException {
        var endless = new Zeros(TEN_GIGABYTES);

        assertThatThrownBy(() -> blobs.store(endless))
                .isInstanceOf(IOException.class)
                .hasMessage("The file is larger than 1 MiB: not kept.");
        assertThat(endless.left).isGreaterThan(TEN_GIGABYTES - 2 * LIMIT);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatWillNotBeTakenIsSaidBeforehand() throws IOException {
        var roomy =
                FileBlobs.open(
                        folder.resolve("blobs"),
                        folder.resolve("opened"),
                        Long.MAX_VALUE,
                        Desk.NOON);
        var room = Files.getFileStore(folder).getTotalSpace();

        assertThatThrownBy(() -> blobs.expect(LIMIT + 1))
                .isInstanceOf(Blobs.TooLargeException.class);
        assertThatThrownBy(() -> roomy.expect(room)).isInstanceOf(Blobs.NoRoomException.class);
        assertThatCode(() -> blobs.expect(LIMIT)).doesNotThrowAnyException();
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws IOException {
        assertThatThrownBy(() -> blobs.store(breaking())).hasMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void aDiskWithoutRoomForTheFirstByteIsFullAndNotBroken() throws IOException {
        Files.delete(folder.resolve("blobs"));

        assertThatThrownBy(() -> blobs.in(new Room(() -> 0)).store(content("x")))
                .isInstanceOf(Blobs.NoRoomException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> blobs.store(content("x"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDiskThatDoesNotSayHowMuchRoomItHasHidesNoFailure() {
        Room.Gauge silent =
                () -> {
                    throw new IOException("no answer");
                };

        assertThatThrownBy(() -> blobs.in(new Room(silent)).store(breaking()))
                .hasMessage("connection reset");
    }

    private static InputStream breaking() {
        return new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                read++;
                if (read > 100) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };
    }

    @Test
    void anotherProgramGetsAFileWithTheBytesAlone() throws IOException {
        var id = blobs.store(content("to be opened")).id();

        assertThat(blobs.path(id))
                .hasValueSatisfying(file -> assertThat(file).hasContent("to be opened"));
    }

    @Test
    void whatACrashLeftHalfWrittenIsGoneAtTheNextStart() throws IOException {
        var id = blobs.store(content("whole")).id();
        Files.writeString(folder.resolve("blobs/blob123.tmp"), "half");
        blobs.path(id);

        open();

        assertThat(files()).hasSize(1);
        assertThat(folder.resolve("opened")).isEmptyDirectory();
        assertThat(read(id)).isEqualTo("whole");
    }

    @Test
    void aContentKeptByANewerProgramIsRefused() throws IOException {
        var id = blobs.store(content("from tomorrow")).id();
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        bytes[8] = 2;
        Files.write(file, bytes);

        assertThatThrownBy(() -> blobs.open(id)).hasMessageContaining("kept by a newer Pult");
    }

    private String read(BlobId id) throws IOException {
        try (var content = blobs.open(id)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder.resolve("blobs"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /// So many zeros, made when asked for.
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            left--;
            return left < 0 ? -1 : 0;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var read = (int) Math.min(length, left);
            java.util.Arrays.fill(buffer, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
