package app.pult.preview;

import app.pult.preview.Listing.Entry;
import app.pult.preview.Listing.Lock;
import app.pult.preview.UnreadableException.Reason;

import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the table of an archive, or walks through it where it has none. Thread: confined to one
/// reading.
final class ArchiveReader {
    /// How much is looked at: so many `entries`; so many bytes of the `table` of a zip, which is
    /// read whole; and what is `unpacked` in memory on the way to the names.
    record Limits(int entries, long table, long unpacked) {
        static final Limits USUAL =
                new Limits(Listing.MOST_ENTRIES, 4L * 1024 * 1024, 2L * 1024 * 1024 * 1024);
    }

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final int TAR_BLOCK = 512;
    private static final Charset DOS = Charset.forName("IBM866");

    private final Deadline deadline;
    private final Limits limits;
    private final List<Entry> entries = new ArrayList<>();

    ArchiveReader(Deadline deadline, Limits limits) {
        this.deadline = deadline;
        this.limits = limits;
    }

    Listing read(Path file, String name) throws IOException {
        return switch (Kind.of(file, name)) {
            case ZIP -> zip(file);
            case SEVEN_Z -> sevenZ(file);
            case TAR -> walk(new TarArchiveInputStream(buffered(file)));
            default -> packed(file, name);
        };
    }

    private static InputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), CHUNK);
    }

    private Listing zip(Path file) throws IOException {
        try (var channel = new MeteredChannel(Files.newByteChannel(file), limits.table())) {
            try (var zip =
                    ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setIgnoreLocalFileHeader(true)
                            .get()) {
                var all = zip.getEntries();
                while (all.hasMoreElements() && entries.size() < limits.entries()) {
                    entries.add(entry(all.nextElement()));
                }
                return listing(all.hasMoreElements() ? Listing.End.MANY : Listing.End.WHOLE);
            } catch (IOException e) {
                if (channel.isSpent()) {
                    return walk(new ZipArchiveInputStream(buffered(file)));
                }
                throw e;
            }
        }
    }

    private Listing sevenZ(Path file) throws IOException {
        try (var archive =
                SevenZFile.builder().setPath(file).setMaxMemoryLimitKiB(MEMORY_KIB).get()) {
            for (var entry : archive.getEntries()) {
                if (entries.size() == limits.entries()) {
                    return listing(Listing.End.MANY);
                }
                var type = entry.isDirectory() ? Listing.Type.FOLDER : Listing.Type.FILE;
                entries.add(
                        new Entry(
                                String.valueOf(entry.getName()), entry.getSize(), type, Lock.OPEN));
            }
            return listing(Listing.End.WHOLE);
        } catch (PasswordRequiredException e) {
            throw new UnreadableException(Reason.LOCKED, e);
        }
    }

    /// A tar inside, or a single file.
    private Listing packed(Path file, String name) throws IOException {
        try (var in = new BufferedInputStream(unpacked(file), CHUNK)) {
            in.mark(TAR_BLOCK);
            var head = in.readNBytes(TAR_BLOCK);
            in.reset();
            if (TarArchiveInputStream.matches(head, head.length)) {
                return walk(new TarArchiveInputStream(in));
            }
            return single(in, name);
        }
    }

    private InputStream unpacked(Path file) throws IOException {
        try {
            return new MeteredStream(
                    new CompressorStreamFactory(true, MEMORY_KIB)
                            .createCompressorInputStream(buffered(file)),
                    limits.unpacked(),
                    deadline);
        } catch (CompressorException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
    }

    private Listing single(InputStream in, String name) throws IOException {
        var inside = name.replaceFirst("(?i)\\.(gz|bz2|xz)$", "");
        long size = 0;
        var end = Listing.End.WHOLE;
        try {
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
            }
        } catch (IOException e) {
            end = ended(e);
        }
        entries.add(
                new Entry(
                        inside,
                        end == Listing.End.WHOLE ? size : -1,
                        Listing.Type.FILE,
                        Lock.OPEN));
        return listing(end);
    }

    private Listing walk(ArchiveInputStream<? extends ArchiveEntry> archive) throws IOException {
        try (archive) {
            ArchiveEntry entry = archive.getNextEntry();
            while (entry != null && entries.size() < limits.entries()) {
                deadline.check();
                entries.add(entry(entry));
                entry = archive.getNextEntry();
            }
            return listing(entry == null ? Listing.End.WHOLE : Listing.End.MANY);
        } catch (IOException e) {
            return listing(ended(e));
        }
    }

    /// What was listed before something went wrong is still true.
    private Listing.End ended(IOException e) throws IOException {
        if (e instanceof UnreadableException no && no.reason() == Reason.STOPPED) {
            throw e;
        }
        return e instanceof UnreadableException || deadline.isOver()
                ? Listing.End.LONG
                : Listing.End.BROKEN;
    }

    private Listing listing(Listing.End end) throws UnreadableException {
        if (entries.isEmpty() && end != Listing.End.WHOLE) {
            throw new UnreadableException(
                    end == Listing.End.LONG ? Reason.TOO_SLOW : Reason.DAMAGED);
        }
        return new Listing(entries, end);
    }

    private static Entry entry(ArchiveEntry entry) {
        return switch (entry) {
            case ZipArchiveEntry zip ->
                    new Entry(
                            name(zip),
                            zip.getSize(),
                            zip.isUnixSymlink() ? Listing.Type.LINK : folderOrFile(zip),
                            zip.getGeneralPurposeBit().usesEncryption() ? Lock.LOCKED : Lock.OPEN);
            case TarArchiveEntry tar ->
                    new Entry(
                            tar.getName(),
                            tar.getSize(),
                            isElsewhere(tar) ? Listing.Type.LINK : folderOrFile(tar),
                            Lock.OPEN);
            default -> new Entry(entry.getName(), entry.getSize(), folderOrFile(entry), Lock.OPEN);
        };
    }

    /// Whether it leads to something else than its own bytes.
    static boolean isLink(ArchiveEntry entry) {
        return switch (entry) {
            case ZipArchiveEntry zip -> zip.isUnixSymlink();
            case TarArchiveEntry tar -> isElsewhere(tar);
            default -> false;
        };
    }

    private static boolean isElsewhere(TarArchiveEntry entry) {
        return entry.isSymbolicLink()
                || entry.isLink()
                || entry.isFIFO()
                || entry.isBlockDevice()
                || entry.isCharacterDevice();
    }

    private static Listing.Type folderOrFile(ArchiveEntry entry) {
        return entry.isDirectory() ? Listing.Type.FOLDER : Listing.Type.FILE;
    }

    /// Windows in Russian writes names in CP866 and does not say so.
    private static String name(ZipArchiveEntry entry) {
        var raw = Optional.ofNullable(entry.getRawName());
        boolean isUtf8 =
                entry.getGeneralPurposeBit().usesUTF8ForNames()
                        || raw.map(Encodings::guess).equals(Optional.of(StandardCharsets.UTF_8));
        return raw.map(bytes -> new String(bytes, isUtf8 ? StandardCharsets.UTF_8 : DOS))
                .orElseGet(entry::getName);
    }
}
