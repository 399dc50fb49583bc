package app.pult.store;

import app.pult.store.StoreException.Kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Brings a database to the shape this program knows: `V001__*.sql`, `V002__*.sql`... in order,
/// each in one transaction together with its number in `PRAGMA user_version`. Thread: any, one at a
/// time a file.
final class Migrations {
    private final String folder;
    private final List<String> scripts;

    private Migrations(String folder, List<String> scripts) {
        this.folder = folder;
        this.scripts = scripts;
    }

    static Migrations of(Database.Role role) {
        return switch (role) {
            case WORK ->
                    new Migrations(
                            "work",
                            List.of(
                                    "V001__outbox_drafts_identities.sql",
                                    "V002__quick_texts.sql",
                                    "V003__snoozes.sql",
                                    "V004__own_words.sql",
                                    "V005__saved_views.sql",
                                    "V006__customer_notes.sql",
                                    "V007__files_of_quick_texts.sql",
                                    "V008__departures.sql",
                                    "V009__experience.sql",
                                    "V010__runbook_runs.sql",
                                    "V011__rule_verdicts.sql",
                                    "V012__probe_runs.sql",
                                    "V013__probe_runs_of_tickets.sql"));
            case CACHE ->
                    new Migrations(
                            "cache",
                            List.of(
                                    "V001__mirror_and_effective_tickets.sql",
                                    "V002__ticket_counts.sql",
                                    "V003__parked_changes_in_order.sql",
                                    "V004__out_of_sight.sql",
                                    "V005__snoozed_tickets.sql",
                                    "V006__saved_views.sql",
                                    "V007__running_chats.sql",
                                    "V008__shelf_files.sql",
                                    "V009__search.sql",
                                    "V010__search_vocabulary.sql",
                                    "V011__texts_of_files.sql"));
        };
    }

    List<String> scripts() {
        return scripts;
    }

    /// @throws StoreException of kind TOO_NEW if a newer program has been here
    void apply(Path file, Connection connection) throws SQLException {
        for (var version = version(file, connection); version < scripts.size(); version++) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(script(scripts.get(version)));
                statement.executeUpdate("PRAGMA user_version = " + (version + 1));
            }
            connection.commit();
        }
    }

    /// Whether nothing is left to apply.
    boolean done(Path file, Connection connection) throws SQLException {
        return version(file, connection) == scripts.size();
    }

    private int version(Path file, Connection connection) throws SQLException {
        int version;
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA user_version")) {
            version = result.next() ? result.getInt(1) : 0;
        }
        connection.rollback();
        if (version > scripts.size()) {
            throw new StoreException(
                    Kind.TOO_NEW,
                    file
                            + " was written by a newer Pult (format "
                            + version
                            + ", this one knows "
                            + scripts.size()
                            + "). Start that version; the file was not touched.");
        }
        return version;
    }

    private String script(String name) {
        var path = "migration/" + folder + "/" + name;
        try (var script = Migrations.class.getResourceAsStream(path)) {
            if (script == null) {
                throw new IllegalStateException("no " + path + " in the program");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
