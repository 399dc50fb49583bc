package app.pult.store.work;

import app.pult.desk.OwnWords;
import app.pult.store.Database;

import java.time.InstantSource;
import java.util.Set;

/// The operator's own words in `work.db`. Thread: any but JavaFX.
public final class SqliteOwnWords implements OwnWords {
    private final Database work;
    private final InstantSource clock;

    public SqliteOwnWords(Database work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Set<String> all() {
        return Set.copyOf(
                work.read(
                        "list own words",
                        session ->
                                session.list(
                                        "SELECT word FROM own_words", row -> row.text("word"))));
    }

    @Override
    public void add(String word) {
        work.run(
                "add an own word",
                tx ->
                        tx.update(
                                "INSERT OR IGNORE INTO own_words (word, saved_at) VALUES (?, ?)",
                                word,
                                clock.instant()));
    }

    @Override
    public void remove(String word) {
        work.run(
                "remove an own word",
                tx -> tx.update("DELETE FROM own_words WHERE word = ?", word));
    }
}
