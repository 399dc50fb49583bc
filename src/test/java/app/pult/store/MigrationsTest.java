package app.pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.store.Database.Access;
import app.pult.store.Database.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

class MigrationsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/app/pult/store/migration");
    private static final Pattern NAME = Pattern.compile("V\\d{3}__[a-z0-9_]+\\.sql");
    private static final Pattern COLUMN =
            Pattern.compile("^  [a-z_]+ (INTEGER|TEXT|REAL|BLOB)\\b.*");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyScriptInTheFolderIsAppliedInOrder(Role role) throws IOException {
        try (var files = Files.list(scripts(role))) {
            var names = files.map(file -> file.getFileName().toString()).sorted().toList();

            assertThat(Migrations.of(role).scripts()).isEqualTo(names);
            assertThat(names).allMatch(name -> NAME.matcher(name).matches());
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aFreshDatabaseLooksLikeOneThatWasBroughtUpStepByStep(Role role) throws Exception {
        var stepped = folder.resolve("stepped.db");
        OldDatabase.make(stepped, role, Migrations.of(role).scripts().size());

        assertThat(schema(stepped, role)).isEqualTo(schema(folder.resolve("fresh.db"), role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void openingTwiceChangesNothing(Role role) {
        var file = folder.resolve("twice.db");

        assertThat(schema(file, role)).isEqualTo(schema(file, role)).isNotEmpty();
    }

    @Test
    void parkedChangesOfAnOlderVersionAreKept() throws Exception {
        var file = folder.resolve("old.db");
        OldDatabase.make(
                file, Role.CACHE, 2, "INSERT INTO parked_changes VALUES ('weather', '{}')");

        try (var database = Database.open(file, Role.CACHE, Access.OWNER)) {
            assertThat(Dump.of(database).get("parked_changes"))
                    .containsExactly("id=1, kind=weather, raw={}");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyTableIsStrict(Role role) {
        try (var database = Database.open(folder.resolve("strict.db"), role, Access.OWNER)) {
            var lax =
                    database.read(
                            "list tables",
                            session ->
                                    session.list(
                                            "SELECT name FROM pragma_table_list WHERE strict = 0"
                                                    + " AND type = 'table' AND name NOT LIKE 'sqlite_%'",
                                            row -> row.text("name")));

            assertThat(lax).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyColumnIsExplained(Role role) throws IOException {
        for (var script : Migrations.of(role).scripts()) {
            var bare =
                    Files.readAllLines(scripts(role).resolve(script)).stream()
                            .filter(line -> COLUMN.matcher(line).matches())
                            .filter(line -> !line.contains("--"))
                            .toList();

            assertThat(bare).isEmpty();
        }
    }

    private static List<String> schema(Path file, Role role) {
        try (var database = Database.open(file, role, Access.OWNER)) {
            return Dump.schema(database);
        }
    }

    private static Path scripts(Role role) {
        return SCRIPTS.resolve(role.name().toLowerCase(Locale.ROOT));
    }
}
