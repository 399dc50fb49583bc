package app.pult.practice.world;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Statements with their arguments, one line each. Instants are bound as epoch milliseconds, an
/// empty [Optional] as NULL. Thread: that of the connection.
final class Sql {
    private Sql() {}

    @FunctionalInterface
    interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection db, String sql, Row<T> mapper, Object... arguments)
            throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            bind(statement, arguments);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapper.from(rows));
                }
            }
            return found;
        }
    }

    static <T> Optional<T> find(Connection db, String sql, Row<T> mapper, Object... arguments)
            throws SQLException {
        return list(db, sql, mapper, arguments).stream().findFirst();
    }

    static long number(Connection db, String sql, Object... arguments) throws SQLException {
        return find(db, sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    static int run(Connection db, String sql, Object... arguments) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        }
    }

    /// Inserts a row and returns its rowid.
    static long insert(Connection db, String sql, Object... arguments) throws SQLException {
        run(db, sql, arguments);
        return number(db, "SELECT last_insert_rowid()");
    }

    static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, plain(arguments[i]));
        }
    }

    private static @org.jspecify.annotations.Nullable Object plain(Object argument) {
        return switch (argument) {
            case Optional<?> optional -> optional.map(Sql::plain).orElse(null);
            case java.time.Instant instant -> instant.toEpochMilli();
            default -> argument;
        };
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
