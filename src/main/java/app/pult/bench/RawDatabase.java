package app.pult.bench;

import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Plain JDBC with the store's pragmas: the floor under everything it does. Statements are prepared
/// once. Thread: one.
final class RawDatabase implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private RawDatabase(Connection connection) {
        this.connection = connection;
    }

    /// A file of the store, only to be read.
    static RawDatabase lookAt(Path file, Role role) {
        try {
            return new RawDatabase(Database.connect(file, role, Access.ONLOOKER));
        } catch (SQLException e) {
            throw new BenchFailure(e);
        }
    }

    /// A new file with the tables and indexes of another.
    static RawDatabase like(RawDatabase model, Path file, Role role) {
        try {
            var fresh = new RawDatabase(Database.connect(file, role, Access.OWNER));
            for (var sql : model.schema()) {
                try (var statement = fresh.connection.createStatement()) {
                    statement.executeUpdate(sql);
                }
            }
            fresh.connection.commit();
            return fresh;
        } catch (SQLException e) {
            throw new BenchFailure(e);
        }
    }

    /// Tables before their indexes; no triggers, for what they write is copied like other rows. The
    /// tables that FTS5 keeps behind its own it makes by itself.
    private List<String> schema() throws SQLException {
        return texts(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
                        + " AND name NOT LIKE 'search!_index!_%' ESCAPE '!'"
                        + " AND type <> 'trigger' ORDER BY type DESC, rowid");
    }

    List<String> tables() {
        try {
            return texts(
                    "SELECT name FROM sqlite_master WHERE type = 'table'"
                            + " AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
                            + " AND sql NOT LIKE 'CREATE VIRTUAL%'"
                            + " AND name NOT LIKE 'search!_index!_%' ESCAPE '!' ORDER BY rowid");
        } catch (SQLException e) {
            throw new BenchFailure(e);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var result = prepare(sql).executeQuery()) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    long number(String sql, Object... values) {
        try (var result = bound(sql, values).executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new BenchFailure(e);
        }
    }

    /// Reads every column of every row and makes nothing of it; how many rows there were.
    int read(String sql, Object... values) {
        try (var result = bound(sql, values).executeQuery()) {
            var columns = result.getMetaData().getColumnCount();
            var rows = 0;
            while (result.next()) {
                for (var column = 1; column <= columns; column++) {
                    result.getString(column);
                }
                rows++;
            }
            connection.rollback();
            return rows;
        } catch (SQLException e) {
            throw new BenchFailure(e);
        }
    }

    /// All rows with all their values.
    Rows rows(String sql, Object... values) {
        try (var result = bound(sql, values).executeQuery()) {
            var columns = names(result);
            var rows = new ArrayList<Object[]>();
            while (result.next()) {
                var row = new Object[columns.size()];
                for (var i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return new Rows(columns, rows);
        } catch (SQLException e) {
            throw new BenchFailure(e);
        }
    }

    /// Values as they came out of a table.
    record Rows(List<String> columns, List<Object[]> values) {}

    /// One insert of all rows; not committed.
    void insert(String table, Rows rows) {
        if (rows.values().isEmpty()) {
            return;
        }
        try {
            var insert = prepare(insertInto(table, rows.columns()));
            for (var row : rows.values()) {
                for (var i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new BenchFailure(e);
        }
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new BenchFailure(e);
        }
    }

    private static String insertInto(String table, List<String> columns) {
        return "INSERT INTO "
                + table
                + " ("
                + String.join(", ", columns)
                + ") VALUES ("
                + String.join(", ", columns.stream().map(column -> "?").toList())
                + ")";
    }

    private static List<String> names(ResultSet result) throws SQLException {
        var meta = result.getMetaData();
        var names = new ArrayList<String>();
        for (var column = 1; column <= meta.getColumnCount(); column++) {
            names.add(meta.getColumnName(column));
        }
        return names;
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        var statement = prepare(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchFailure(e);
        }
    }
}
