package app.pult.preview;

import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The files inside an archive one after another, as streams: nothing is written to the disk, and
/// nothing but plain files is followed. Zip, tar, 7z, and one stream packed by gzip, bzip2 or xz,
/// with a tar inside or not.
///
/// Thread: confined to one walk.
public final class ArchiveWalk {
    /// More entries are not looked at.
    public static final int MOST_ENTRIES = 20_000;

    /// A text packs to a twentieth, a very dull one to a hundredth.
    public static final int MOST_RATIO = 200;

    /// In bytes, of all entries together.
    public static final long MOST_UNPACKED = 2L * 1024 * 1024 * 1024;

    /// So many bytes unpack before their ratio says anything.
    private static final long RATIO_FROM = 4L * 1024 * 1024;

    /// A 7z has its table at its end, so it is read whole.
    private static final int MOST_SEVEN_Z = 256 * 1024 * 1024;

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final int TAR_BLOCK = 512;

    /// Why an archive, or an entry of it, was not gone through.
    public enum Trouble {
        LOCKED,
        DAMAGED,
        BOMB,
        MANY_ENTRIES,
        OUTSIDE_NAME
    }

    /// What the walk meets. An exception thrown by `file` ends the walk and comes out of it.
    public interface Visitor {
        /// `content` need not be read to its end, and is not to be closed.
        void file(String path, InputStream content) throws IOException;

        void trouble(String path, Trouble trouble);
    }

    private final Visitor visitor;
    private final Counted packed;
    private long unpacked;
    private int entries;

    private ArchiveWalk(Visitor visitor, Counted packed) {
        this.visitor = visitor;
        this.packed = packed;
    }

    /// Whether bytes that begin so are an archive; an office document is none.
    public static boolean isArchive(byte[] head, String name) {
        return switch (Kind.of(head, name)) {
            case ZIP, SEVEN_Z, TAR, PACKED -> true;
            case TEXT, PICTURE, PDF, MAIL, OTHER -> false;
        };
    }

    /// Goes through the archive that begins with `head`, of which `in` has nothing read yet.
    public static void walk(InputStream in, byte[] head, String name, Visitor visitor)
            throws IOException {
        var counted = new Counted(in);
        var walk = new ArchiveWalk(visitor, counted);
        try {
            switch (Kind.of(head, name)) {
                case ZIP -> walk.entries(new ZipArchiveInputStream(buffered(counted)));
                case TAR -> walk.entries(new TarArchiveInputStream(buffered(counted)));
                case SEVEN_Z -> walk.sevenZ(counted);
                case PACKED -> walk.packed(counted, name);
                case TEXT, PICTURE, PDF, MAIL, OTHER -> throw new IllegalArgumentException(name);
            }
        } catch (BombException e) {
            visitor.trouble("", Trouble.BOMB);
        } catch (PasswordRequiredException e) {
            visitor.trouble("", Trouble.LOCKED);
        } catch (ForeignException e) {
            visitor.trouble("", Trouble.DAMAGED);
        }
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, CHUNK);
    }

    private void packed(InputStream in, String name) throws IOException {
        InputStream stream;
        try {
            stream =
                    new CompressorStreamFactory(true, MEMORY_KIB)
                            .createCompressorInputStream(buffered(in));
        } catch (CompressorException e) {
            throw new ForeignException(e);
        }
        var content = buffered(new Guarded(stream));
        content.mark(TAR_BLOCK);
        var head = content.readNBytes(TAR_BLOCK);
        content.reset();
        if (TarArchiveInputStream.matches(head, head.length)) {
            entries(new TarArchiveInputStream(content));
        } else {
            visitor.file(name.replaceFirst("(?i)\\.(gz|bz2|xz)$", ""), content);
        }
    }

    private void entries(ArchiveInputStream<? extends ArchiveEntry> archive) throws IOException {
        for (var entry = next(archive); entry != null; entry = next(archive)) {
            if (!isPlain(entry.getName(), entry.isDirectory())) {
                continue;
            }
            if (entry instanceof ZipArchiveEntry zip
                    && zip.getGeneralPurposeBit().usesEncryption()) {
                visitor.trouble(entry.getName(), Trouble.LOCKED);
            } else if (!ArchiveReader.isLink(entry)) {
                file(entry.getName(), new Guarded(archive));
            }
            if (entries >= MOST_ENTRIES) {
                visitor.trouble("", Trouble.MANY_ENTRIES);
                return;
            }
        }
    }

    /// What the visitor leaves of a file is unpacked all the same on the way to the next one, so it
    /// is weighed too.
    private void file(String name, Guarded content) throws IOException {
        visitor.file(name, content);
        content.transferTo(OutputStream.nullOutputStream());
    }

    private static ArchiveEntry next(ArchiveInputStream<? extends ArchiveEntry> archive)
            throws IOException {
        try {
            return archive.getNextEntry();
        } catch (BombException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new ForeignException(e);
        }
    }

    private void sevenZ(InputStream in) throws IOException {
        var whole = in.readNBytes(MOST_SEVEN_Z + 1);
        if (whole.length > MOST_SEVEN_Z) {
            throw new BombException();
        }
        try (var archive =
                SevenZFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(whole))
                        .setMaxMemoryLimitKiB(MEMORY_KIB)
                        .get()) {
            for (var entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                var name = String.valueOf(entry.getName());
                if (isPlain(name, entry.isDirectory())) {
                    file(name, new Guarded(archive.getInputStream(entry)));
                }
                if (entries >= MOST_ENTRIES) {
                    visitor.trouble("", Trouble.MANY_ENTRIES);
                    return;
                }
            }
        } catch (BombException | PasswordRequiredException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ForeignException(e);
        }
    }

    /// Counts the entry, and tells of a name that would write elsewhere if it were unpacked.
    private boolean isPlain(String name, boolean isFolder) {
        entries++;
        boolean isOutside =
                name.startsWith("/")
                        || name.startsWith("\\")
                        || name.matches("(?s)^[A-Za-z]:.*")
                        || name.matches("(?s)(^|.*[/\\\\])\\.\\.([/\\\\].*|$)");
        if (isOutside) {
            visitor.trouble(name, Trouble.OUTSIDE_NAME);
        }
        return !isOutside && !isFolder;
    }

    /// The bytes that came in. Thread: as the walk.
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }

    /// The bytes of one entry, weighed against those that came in. Thread: as the walk.
    private final class Guarded extends FilterInputStream {
        Guarded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(into, offset, length);
            } catch (IOException | RuntimeException e) {
                throw e instanceof BombException bomb ? bomb : new ForeignException(e);
            }
            unpacked += Math.max(0, read);
            if (unpacked > MOST_UNPACKED
                    || (unpacked > RATIO_FROM && unpacked / MOST_RATIO > packed.bytes)) {
                throw new BombException();
            }
            return read;
        }

        @Override
        public void close() {}
    }

    private static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class ForeignException extends IOException {
        private static final long serialVersionUID = 1L;

        ForeignException(Throwable cause) {
            super("Broken archive", cause);
        }
    }
}
