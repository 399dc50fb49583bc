package app.pult.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every row of every table of a database, as text, to be compared. But for the search index: it
/// lies in the file as it grew, and has a check of its own.
public final class Dump {
    private Dump() {}

    /// By table; rows sorted.
    public static Map<String, List<String>> of(Database database) {
        return database.read(
                "dump",
                session -> {
                    var dump = new TreeMap<String, List<String>>();
                    for (var table : names(session)) {
                        dump.put(table, rows(session, table));
                    }
                    return dump;
                });
    }

    /// Columns, indexes and all else that makes the shape of a database.
    public static List<String> schema(Database database) {
        return database.read(
                "dump the schema",
                session ->
                        session.list(
                                "SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line"
                                        + " FROM sqlite_schema ORDER BY type, name",
                                row -> row.text("line")));
    }

    private static List<String> names(Session session) throws SQLException {
        return session.list(
                """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
                  AND name NOT LIKE 'search!_%' ESCAPE '!'
                """,
                row -> row.text("name"));
    }

    private static List<String> rows(Session session, String table) throws SQLException {
        try (var statement = session.connection().createStatement();
                var result = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            var rows = new java.util.ArrayList<String>();
            while (result.next()) {
                rows.add(row(result));
            }
            rows.sort(null);
            return rows;
        }
    }

    private static String row(ResultSet result) throws SQLException {
        var columns = result.getMetaData().getColumnCount();
        var values = new java.util.ArrayList<String>();
        for (var i = 1; i <= columns; i++) {
            values.add(result.getMetaData().getColumnName(i) + "=" + result.getString(i));
        }
        return String.join(", ", values);
    }
}
