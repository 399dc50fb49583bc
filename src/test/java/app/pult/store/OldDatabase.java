package app.pult.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/// A database file as an earlier program left it.
public final class OldDatabase {
    private OldDatabase() {}

    /// Makes `file` at this version of its format, and changes it by these statements.
    public static void make(Path file, Database.Role role, int version, String... statements)
            throws IOException, SQLException {
        OwnerOnly.file(file);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var script : Migrations.of(role).scripts().subList(0, version)) {
                statement.executeUpdate(script(role, script));
            }
            statement.executeUpdate("PRAGMA user_version = " + version);
            for (var change : statements) {
                statement.executeUpdate(change);
            }
        }
    }

    private static String script(Database.Role role, String name) throws IOException {
        var path = "migration/" + role.name().toLowerCase(Locale.ROOT) + "/" + name;
        try (var script = Migrations.class.getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
