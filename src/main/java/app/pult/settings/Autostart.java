package app.pult.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the desktop opens Pult when its user signs in: a desktop entry in a folder that the
/// desktop looks into (freedesktop.org, *Desktop Application Autostart Specification*). The user's
/// entry goes before one of the same name that an administrator put there for everyone. Thread: any
/// but JavaFX.
public final class Autostart {
    public enum State {
        ON,
        OFF
    }

    private static final String NAME = "autostart/pult.desktop";
    private static final String GROUP = "[Desktop Entry]";

    private final Path own;
    private final List<Path> everyones;
    private final Path launcher;

    Autostart(Path own, List<Path> everyones, Path launcher) {
        this.own = own;
        this.everyones = List.copyOf(everyones);
        this.launcher = launcher;
    }

    /// Empty where it cannot be had from here: on Windows the installer is asked for it, and a
    /// program that nobody installed has nothing that could be started.
    ///
    /// @param environment the process's variables
    /// @param operatingSystem the system property `os.name`
    /// @param launcher what starts an installed Pult
    public static Optional<Autostart> of(
            Map<String, String> environment,
            String operatingSystem,
            Path home,
            Optional<Path> launcher) {
        if (!operatingSystem.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        var config = Folders.folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        var shared = environment.getOrDefault("XDG_CONFIG_DIRS", "");
        var everyones =
                Arrays.stream((shared.isBlank() ? "/etc/xdg" : shared).split(":"))
                        .filter(folder -> folder.startsWith("/"))
                        .map(folder -> Path.of(folder, NAME))
                        .toList();
        return launcher.map(program -> new Autostart(config.resolve(NAME), everyones, program));
    }

    /// Reads small files.
    public State read() throws IOException {
        for (var file : Stream.concat(Stream.of(own), everyones.stream()).toList()) {
            if (Files.exists(file)) {
                return read(file);
            }
        }
        return State.OFF;
    }

    /// What the desktop is to do from the next time on. Nothing is changed where it does so
    /// already.
    public void keep(State wanted) throws IOException {
        if (read() == wanted) {
            return;
        }
        if (wanted == State.OFF && everyones.stream().noneMatch(Files::exists)) {
            Files.deleteIfExists(own);
        } else {
            write(wanted);
        }
    }

    /// Over a link that somebody made, never through it.
    private void write(State wanted) throws IOException {
        var folder = own.resolveSibling("");
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, "pult", ".part");
        try {
            Files.writeString(fresh, entry(wanted));
            Files.move(fresh, own, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// `TryExec`: once Pult is uninstalled, the desktop passes the entry over.
    private String entry(State wanted) {
        return GROUP
                + "\nType=Application\nName=Pult\nName[ru]=Пульт\nIcon=pult\nTerminal=false\nTryExec="
                + escaped(launcher.toString())
                + "\nExec="
                + escaped(quoted(launcher.toString()))
                + "\n"
                + (wanted == State.OFF ? "Hidden=true\n" : "");
    }

    /// One word of a command line, by the *Desktop Entry Specification*, "The Exec key".
    private static String quoted(String word) {
        return '"' + word.replaceAll("[\"`$\\\\]", "\\\\$0").replace("%", "%%") + '"';
    }

    /// A value of the type string.
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /// GNOME's own key is what its settings write.
    private static State read(Path entry) throws IOException {
        var isOurs = false;
        for (var line : Files.readAllLines(entry)) {
            var words = line.strip().replaceAll("\\s*=\\s*", "=");
            if (words.startsWith("[")) {
                isOurs = words.equals(GROUP);
            } else if (isOurs
                    && (words.equals("Hidden=true")
                            || words.equals("X-GNOME-Autostart-enabled=false"))) {
                return State.OFF;
            }
        }
        return State.ON;
    }
}
