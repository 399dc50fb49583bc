package app.pult.store;

import app.pult.store.StoreException.Kind;

import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Whether a database is whole, by SQLite's own word. Thread: any but JavaFX.
final class Wholeness {
    private Wholeness() {}

    /// Reads an open database from end to end, without a look at whether its indexes agree.
    ///
    /// @throws StoreException of kind DAMAGED if it is not
    static void checkQuickly(Path file, Connection connection) throws SQLException {
        var complaints = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA quick_check(3)")) {
            while (result.next()) {
                complaints.add(result.getString(1));
            }
        }
        connection.rollback();
        if (!complaints.equals(List.of("ok"))) {
            throw new StoreException(
                    Kind.DAMAGED,
                    file
                            + " is damaged and was left as it is: put a backup in its place, or move it"
                            + " away to start anew. SQLite says: "
                            + complaints);
        }
    }

    /// Reads a closed copy from end to end.
    ///
    /// @throws StoreException of kind DAMAGED or NOT_A_DATABASE if it is not
    static void checkCopy(Path copy) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        try (var connection = config.createConnection("jdbc:sqlite:" + copy.toAbsolutePath());
                var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA integrity_check(3)")) {
            if (!result.next() || !result.getString(1).equals("ok")) {
                throw new StoreException(Kind.DAMAGED, copy + " is damaged.");
            }
        } catch (SQLException e) {
            throw Failures.of(copy, "Checking " + copy.getFileName(), e);
        }
    }
}
