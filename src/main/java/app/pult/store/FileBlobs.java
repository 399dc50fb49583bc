package app.pult.store;

import app.pult.desk.BlobId;
import app.pult.desk.Blobs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/// Contents of files under `blobs/ab/abcdef...`, each behind a header that says how it is kept, so
/// that a later version may keep it otherwise. A file appears whole, on the disk, or not at all.
///
/// Header: 8 bytes `PULTBLOB`, 1 byte version (1: the plain bytes follow), 7 bytes zero. Thread:
/// any but JavaFX.
public final class FileBlobs implements Blobs {
    /// How contents are named: [BlobId].
    static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private static final byte[] MAGIC = "PULTBLOB".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int HEADER = 16;
    static final String UNFINISHED = ".tmp";
    private static final int BUFFER = 64 << 10;

    private final Path folder;
    private final PlainCopies plain;
    private final long limit;
    private final Clock clock;
    private final Room room;
    private final ReentrantLock keeping = new ReentrantLock();

    private FileBlobs(Path folder, PlainCopies plain, long limit, Clock clock, Room room) {
        this.folder = folder;
        this.plain = plain;
        this.limit = limit;
        this.clock = clock;
        this.room = room;
    }

    /// Removes what a crash left half written. `limit` is the size of the largest content taken, in
    /// bytes; `plain` holds copies for other programs, made when asked for and gone at the next
    /// start.
    static FileBlobs open(Path folder, Path plain, long limit, Clock clock) throws IOException {
        OwnerOnly.folder(folder);
        try (var unfinished = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            deleteAll(unfinished);
        }
        var copies = new PlainCopies(plain);
        copies.clear();
        return new FileBlobs(folder, copies, limit, clock, Room.at(folder));
    }

    /// Beside the process that owns the folder: nothing is removed.
    static FileBlobs lookAt(Path folder, Path plain, Clock clock) {
        return new FileBlobs(folder, new PlainCopies(plain), 0, clock, Room.at(folder));
    }

    /// The same, with so much room.
    FileBlobs in(Room other) {
        return new FileBlobs(folder, plain, limit, clock, other);
    }

    @Override
    public void expect(long size) throws IOException {
        if (size > limit) {
            throw tooLarge();
        }
        room.expect(size);
    }

    private TooLargeException tooLarge() {
        return new TooLargeException(
                "The file is larger than " + limit / (1 << 20) + " MiB: not kept.");
    }

    @Override
    public <E extends Exception> Blob store(Content<E> content) throws IOException, E {
        var unfinished = unfinished();
        try {
            OwnerOnly.file(unfinished);
            var digest = sha256();
            var size = write(content, unfinished, digest);
            var id = new BlobId(HexFormat.of().formatHex(digest.digest()));
            keep(unfinished, id, size);
            return new Blob(id, size);
        } catch (IOException e) {
            // While the unfinished file is still there: a full disk looks like one.
            throw room.why(e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public InputStream open(BlobId id) throws IOException {
        try (var whole = new DigestInputStream(content(id), sha256())) {
            whole.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(whole.getMessageDigest().digest()).equals(id.value())) {
                throw damaged(id);
            }
        }
        return content(id);
    }

    @Override
    public Optional<Path> path(BlobId id) {
        return plain.of(id, this);
    }

    @Override
    public Path newFolder() throws IOException {
        return plain.newFolder();
    }

    private Path unfinished() throws IOException {
        try {
            return Files.createTempFile(folder, "blob", UNFINISHED);
        } catch (IOException e) {
            throw room.why(e);
        }
    }

    private <E extends Exception> long write(Content<E> content, Path target, MessageDigest digest)
            throws IOException, E {
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            writeAll(channel, header());
            var measured = new Measured(channel, digest);
            content.writeTo(measured);
            channel.force(true);
            return measured.size;
        }
    }

    /// Takes no more than is kept of one content.
    private final class Measured extends OutputStream {
        private final FileChannel channel;
        private final MessageDigest digest;
        private long size;

        Measured(FileChannel channel, MessageDigest digest) {
            this.channel = channel;
            this.digest = digest;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            size += length;
            if (size > limit) {
                throw tooLarge();
            }
            digest.update(bytes, offset, length);
            writeAll(channel, ByteBuffer.wrap(bytes, offset, length));
        }
    }

    /// A content that is here already stays, unless it is not whole; whoever stores it makes it
    /// young again, so that [#remove] leaves it to them.
    private void keep(Path unfinished, BlobId id, long size) throws IOException {
        var place = place(id);
        OwnerOnly.folder(place.toAbsolutePath().resolve("..").normalize());
        var now = FileTime.from(clock.instant());
        keeping.lock();
        try {
            if (Files.notExists(place) || Files.size(place) != HEADER + size) {
                Files.setLastModifiedTime(unfinished, now);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
                forceFolder(place.resolveSibling("."));
            } else {
                Files.setLastModifiedTime(place, now);
            }
        } finally {
            keeping.unlock();
        }
    }

    /// All contents whose names begin with these two digits.
    List<BlobId> list(String shelf) throws IOException {
        var ids = new ArrayList<BlobId>();
        if (Files.isDirectory(folder.resolve(shelf))) {
            try (var files = Files.newDirectoryStream(folder.resolve(shelf), shelf + "*")) {
                for (var file : files) {
                    var name = file.getFileName().toString();
                    if (NAME.matcher(name).matches()) {
                        ids.add(new BlobId(name));
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return ids;
    }

    /// Removes a content that was last stored before an instant. False if it is younger, or gone.
    boolean remove(BlobId id, Instant before) throws IOException {
        var place = place(id);
        keeping.lock();
        try {
            return Files.exists(place)
                    && Files.getLastModifiedTime(place).toInstant().isBefore(before)
                    && Files.deleteIfExists(place);
        } finally {
            keeping.unlock();
        }
    }

    private InputStream content(BlobId id) throws IOException {
        var file = place(id);
        try {
            var stream = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            var header = stream.readNBytes(HEADER);
            if (header.length < HEADER || !Arrays.equals(header, 0, 8, MAGIC, 0, 8)) {
                stream.close();
                throw damaged(id);
            }
            if (header[8] != VERSION) {
                stream.close();
                throw new IOException("The file " + id.value() + " was kept by a newer Pult.");
            }
            return stream;
        } catch (NoSuchFileException e) {
            throw new IOException("The file " + id.value() + " is not on this desk.", e);
        }
    }

    private static IOException damaged(BlobId id) {
        return new IOException("The file " + id.value() + " was damaged on this desk.");
    }

    private Path place(BlobId id) {
        return folder.resolve(id.value().substring(0, 2)).resolve(id.value());
    }

    private static ByteBuffer header() {
        return ByteBuffer.allocate(HEADER).put(MAGIC).put(VERSION).rewind();
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Makes the name durable too. Windows cannot open folders, and does not need to.
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void deleteAll(DirectoryStream<Path> files) throws IOException {
        for (var file : files) {
            Files.delete(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
