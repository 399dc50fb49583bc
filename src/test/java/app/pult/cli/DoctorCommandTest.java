package app.pult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.fixture.FakeClock;
import app.pult.fixture.Told;
import app.pult.knowledge.RuleVerdict;
import app.pult.launch.command.ADesk;
import app.pult.launch.command.ExitCode;
import app.pult.settings.SettingsFile;
import app.pult.store.Database;
import app.pult.store.work.ProbeRunTable;
import app.pult.store.work.SqliteRuleExperience;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;

final class DoctorCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void aSoundDeskIsToldRowByRow() throws IOException {
        openOnce();

        assertThat(run()).as(out.toString()).isEqualTo(ExitCode.DONE.value());

        assertThat(out.toString())
                .contains("ok    program: ", "ok    databases: whole: 0 tickets, 0 messages")
                .contains(
                        "ok    desk: not open",
                        "ok    privacy: ",
                        "disk: ",
                        "memory: ",
                        "system: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aTextThatTheSearchIndexLacksIsToldAndIndexed() throws Exception {
        openOnce();
        var cache = work().resolveSibling("cache.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + cache);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO people (id, name, address, role) VALUES ('a', 'Анна', '', 'OPERATOR')");
        }

        assertThat(run()).isEqualTo(ExitCode.FAILED.value());
        assertThat(out.toString())
                .contains("BAD   search: not as the desk has them, texts: 1", "--reindex");

        assertThat(run("--reindex")).as(err.toString()).isEqualTo(ExitCode.DONE.value());
        assertThat(out.toString()).contains("ok    search: whole, texts: 1");
    }

    @Test
    void aBlockOfTheTeamThatIsNotUsedIsToldWithItsArticleAndWhy() throws Exception {
        openOnce();
        var cache = work().resolveSibling("cache.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + cache);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    INSERT INTO articles (id, translation_of, language, title, summary, category, tags,
                      format, body, updated_at, filter_text)
                    VALUES ('1', 'till', 'ru', 'Касса', '', '', '[]', 'MARKDOWN',
                      '```pult-rule' || char(10) || 'no rule' || char(10) || '```', 0, '')
                    """);
        }
        run("--reindex");

        assertThat(run()).isEqualTo(ExitCode.DONE.value());

        assertThat(out.toString())
                .containsPattern("team: used: 0, not used: 1 \\(Касса: .+\\)")
                .contains("Mend the block in the article");
    }

    @Test
    void probesAndRulesThatWereWrongAreTold() throws IOException {
        openOnce();
        try (var work = Database.open(work(), Database.Role.WORK, Database.Access.OWNER)) {
            new ProbeRunTable(work)
                    .add(
                            new ProbeRunTable.Entry(
                                    Told.NOON,
                                    "https",
                                    "shop.example.com:443",
                                    "good",
                                    "anna",
                                    Optional.of(new TicketId(424_242))));
            new SqliteRuleExperience(work, new FakeClock(Told.NOON))
                    .say(new TicketId(1), "disk.io", Optional.of(RuleVerdict.WRONG));
        }

        assertThat(run()).as(err.toString()).isEqualTo(ExitCode.DONE.value());

        assertThat(out.toString())
                .containsPattern("probes: .*shop\\.example\\.com:443 good")
                .as("a login: what doctor says goes into a bundle")
                .doesNotContain("anna")
                .doesNotContain("424242")
                .containsPattern("rules: .*disk\\.io 1/1");
    }

    @Test
    void oneObjectALine() throws IOException {
        openOnce();

        run("--json");

        assertThat(out.toString().lines())
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith("{\"check\":\"")
                                        .contains("\"health\":\"", "\"saw\":\"", "\"next\":\""));
    }

    @Test
    void aDatabaseThatIsNoneIsToldWithItsFile() throws IOException {
        openOnce();
        Files.writeString(work(), "garbage ".repeat(10_000));

        assertThat(run()).isEqualTo(ExitCode.FAILED.value());

        assertThat(out.toString())
                .containsPattern("BAD {3}databases: another file in its place \\(.*work\\.db")
                .contains("put the right file back");
    }

    @Test
    void aDatabaseThatIsDamagedInsideIsToldThoughItOpens() throws IOException {
        openOnce();
        try (var file = new RandomAccessFile(work().toFile(), "rw")) {
            for (long page = 2; page < file.length() / 4096; page++) {
                file.seek(page * 4096);
                file.write(new byte[64]);
            }
        }

        assertThat(run()).isEqualTo(ExitCode.FAILED.value());

        assertThat(out.toString()).contains("BAD   databases: damaged").contains("a backup");
    }

    @Test
    void aDeskThatAnotherProcessHasOpenIsToldAndReadAllTheSame() throws IOException {
        try (var owner = AnOwner.of(folder)) {
            assertThat(run()).isEqualTo(ExitCode.DONE.value());
            assertThat(owner.isAlive()).isTrue();
        }

        assertThat(out.toString())
                .contains("desk: open in another Pult", "databases: whole", "waiting: 1, ");
    }

    @Test
    void aBundleInAFolderThatIsNotThereIsRefusedWithTheReason() throws IOException {
        openOnce();
        var target = folder.resolve("nonexistent/x.zip");

        assertThat(run("--bundle", target.toString())).isEqualTo(ExitCode.FAILED.value());

        assertThat(err.toString().strip())
                .isEqualTo(
                        "No bundle was written: there is no folder "
                                + folder.resolve("nonexistent")
                                + ".");
        assertThat(out.toString()).contains("program: ").doesNotContain("Written");
    }

    @Test
    void aBundleWhereAFolderIsIsRefusedWithTheReason() throws IOException {
        openOnce();

        assertThat(run("--bundle", folder.toString())).isEqualTo(ExitCode.FAILED.value());

        assertThat(err.toString()).startsWith("No bundle was written: " + folder + ": ");
    }

    @Test
    void theCopiesOfTheOperatorsDatabaseAreToldWithTheirAge() throws IOException {
        openOnce();
        backUp();

        assertThat(run()).isEqualTo(ExitCode.DONE.value());
        assertThat(out.toString())
                .containsPattern(
                        "ok {4}backups: copies of work.db: 1, all of them open; the newest is");

        Files.writeString(backup(), "garbage ".repeat(10_000));

        assertThat(run()).isEqualTo(ExitCode.FAILED.value());
        assertThat(out.toString())
                .contains("BAD   backups: copies of work.db: 1, none of them opens (work-");
    }

    @Test
    void aBundleHoldsHealthSettingsCopiesLogAndCrashesWithSecretsMasked() throws IOException {
        openOnce();
        backUp();
        var folders = ADesk.machine(folder).folders();
        var settings = new SettingsFile(folders.settingsFile(), "test");
        settings.update(saved -> saved.withCurrent(ADesk.offline().withLogin("anna.login")));
        settings.update(saved -> saved.withHabit(ADesk.offline().id(), "words", "Customer Ivan"));
        PLANTED.forEach(secret -> write(folders.logs().resolve("pult.log"), secret));
        PLANTED.forEach(secret -> write(folders.crashes().resolve("one.txt"), secret));
        var target = folder.resolve("bundle.zip");

        assertThat(run("--bundle", target.toString())).isEqualTo(ExitCode.DONE.value());

        assertThat(out.toString()).contains("Written: " + target);
        var files = entries(target);
        assertThat(files)
                .containsOnlyKeys(
                        "health.txt",
                        "settings.txt",
                        "backups.txt",
                        "logs/pult.log",
                        "crashes/one.txt");
        assertThat(files.get("health.txt")).contains("GOOD databases: ");
        assertThat(files.get("backups.txt")).containsPattern("work-\\w+\\.db .* whole");
        assertThat(files.get("settings.txt")).contains("desk-127-0-0-1-9 DESK_API");
        assertThat(files.values())
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .doesNotContain("hunter22", "geheim7", "ivan@", "0123abcd")
                                        .doesNotContain(
                                                "anna.login", "Customer Ivan", "/home/boris"));
        assertThat(files.get("logs/pult.log")).contains("rt.example.org");
    }

    @Test
    void aBundleIsAsLargeAsItsLimitsAllow() throws IOException {
        openOnce();
        var logs = ADesk.machine(folder).folders().logs();
        for (int i = 0; i < 9; i++) {
            write(
                    logs.resolve("pult." + i + ".log"),
                    "Pulled 12 changes in 340 ms\n".repeat(40_000));
        }
        var target = folder.resolve("bundle.zip");

        run("--bundle", target.toString());

        var texts = entries(target);
        assertThat(texts.keySet().stream().filter(name -> name.startsWith("logs/"))).hasSize(6);
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.length()).isLessThan(1_100_000));
        assertThat(texts.get("logs/pult.8.log")).startsWith("Pulled");
    }

    @Test
    void aBundleIsNeverWrittenOverAFile() throws IOException {
        openOnce();
        var target = folder.resolve("bundle.zip");
        Files.writeString(target, "mine");

        assertThat(run("--bundle", target.toString())).isEqualTo(ExitCode.FAILED.value());

        assertThat(err.toString()).contains("No bundle was written: ", "there is one already");
        assertThat(target).hasContent("mine");
    }

    private static final List<String> PLANTED =
            List.of(
                    "mail of ivan@shop.example\n",
                    "https://anna:geheim7@rt.example.org/rt\n",
                    "password: hunter22\n",
                    "Authorization: token 1-23-0123abcd0123abcd0123abcd0123abcd\n",
                    "/home/boris/.config/pult\n");

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> entries(Path zip) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                texts.put(
                        entry.getName(),
                        new String(
                                file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private void backUp() throws IOException {
        try (var place = ADesk.open(ADesk.offline(), folder)) {
            ADesk.submit(place, folder);
            place.start();
        }
    }

    private Path backup() throws IOException {
        try (var files = Files.list(work().resolveSibling("backups"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private void openOnce() throws IOException {
        ADesk.open(ADesk.offline(), folder).close();
    }

    private Path work() {
        return ADesk.machine(folder).folders().account(ADesk.offline()).resolve("work.db");
    }

    private int run(String... options) {
        var all = new ArrayList<>(List.of("doctor"));
        all.addAll(List.of(options));
        all.addAll(List.of("--backend", "http://127.0.0.1:9", "--data", folder.toString()));
        return PultCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
