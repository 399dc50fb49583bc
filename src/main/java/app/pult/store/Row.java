package app.pult.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The row a result stands at. Valid only until the result moves on. Thread: a store thread.
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    public Optional<Long> maybeNumber(String column) throws SQLException {
        var number = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(number);
    }

    public double amount(String column) throws SQLException {
        return result.getDouble(column);
    }

    public int count(String column) throws SQLException {
        return result.getInt(column);
    }

    public boolean flag(String column) throws SQLException {
        return result.getInt(column) != 0;
    }

    public Instant instant(String column) throws SQLException {
        return Instant.ofEpochMilli(result.getLong(column));
    }

    public Optional<Instant> maybeInstant(String column) throws SQLException {
        var millis = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /// Makes something of a row.
    @FunctionalInterface
    public interface Mapping<T> {
        T of(Row row) throws SQLException;
    }

    /// Takes a row in.
    @FunctionalInterface
    public interface Reader {
        void read(Row row) throws SQLException;
    }
}
