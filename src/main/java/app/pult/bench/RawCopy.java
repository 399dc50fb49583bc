package app.pult.bench;

import app.pult.search.Analyzer;
import app.pult.search.Token;
import app.pult.store.Database.Role;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rows that a first sync left behind, inserted once more into empty files with the same
/// tables, indexes and pragmas: as many transactions as there were pages, each with its share of
/// every table; so too the search index, of texts that are analysed already. Only inserts and
/// commits count; reading the rows does not. Thread: one.
final class RawCopy {
    private static final String TEXTS =
            """
            SELECT doc, CASE kind
              WHEN 'MESSAGE' THEN (SELECT text FROM bodies WHERE message = owner)
              WHEN 'TICKET' THEN (SELECT subject || ' ' || number FROM tickets WHERE id = owner)
              WHEN 'PERSON' THEN (SELECT name || ' ' || address FROM people WHERE id = owner)
              ELSE (SELECT title || ' ' || body FROM articles WHERE id = owner) END,
            CASE kind
              WHEN 'TICKET' THEN (SELECT subject FROM tickets WHERE id = owner)
              WHEN 'PERSON' THEN (SELECT name FROM people WHERE id = owner)
              WHEN 'ARTICLE' THEN (SELECT title FROM articles WHERE id = owner)
              ELSE '' END
            FROM search_texts ORDER BY doc LIMIT ? OFFSET ?
            """;

    private final Analyzer analyzer = new Analyzer();
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
            var texts = role == Role.CACHE ? real.number("SELECT count(*) FROM search_texts") : 0;
            for (var i = 0; i < transactions; i++) {
                var share = new ArrayList<Share>();
                for (var table = 0; table < tables.size(); table++) {
                    share.add(share(real, tables.get(table), sizes.get(table), i));
                }
                if (role == Role.CACHE) {
                    share.add(indexed(real, texts, i));
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

    /// The index keeps no texts: they are read and analysed once more.
    private Share indexed(RawDatabase real, long size, int transaction) {
        var begin = size * transaction / transactions;
        var end = size * (transaction + 1) / transactions;
        var rows = new ArrayList<Object[]>();
        for (var row : real.rows(TEXTS, end - begin, begin).values()) {
            var text = String.valueOf(row[1]);
            var words = analyzer.words(text);
            rows.add(
                    new Object[] {
                        row[0],
                        joined(words, Token::exact),
                        joined(words, Token::stem),
                        String.join(" ", analyzer.codes(text)),
                        joined(analyzer.words(String.valueOf(row[2])), word -> "=" + word.stem())
                    });
        }
        return new Share(
                "search_index",
                new RawDatabase.Rows(List.of("rowid", "exact", "stem", "code", "title"), rows));
    }

    private static String joined(List<Token> words, Function<Token, String> of) {
        return words.stream().map(of).collect(Collectors.joining(" "));
    }

    private static boolean insert(RawDatabase copy, List<Share> shares) {
        for (var share : shares) {
            copy.insert(share.table(), share.rows());
        }
        copy.commit();
        return true;
    }
}
