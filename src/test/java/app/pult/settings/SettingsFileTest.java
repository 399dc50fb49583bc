package app.pult.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void whatWasSetIsThereAfterARestart() throws IOException {
        var file = folder.resolve("deep/settings.json");
        var written =
                new SettingsFile(file, "1")
                        .update(settings -> settings.withCurrent(account()).withLanguage("ru"));

        assertThat(new SettingsFile(file, "2").settings()).isEqualTo(written);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    private static Account account() {
        return new Account(
                "rt",
                "RT",
                Account.Kind.REQUEST_TRACKER,
                URI.create("https://rt.example"),
                "anna",
                Account.Method.PASSWORD);
    }

    @Test
    void unreadableFileIsSetAsideWhole() throws IOException {
        var file = folder.resolve("settings.json");
        for (var broken : new String[] {"{\"settings\":", "[]", "null", "{\"writtenBy\":\"1\"}"}) {
            Files.writeString(file, broken);

            assertThat(new SettingsFile(file, "1").settings()).isEqualTo(Settings.DEFAULT);

            assertThat(folder.resolve("settings.json.unreadable")).hasContent(broken);
        }
    }

    @Test
    void aFileOfAVersionWithoutAKnowledgeBaseKeepsEverythingElse() throws IOException {
        var file = folder.resolve("settings.json");
        var written = new SettingsFile(file, "1").update(now -> now.withLanguage("ru"));
        var older =
                Files.readString(file)
                        .replaceFirst(",\\s*\"knowledge\"\\s*:\\s*\\{[^}]*}[^}]*}", "");
        assertThat(older).doesNotContain("knowledge");
        Files.writeString(file, older);

        assertThat(new SettingsFile(file, "2").settings()).isEqualTo(written);
    }

    @Test
    void theOneArticleOfAnEarlierVersionIsThatOfTheCurrentAccount() throws IOException {
        var file = folder.resolve("settings.json");
        new SettingsFile(file, "1").update(settings -> settings.withCurrent(account()));
        var earlier =
                Files.readString(file)
                        .replaceFirst(
                                "(\"knowledge\"\\s*:\\s*)\\{[^}]*}[^}]*}",
                                "$1{\"language\": \"ru\", \"article\": \"rdp.ru\"}");
        Files.writeString(file, earlier);

        var knowledge = new SettingsFile(file, "2").settings().knowledge();

        assertThat(knowledge).isEqualTo(new KnowledgeState("ru", Map.of("rt", "rdp.ru")));
        assertThat(knowledge.left("en", "other", Optional.of("vpn.en")).articles())
                .containsOnly(Map.entry("rt", "rdp.ru"), Map.entry("other", "vpn.en"));
    }

    @Test
    void whatAnEarlierVersionDidNotKnowIsAsByDefault() throws IOException {
        var file = folder.resolve("settings.json");
        new SettingsFile(file, "1").update(settings -> settings.withLanguage("ru"));
        var text = Files.readString(file);
        var earlier = text.replaceFirst(",\\s*\"keyboard\"\\s*:\\s*\\{[^}]*\\{[^}]*}[^}]*}", "");
        assertThat(earlier).isNotEqualTo(text).doesNotContain("keyboard");
        Files.writeString(file, earlier);

        assertThat(new SettingsFile(file, "2").settings())
                .isEqualTo(Settings.DEFAULT.withLanguage("ru"));
        assertThat(folder.resolve("settings.json.unreadable")).doesNotExist();
    }

    @Test
    void aThemeChosenBeforeTextHadASizeIsKept() throws IOException {
        var file = folder.resolve("settings.json");
        var dark =
                new Settings.Appearance(
                        Settings.Appearance.Theme.DARK,
                        Settings.Appearance.Density.COMPACT,
                        100,
                        Settings.Appearance.Motion.SYSTEM);
        new SettingsFile(file, "1").update(now -> now.withAppearance(dark));
        var text = Files.readString(file);
        var earlier = text.replaceFirst(",\\s*\"textPercent\"[^}]*", "");
        assertThat(earlier).isNotEqualTo(text).doesNotContain("motion");
        Files.writeString(file, earlier);

        assertThat(new SettingsFile(file, "2").settings().appearance()).isEqualTo(dark);
    }

    @Test
    void eachDeskKeepsItsOwnHabits() {
        var file = folder.resolve("settings.json");
        new SettingsFile(file, "1")
                .update(
                        now ->
                                now.withHabit("rt", "after", "next")
                                        .withHabit("a", "after", "stay"));

        var read = new SettingsFile(file, "2").settings();

        assertThat(read.habit("rt", "after")).contains("next");
        assertThat(read.habit("a", "after")).contains("stay");
        assertThat(read.habit("rt", "other")).isEmpty();
    }

    @Test
    void foldersFollowThePlatform() {
        var home = Path.of("/home/anna");

        var linux =
                Folders.of(
                        Map.of("XDG_DATA_HOME", "/mnt/data", "XDG_CONFIG_HOME", "relative"),
                        "Linux",
                        home);
        var windows = Folders.of(Map.of("LOCALAPPDATA", "/c/local"), "Windows 11", home);

        assertThat(linux.data()).isEqualTo(Path.of("/mnt/data/pult"));
        assertThat(linux.config()).isEqualTo(home.resolve(".config/pult"));
        assertThat(windows.data()).isEqualTo(Path.of("/c/local/Pult"));
        assertThat(windows.config()).isEqualTo(home.resolve("AppData/Roaming/Pult"));
    }
}
