package app.pult.store;

/// A disk without room for one more page of a database. Thread: any.
public final class FullDisk {
    private static final long PLENTY = 1_000_000;

    private final Database database;

    private FullDisk(Database database) {
        this.database = database;
    }

    public static FullDisk underTheWork(Store store) {
        return new FullDisk(store.files().work()).fill();
    }

    public static FullDisk underTheCache(Store store) {
        return new FullDisk(store.files().cache()).fill();
    }

    /// Pages that lie free in the file, as an index leaves them behind, are used up first.
    private FullDisk fill() {
        long pages =
                database.write(
                        "use up what is free",
                        tx -> {
                            long free =
                                    tx.number("PRAGMA freelist_count")
                                            * tx.number("PRAGMA page_size");
                            tx.update("CREATE TABLE IF NOT EXISTS filler (x)");
                            tx.update("INSERT INTO filler VALUES (zeroblob(?))", free);
                            return tx.number("PRAGMA page_count");
                        });
        allow(pages);
        return this;
    }

    /// Somebody made room.
    public void free() {
        allow(PLENTY);
    }

    private void allow(long pages) {
        database.write("set the quota", tx -> tx.number("PRAGMA max_page_count = " + pages));
    }
}
