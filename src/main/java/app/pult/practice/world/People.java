package app.pult.practice.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tables of people and operators.
final class People {
    private People() {}

    /// The person behind an address, or of that id; made if there is none.
    static String find(Connection db, Order.Addressee addressee, Instant now) throws SQLException {
        var known =
                Sql.find(
                        db,
                        "SELECT id FROM people WHERE id = ?1 OR address = ?1 COLLATE NOCASE ORDER BY id",
                        row -> row.getString(1),
                        addressee.address());
        return known.isPresent() ? known.get() : add(db, addressee);
    }

    private static String add(Connection db, Order.Addressee addressee) throws SQLException {
        var id = "p" + (Sql.number(db, "SELECT count(*) FROM people") + 1);
        var name = addressee.name().isBlank() ? addressee.address() : addressee.name();
        insert(db, id, name, addressee.address(), "customer");
        Journal.log(db, Journal.PERSON, id);
        return id;
    }

    static void insert(Connection db, String id, String name, String address, String role)
            throws SQLException {
        Sql.run(
                db,
                "INSERT INTO people (id, name, address, role) VALUES (?, ?, ?, ?)",
                id,
                name,
                address,
                role);
    }

    static String name(Connection db, String id) throws SQLException {
        return Sql.find(db, "SELECT name FROM people WHERE id = ?", row -> row.getString(1), id)
                .orElse(id);
    }

    static Optional<Operator> operatorByToken(Connection db, String token) throws SQLException {
        return operator(db, "token", token);
    }

    static Optional<Operator> operatorById(Connection db, String id) throws SQLException {
        return operator(db, "id", id);
    }

    private static Optional<Operator> operator(Connection db, String column, String value)
            throws SQLException {
        var found =
                Sql.find(
                        db,
                        "SELECT id, rights, token FROM operators WHERE " + column + " = ?",
                        row -> List.of(row.getString(1), row.getString(2), row.getString(3)),
                        value);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var id = found.get().get(0);
        var rights =
                found.get().get(1).equals("full") ? Operator.Rights.FULL : Operator.Rights.READ;
        return Optional.of(
                new Operator(
                        id,
                        rights,
                        found.get().get(2),
                        groups(db, id, "now"),
                        groups(db, id, "past")));
    }

    private static Set<String> groups(Connection db, String operator, String standing)
            throws SQLException {
        return Set.copyOf(
                Sql.list(
                        db,
                        "SELECT group_id FROM operator_groups WHERE operator = ? AND standing = ?",
                        row -> row.getString(1),
                        operator,
                        standing));
    }
}
