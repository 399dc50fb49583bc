package app.pult.bench;

import app.pult.store.Database.Role;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The rows that a first sync left behind, inserted once more into empty files with the same
/// tables, indexes and pragmas: as many transactions as there were pages, each with its share of
/// every table. Only inserts and commits count; reading the rows does not. Thread: one.
final class RawCopy {
    private final Path from;
    private final Path to;
    private final Role role;
    private final int transactions;
    private final Samples commits = new Samples();
    private long rows;

    RawCopy(Path from, Path to, Role role, int transactions) {
        this.from = from;
        this.to = to;
        this.role = role;
        this.transactions = transactions;
    }

    void run() {
        try (var real = RawDatabase.lookAt(from, role);
                var copy = RawDatabase.like(real, to, role)) {
            var tables = real.tables();
            var sizes =
                    tables.stream()
                            .map(table -> real.number("SELECT count(*) FROM " + table))
                            .toList();
            for (var i = 0; i < transactions; i++) {
                var share = new ArrayList<Share>();
                for (var table = 0; table < tables.size(); table++) {
                    share.add(share(real, tables.get(table), sizes.get(table), i));
                }
                commits.time(() -> insert(copy, share));
                rows += share.stream().mapToLong(part -> part.rows().values().size()).sum();
            }
        }
    }

    Samples commits() {
        return commits;
    }

    long rows() {
        return rows;
    }

    private record Share(String table, RawDatabase.Rows rows) {}

    /// The rows of one transaction, in the order they lie in the file.
    private Share share(RawDatabase real, String table, long size, int transaction) {
        var begin = size * transaction / transactions;
        var end = size * (transaction + 1) / transactions;
        return new Share(
                table,
                real.rows("SELECT * FROM " + table + " LIMIT ? OFFSET ?", end - begin, begin));
    }

    private static boolean insert(RawDatabase copy, List<Share> shares) {
        for (var share : shares) {
            copy.insert(share.table(), share.rows());
        }
        copy.commit();
        return true;
    }
}
