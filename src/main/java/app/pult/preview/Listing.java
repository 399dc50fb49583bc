package app.pult.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What is in an archive, by its own account: names and sizes, in its order, at most
/// [#MOST_ENTRIES]. Nothing is unpacked to the disk. Names are as written and may be meant to harm:
/// shown, never used as paths. `end` says whether that is all.
///
/// Thread: any, immutable.
public record Listing(List<Entry> entries, End end) implements Preview {
    static final int MOST_ENTRIES = 20_000;

    /// What kind of thing it is; anything but files and folders leads elsewhere or is a device.
    public enum Type {
        FILE,
        FOLDER,
        LINK
    }

    /// How a listing ended.
    public enum End {
        WHOLE,
        /// There are more entries.
        MANY,
        /// It took too long, or more than was worth it, to read on: the rest is unknown.
        LONG,
        /// The rest is broken, or cut off.
        BROKEN
    }

    /// `size` in bytes, unpacked, as the archive claims; negative where it does not say. `locked`
    /// needs a password.
    public record Entry(String name, long size, Type type, Lock lock) {}

    /// Whether an entry needs a password.
    public enum Lock {
        OPEN,
        LOCKED
    }

    public Listing {
        entries = List.copyOf(entries);
    }

    static Listing open(Path file, String name) throws IOException {
        return new ArchiveReader(Deadline.in(LONGEST), ArchiveReader.Limits.USUAL).read(file, name);
    }

    /// What all entries take together, in bytes, as far as the archive says.
    public long size() {
        return entries.stream().mapToLong(entry -> Math.max(0, entry.size())).sum();
    }
}
