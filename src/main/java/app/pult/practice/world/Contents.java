package app.pult.practice.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/// The contents of all files of the practice desk, one file each, named by its SHA-256. Thread:
/// any.
public final class Contents {
    /// More than this is refused.
    public static final long MOST_BYTES = 100L * 1024 * 1024;

    private final Path folder;
    private final AtomicLong temporaries = new AtomicLong();

    Contents(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String sha256) {
        return Files.exists(path(sha256));
    }

    public Path path(String sha256) {
        return folder.resolve(sha256);
    }

    /// Keeps a content.
    ///
    /// @throws DeskProblem if it is too large or has another digest; nothing is kept of it then
    /// @throws IOException if it cannot be read or written
    public void store(InputStream content, String sha256) throws IOException {
        var temporary = folder.resolve("part-" + temporaries.incrementAndGet());
        try {
            var digest = digest();
            copy(new DigestInputStream(content, digest), temporary);
            var found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(sha256)) {
                throw new DeskProblem(
                        422, "digest-mismatch", "The bytes sent have another digest.");
            }
            Files.move(temporary, path(sha256), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void copy(InputStream content, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            var buffer = new byte[64 * 1024];
            var total = 0L;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                total += n;
                if (total > MOST_BYTES) {
                    throw new DeskProblem(
                            413,
                            "too-large",
                            "Files may have up to " + (MOST_BYTES >> 20) + " MB.");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /// Keeps bytes at hand and returns their digest.
    public String store(byte[] bytes) {
        var sha256 = HexFormat.of().formatHex(digest().digest(bytes));
        if (!has(sha256)) {
            try {
                store(new java.io.ByteArrayInputStream(bytes), sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sha256;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
