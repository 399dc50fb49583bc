package app.pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One connection with its prepared statements, each prepared once and kept. Values are bound as
/// they are stored: instants and durations as milliseconds, enums by name, an empty [Optional] as
/// NULL. Thread: the store thread that owns the connection.
public class Session {
    private static final Logger log = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /// The number of rows it changed.
    public int update(String sql, Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    public <T> List<T> list(String sql, Row.Mapping<T> mapping, Object... values)
            throws SQLException {
        var found = new ArrayList<T>();
        each(sql, row -> found.add(mapping.of(row)), values);
        return found;
    }

    public <T> Optional<T> find(String sql, Row.Mapping<T> mapping, Object... values)
            throws SQLException {
        try (var result = bound(sql, values).executeQuery()) {
            return result.next() ? Optional.of(mapping.of(new Row(result))) : Optional.empty();
        }
    }

    /// The first column of the first row; zero where there is none.
    public long number(String sql, Object... values) throws SQLException {
        try (var result = bound(sql, values).executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    public void each(String sql, Row.Reader reader, Object... values) throws SQLException {
        try (var result = bound(sql, values).executeQuery()) {
            var row = new Row(result);
            while (result.next()) {
                reader.read(row);
            }
        }
    }

    /// Many rows through one statement; the last ones go with [Batch#send].
    public Batch batch(String sql) throws SQLException {
        var statement = prepare(sql);
        // A transaction that was rolled back may have left rows behind.
        statement.clearBatch();
        return new Batch(statement);
    }

    Connection connection() {
        return connection;
    }

    /// After a failure the driver has closed the statement that failed, without a word (xerial 3.x,
    /// `DB.execute`): all are prepared anew.
    void failed() {
        prepared.values().forEach(Session::close);
        prepared.clear();
        abandon();
    }

    /// Forgets what was not committed; the next statement sees the present.
    void abandon() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            beginAnew(e);
        }
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            log.debug("a statement does not close", e);
        }
    }

    /// After the worst errors (disk full, input or output) SQLite rolls back by itself, and the
    /// driver is left without the transaction it thinks it has.
    private void beginAnew(SQLException nothingToRollBack) {
        try {
            log.debug("nothing to roll back", nothingToRollBack);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            log.debug("nothing to commit", e);
        }
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            log.error("no transaction can be begun any more", e);
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        var statement = prepare(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        var statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value)
            throws SQLException {
        switch (value) {
            case String text -> statement.setString(index, text);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
            case Instant instant -> statement.setLong(index, instant.toEpochMilli());
            case Duration duration -> statement.setLong(index, duration.toMillis());
            case Enum<?> constant -> statement.setString(index, constant.name());
            case Optional<?> optional when optional.isPresent() ->
                    bind(statement, index, optional.get());
            case Optional<?> empty -> statement.setNull(index, Types.NULL);
            default -> throw new IllegalArgumentException("cannot store a " + value.getClass());
        }
    }

    /// Rows for one statement, sent in portions.
    public static final class Batch {
        private static final int ROWS = 500;
        private final PreparedStatement statement;
        private int waiting;

        private Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        public void add(Object... values) throws SQLException {
            bind(statement, values);
            statement.addBatch();
            waiting++;
            if (waiting == ROWS) {
                send();
            }
        }

        public void send() throws SQLException {
            if (waiting > 0) {
                waiting = 0;
                statement.executeBatch();
            }
        }
    }
}
