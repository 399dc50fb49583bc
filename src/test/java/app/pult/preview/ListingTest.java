package app.pult.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.preview.Listing.End;
import app.pult.preview.Listing.Lock;
import app.pult.preview.Listing.Type;

import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What is in an archive, without unpacking it.
class ListingTest {
    /// The table of a zip with as many entries does not fit.
    private static final ArchiveReader.Limits FEW =
            new ArchiveReader.Limits(100, 4096, 1024 * 1024);

    @TempDir Path folder;

    @Test
    void aZipIsListedWithNamesThatClimbOutOfIt() throws Exception {
        var listing =
                zip(
                        StandardCharsets.UTF_8,
                        "logs/",
                        "logs/setup.log",
                        "../../etc/passwd",
                        "C:\\Windows\\evil.exe");

        assertThat(listing.entries())
                .extracting(Listing.Entry::name)
                .containsExactly(
                        "logs/", "logs/setup.log", "../../etc/passwd", "C:\\Windows\\evil.exe");
        assertThat(listing.entries())
                .extracting(Listing.Entry::type)
                .containsExactly(Type.FOLDER, Type.FILE, Type.FILE, Type.FILE);
        assertThat(listing.end()).isEqualTo(End.WHOLE);
        assertThat(listing.size()).isEqualTo(3L * "content".length());
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("a.zip"));
        assertThat(files()).containsExactly("a.zip");
    }

    @Test
    void namesOfARussianWindowsAreReadable() throws Exception {
        assertThat(zip(Charset.forName("IBM866"), "Журнал печати.txt").entries())
                .extracting(Listing.Entry::name)
                .containsExactly("Журнал печати.txt");
    }

    @Test
    void moreEntriesThanAreReadAreListedInPart() throws Exception {
        var file = folder.resolve("many.zip");
        try (var zip = new ZipOutputStream(buffered(file))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i <= FEW.entries(); i++) {
                var entry = new ZipEntry("n".repeat(200) + i);
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        }

        var listing = new ArchiveReader(Deadline.in(Preview.LONGEST), FEW).read(file, "many.zip");

        assertThat(listing.end()).isEqualTo(End.MANY);
        assertThat(listing.entries()).hasSize(FEW.entries());
    }

    @Test
    void aBombIsListedByWhatItSaysUntilTooMuchIsUnpacked() throws Exception {
        var file = folder.resolve("bomb.tar.gz");
        try (var out = new GZIPOutputStream(buffered(file));
                var tar = new TarArchiveOutputStream(out)) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            put(tar, "readme.txt", 5);
            put(tar, "zeros.bin", 3L * 1024 * 1024);
            put(tar, "behind.txt", 5);
        }

        var listing =
                new ArchiveReader(Deadline.in(Preview.LONGEST), FEW).read(file, "bomb.tar.gz");

        assertThat(listing.end()).isEqualTo(End.LONG);
        assertThat(listing.entries())
                .extracting(Listing.Entry::name)
                .containsExactly("readme.txt", "zeros.bin");
    }

    @Test
    void aTarShowsWhatIsALink() throws Exception {
        var file = folder.resolve("a.tar");
        try (var tar = new TarArchiveOutputStream(buffered(file))) {
            put(tar, "var/log/syslog", 5);
            var link = new TarArchiveEntry("var/log/evil", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/shadow");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        assertThat(((Listing) Preview.open(file, "a.tar")).entries())
                .extracting(Listing.Entry::type)
                .containsExactly(Type.FILE, Type.LINK);
    }

    @Test
    void aPackedFileIsOneEntry() throws Exception {
        var file = folder.resolve("syslog.gz");
        try (var out = new GZIPOutputStream(buffered(file))) {
            out.write("Nov 26 kernel: ok\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(((Listing) Preview.open(file, "syslog.gz")).entries())
                .containsExactly(new Listing.Entry("syslog", 18_000, Type.FILE, Lock.OPEN));
    }

    @Test
    void aSevenZIsListed() throws Exception {
        var file = folder.resolve("a.7z");
        try (var out = new SevenZOutputFile(file.toFile())) {
            for (var name : List.of("отчёт.txt", "dump.bin")) {
                var entry = new SevenZArchiveEntry();
                entry.setName(name);
                out.putArchiveEntry(entry);
                out.write("content".getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }

        assertThat(((Listing) Preview.open(file, "a.7z")).entries())
                .extracting(Listing.Entry::name)
                .containsExactly("отчёт.txt", "dump.bin");
    }

    @Test
    void whatWasListedBeforeABreakIsKept() throws Exception {
        var file = folder.resolve("cut.tar");
        try (var tar = new TarArchiveOutputStream(buffered(file))) {
            put(tar, "first.txt", 5);
            put(tar, "second.bin", 100_000);
        }
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, 10_000));

        var listing = (Listing) Preview.open(file, "cut.tar");

        assertThat(listing.end()).isEqualTo(End.BROKEN);
        assertThat(listing.entries()).hasSize(2);
    }

    @Test
    void aTableThatIsTooLongIsWalkedThrough() throws Exception {
        var file = folder.resolve("long.zip");
        try (var zip = new ZipOutputStream(buffered(file))) {
            for (int i = 0; i < 50; i++) {
                zip.putNextEntry(new ZipEntry("n".repeat(200) + i));
                zip.write(new byte[100]);
            }
        }

        var listing = new ArchiveReader(Deadline.in(Preview.LONGEST), FEW).read(file, "long.zip");

        assertThat(listing.end()).isEqualTo(End.WHOLE);
        assertThat(listing.entries()).hasSize(50);
    }

    private static OutputStream buffered(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1024 * 1024);
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Listing zip(Charset charset, String... names) throws IOException {
        var file = folder.resolve("a.zip");
        try (var zip = new ZipOutputStream(buffered(file), charset)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write("content".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return (Listing) Preview.open(file, "a.zip");
    }

    private static void put(TarArchiveOutputStream tar, String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        fill(tar, size);
        tar.closeArchiveEntry();
    }

    private static void fill(OutputStream out, long size) throws IOException {
        var zeros = new byte[1024 * 1024];
        for (long left = size; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }
}
