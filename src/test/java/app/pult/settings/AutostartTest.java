package app.pult.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.settings.Autostart.State;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

final class AutostartTest {
    private static final Path LAUNCHER = Path.of("/opt/pult/bin/pult");

    @TempDir Path folder;
    private Path own = Path.of("");
    private Path everyones = Path.of("");

    @BeforeEach
    void setUp() throws IOException {
        own = folder.resolve("config/autostart/pult.desktop");
        everyones = folder.resolve("xdg/autostart/pult.desktop");
        Files.createDirectories(everyones.resolveSibling(""));
    }

    @Test
    void itIsOffUntilSomebodySwitchesItOn() throws IOException {
        assertThat(autostart().read()).isEqualTo(State.OFF);

        autostart().keep(State.ON);

        assertThat(autostart().read()).isEqualTo(State.ON);
        assertThat(own).content().contains("Exec=\"/opt/pult/bin/pult\"\n", "Type=Application\n");
        assertThat(own).content().startsWith("[Desktop Entry]\n");
    }

    @Test
    void switchedOffNothingIsLeft() throws IOException {
        autostart().keep(State.ON);

        autostart().keep(State.OFF);

        assertThat(autostart().read()).isEqualTo(State.OFF);
        assertThat(own.resolveSibling("")).isEmptyDirectory();
    }

    @Test
    void whatAnAdministratorChoseForEveryoneIsHiddenForThisUserAlone() throws IOException {
        Files.writeString(everyones, "[Desktop Entry]\nType=Application\n");
        assertThat(autostart().read()).isEqualTo(State.ON);

        autostart().keep(State.OFF);

        assertThat(autostart().read()).isEqualTo(State.OFF);
        assertThat(own).content().contains("Hidden=true");
        assertThat(everyones).exists();

        autostart().keep(State.ON);

        assertThat(autostart().read()).isEqualTo(State.ON);
        assertThat(own).content().doesNotContain("Hidden");
    }

    @Test
    void aLinkIsReplacedNotWrittenThrough() throws IOException {
        var entry = folder.resolve("packaged.desktop");
        Files.writeString(entry, "[Desktop Entry]\nHidden = true\n");
        Files.createDirectories(own.resolveSibling(""));
        Files.createSymbolicLink(own, entry);

        autostart().keep(State.ON);

        assertThat(entry).content().isEqualTo("[Desktop Entry]\nHidden = true\n");
        assertThat(autostart().read()).isEqualTo(State.ON);
    }

    @Test
    void whatGnomeSwitchedOffIsOff() throws IOException {
        autostart().keep(State.ON);
        Files.writeString(
                own,
                Files.readString(own)
                        + "X-GNOME-Autostart-enabled=false\n[Desktop Action new]\nHidden=true\n");

        assertThat(autostart().read()).isEqualTo(State.OFF);
    }

    @Test
    void keysOfOtherGroupsSayNothing() throws IOException {
        autostart().keep(State.ON);
        Files.writeString(own, Files.readString(own) + "[Desktop Action new]\nHidden=true\n");

        assertThat(autostart().read()).isEqualTo(State.ON);
    }

    @Test
    void aPathIsWrittenAsTheSpecificationWantsIt() throws IOException {
        autostart(Path.of("/home/o/my $tools \"100%\"\\pult")).keep(State.ON);

        assertThat(own)
                .content()
                .contains(
                        "\nExec=\"/home/o/my \\\\$tools \\\\\"100%%\\\\\"\\\\\\\\pult\"\n",
                        "\nTryExec=/home/o/my $tools \"100%\"\\\\pult\n");
    }

    @Test
    void itIsForAnInstalledProgramOnLinux() {
        assertThat(Autostart.of(Map.of(), "Linux", folder, Optional.empty())).isEmpty();
        assertThat(Autostart.of(Map.of(), "Windows 11", folder, Optional.of(LAUNCHER))).isEmpty();
        assertThat(Autostart.of(Map.of(), "Linux", folder, Optional.of(LAUNCHER))).isPresent();
    }

    private Autostart autostart() {
        return autostart(LAUNCHER);
    }

    private Autostart autostart(Path launcher) {
        return Autostart.of(
                        Map.of(
                                "XDG_CONFIG_HOME",
                                folder.resolve("config").toString(),
                                "XDG_CONFIG_DIRS",
                                "relative:" + folder.resolve("xdg")),
                        "Linux",
                        folder.resolve("home"),
                        Optional.of(launcher))
                .orElseThrow();
    }
}
