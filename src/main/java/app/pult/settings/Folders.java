package app.pult.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where files belong on this platform. Linux: the XDG Base Directory Specification; Windows:
/// `%APPDATA%` for what follows the user, `%LOCALAPPDATA%` for the rest. `config` holds the
/// settings, `data` one folder per account and the sealed secrets, `state` logs and crash reports.
public record Folders(Path config, Path data, Path state) {
    private static final String NAME = "pult";
    private static final String ACCOUNTS = "accounts";

    /// @param environment the process's variables
    /// @param operatingSystem the system property `os.name`
    /// @param home the user's home folder
    public static Folders of(Map<String, String> environment, String operatingSystem, Path home) {
        if (operatingSystem.toLowerCase(Locale.ROOT).startsWith("windows")) {
            var roaming =
                    folder(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("Pult");
            var local =
                    folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                            .resolve("Pult");
            return new Folders(roaming, local, local);
        }
        return new Folders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(NAME));
    }

    /// Everything below one folder, for tests, tours and benchmarks.
    public static Folders below(Path root) {
        return new Folders(root.resolve("config"), root.resolve("data"), root.resolve("state"));
    }

    /// The specification says that a relative path is to be ignored.
    static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        var value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            return otherwise;
        }
        var path = Path.of(value);
        return path.isAbsolute() ? path : otherwise;
    }

    /// Makes the folders, readable by their owner only.
    public void create() throws IOException {
        for (var folder : List.of(config, data, state, data.resolve(ACCOUNTS))) {
            PrivateFiles.createFolder(folder);
        }
    }

    /// The folder of one account: its databases, its files.
    public Path account(Account account) {
        return data.resolve(ACCOUNTS).resolve(account.id());
    }

    public Path settingsFile() {
        return config.resolve("settings.json");
    }

    public Path sealedSecrets() {
        return data.resolve("secrets.sealed");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    /// What was learned last of newer versions.
    public Path updateMemory() {
        return state.resolve("update.json");
    }

    /// One file for each session that ended badly.
    public Path crashes() {
        return state.resolve("crashes");
    }
}
