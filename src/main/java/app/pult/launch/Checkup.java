package app.pult.launch;

import app.pult.settings.Account;
import app.pult.settings.Folders;
import app.pult.settings.Secrets;
import app.pult.settings.SettingsFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at the workstation itself: folders, free space, databases, what is stuck, where secrets
/// are. Changes nothing and uses no network. Thread: any but JavaFX.
public final class Checkup {
    private static final long LITTLE_SPACE = 1L << 30;
    private static final long NO_SPACE = 100L << 20;
    private static final long MEGABYTE = 1L << 20;
    private static final String PRIVATE = "rwx------";

    /// How one check came out; later is worse.
    public enum Health {
        GOOD,
        WATCH,
        BAD
    }

    /// `saw` is what is there, `next` what to do about it, empty where nothing is.
    public record Finding(String check, Health health, String saw, String next) {}

    private final Machine machine;
    private final List<Finding> findings = new ArrayList<>();

    public Checkup(Machine machine) {
        this.machine = machine;
    }

    /// @param account whose folder to look into; empty for the workstation alone
    public List<Finding> run(Optional<Account> account) {
        good(
                "program",
                "Pult "
                        + Machine.version()
                        + " on Java "
                        + Runtime.version().feature()
                        + ", "
                        + System.getProperty("os.name", "?"));
        folders(machine.folders());
        settings();
        secrets();
        account.ifPresent(this::account);
        return List.copyOf(findings);
    }

    private void folders(Folders folders) {
        for (var folder : List.of(folders.config(), folders.data(), folders.state())) {
            if (!Files.exists(folder)) {
                good("folder", folder + " is not there yet");
            } else if (!Files.isWritable(folder)) {
                add(
                        "folder",
                        Health.BAD,
                        folder + " cannot be written",
                        "Give yourself write access: nothing can be kept.");
            } else {
                good("folder", folder + " can be written");
            }
        }
        space(existing(folders.data()));
    }

    private static Path existing(Path path) {
        var there = path.toAbsolutePath();
        while (!Files.exists(there) && there.getNameCount() > 0) {
            there = there.resolve("..").normalize();
        }
        return there;
    }

    private void space(Path folder) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            var saw = free / MEGABYTE + " MB free for " + folder;
            if (free < NO_SPACE) {
                add(
                        "disk",
                        Health.BAD,
                        saw,
                        "Free some space: drafts can no longer be saved safely.");
            } else if (free < LITTLE_SPACE) {
                add("disk", Health.WATCH, saw, "Free some space soon.");
            } else {
                good("disk", saw);
            }
        } catch (IOException e) {
            add("disk", Health.WATCH, "Free space is unknown: " + e.getMessage(), "");
        }
    }

    private void settings() {
        var file = machine.folders().settingsFile();
        var aside = file.resolveSibling(file.getFileName() + ".unreadable");
        if (Files.exists(aside)) {
            add(
                    "settings",
                    Health.WATCH,
                    "An unreadable settings file was set aside",
                    "It is " + aside + "; the defaults apply.");
        }
        var accounts = new SettingsFile(file, Machine.version()).settings().accounts();
        good("settings", accounts.size() + " accounts");
    }

    private void secrets() {
        var place = OpenSecrets.open(machine, () -> new char[0]).place();
        if (place == Secrets.Place.SYSTEM_KEYCHAIN) {
            good("secrets", "in the system's keychain");
        } else {
            add(
                    "secrets",
                    Health.WATCH,
                    "in a file sealed with a passphrase: there is no system keychain",
                    "A desktop session with Secret Service (or Windows) needs no passphrase.");
        }
    }

    private void account(Account account) {
        var folder = machine.folders().account(account);
        if (!Files.exists(folder)) {
            good("account", account.id() + " has nothing on this desk yet");
            return;
        }
        permissions(folder);
        try (var desk = DeskView.open(account, machine)) {
            var counts = desk.holdings();
            good(
                    "databases",
                    "readable: "
                            + counts.tickets()
                            + " tickets, "
                            + counts.messages()
                            + " messages, "
                            + counts.articles()
                            + " articles");
            desk.caughtUpAt()
                    .ifPresentOrElse(
                            at -> good("sync", "up to date at " + at),
                            () ->
                                    add(
                                            "sync",
                                            Health.WATCH,
                                            "never came to the end of the first sync",
                                            "Start the program with the network on."));
            outbox(desk);
        } catch (IOException e) {
            add("databases", Health.BAD, "cannot be read", String.valueOf(e.getMessage()));
        }
    }

    private void outbox(DeskView desk) {
        var open = desk.waiting();
        var stuck = open.stream().filter(entry -> entry.reason().isPresent()).count();
        if (stuck > 0) {
            add(
                    "outbox",
                    Health.WATCH,
                    open.size() + " operations wait, " + stuck + " of them for a reason",
                    "See: pult outbox list");
        } else {
            good("outbox", open.size() + " operations wait");
        }
    }

    private void permissions(Path folder) {
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
                if (mode.equals(PRIVATE)) {
                    good("privacy", "only you can read the account's folder");
                } else {
                    add(
                            "privacy",
                            Health.BAD,
                            "others can read the account's folder (" + mode + ")",
                            "Set it to " + PRIVATE + ": chmod 700 " + folder);
                }
            }
        } catch (IOException e) {
            add("privacy", Health.WATCH, "permissions cannot be read: " + e.getMessage(), "");
        }
    }

    private void good(String check, String saw) {
        add(check, Health.GOOD, saw, "");
    }

    private void add(String check, Health health, String saw, String next) {
        findings.add(new Finding(check, health, saw, next));
    }
}
