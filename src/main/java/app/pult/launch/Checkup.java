package app.pult.launch;

import app.pult.diagnosis.probe.OshiStation;
import app.pult.diagnosis.station.ProgramRules;
import app.pult.diagnosis.station.ProgramRules.Access;
import app.pult.diagnosis.station.ProgramRules.Databases;
import app.pult.diagnosis.station.ProgramRules.Kept;
import app.pult.diagnosis.station.Row;
import app.pult.diagnosis.station.Section;
import app.pult.diagnosis.station.Section.Topic;
import app.pult.diagnosis.station.StationRules;
import app.pult.diagnosis.station.StationRules.Reach;
import app.pult.diagnosis.station.SyncRules;
import app.pult.diagnosis.station.SyncRules.Quiet;
import app.pult.diagnosis.team.TeamBook;
import app.pult.launch.support.CrashReports;
import app.pult.settings.Account;
import app.pult.settings.Secrets;
import app.pult.settings.SettingsFile;
import app.pult.store.BackupList;
import app.pult.store.Store;
import app.pult.store.StoreException;
import app.pult.store.work.ProbeRunTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at the workstation itself: the computer, Pult's folders, the databases, what is stuck,
/// where secrets are. Changes nothing and uses no network. Thread: any but JavaFX.
public final class Checkup {
    private static final int MOST_PROBES = 5;
    private static final Duration LATELY = Duration.ofDays(3);

    private final Machine machine;

    public Checkup(Machine machine) {
        this.machine = machine;
    }

    /// Everything, for a process that has no desk open.
    ///
    /// @param account whose desk to look into; empty for the workstation alone
    public List<Section> run(Optional<Account> account) {
        var rows = new ArrayList<>(program(account));
        rows.add(secrets());
        var now = machine.clock().instant();
        var sync = account.map(known -> desk(known, rows, now)).orElseGet(List::of);
        var sections = new ArrayList<Section>();
        sections.add(new Section(Topic.PROGRAM, Optional.of(now), rows));
        if (!sync.isEmpty()) {
            sections.add(new Section(Topic.SYNC, Optional.of(now), sync));
        }
        sections.add(workstation(account));
        return List.copyOf(sections);
    }

    private Section workstation(Optional<Account> account) {
        var station = station(account).read();
        return new Section(
                Topic.WORKSTATION,
                Optional.of(station.at()),
                // Nobody asked the server: what is not needed is no fault.
                StationRules.rows(station, Reach.ANSWERS));
    }

    /// The same as a bundle says it, for a process that has this account's desk open: its databases
    /// are not read from end to end.
    List<Finding> besideItsDesk(Account account) {
        return Finding.of(
                List.of(
                        new Section(
                                Topic.PROGRAM,
                                Optional.of(machine.clock().instant()),
                                program(Optional.of(account))),
                        workstation(Optional.of(account))));
    }

    /// The same as a command prints it.
    public List<Finding> findings(Optional<Account> account) {
        return Finding.of(run(account));
    }

    private static Row folder(Kept kept, Path folder) {
        return ProgramRules.folder(kept, folder.toString(), access(folder));
    }

    /// What can be seen beside an open desk, in a moment: program, folders, settings.
    public List<Row> program(Optional<Account> account) {
        var rows = new ArrayList<Row>();
        rows.add(ProgramRules.program(Machine.version(), Runtime.version().feature()));
        var folders = machine.folders();
        rows.add(folder(Kept.SETTINGS, folders.config()));
        rows.add(folder(Kept.DESKS, folders.data()));
        rows.add(folder(Kept.LOGS, folders.state()));
        rows.add(settings());
        rows.add(sessions());
        rows.add(UpdateWords.row(Updates.known(machine, settingsFile())));
        account.map(known -> folders.account(known))
                .filter(Files::exists)
                .flatMap(Checkup::privacy)
                .ifPresent(rows::add);
        return rows;
    }

    /// The port to this computer, with the disk of the account's folder.
    OshiStation station(Optional<Account> account) {
        var folder =
                account.map(known -> machine.folders().account(known))
                        .orElseGet(() -> machine.folders().data());
        return new OshiStation(machine.clock(), folder, Store.reserve());
    }

    private static Access access(Path folder) {
        if (!Files.exists(folder)) {
            return Access.ABSENT;
        }
        return Files.isWritable(folder) ? Access.WRITABLE : Access.READ_ONLY;
    }

    private Row settings() {
        var file = machine.folders().settingsFile();
        var aside = file.resolveSibling(file.getFileName() + ".unreadable");
        var accounts = settingsFile().settings().accounts();
        return ProgramRules.settings(
                accounts.size(), Optional.of(aside).filter(Files::exists).map(Path::toString));
    }

    private SettingsFile settingsFile() {
        return new SettingsFile(machine.folders().settingsFile(), Machine.version());
    }

    private Row sessions() {
        var since = machine.clock().instant().minus(LATELY);
        return ProgramRules.sessions(
                new CrashReports(machine.folders().crashes())
                        .newest()
                        .filter(report -> report.at().isAfter(since))
                        .map(report -> report.file().toString()));
    }

    private Row secrets() {
        var place = OpenSecrets.open(machine, () -> new char[0]).place();
        return place == Secrets.Place.SYSTEM_KEYCHAIN
                ? ProgramRules.keychain()
                : ProgramRules.sealedFile();
    }

    private static Optional<Row> privacy(Path folder) {
        try {
            var isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            var mode =
                    isPosix
                            ? PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                            : "";
            return ProgramRules.privacy(folder.toString(), mode);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Adds how the databases are.
    ///
    /// @return how sync is; empty if they cannot tell
    private List<Row> desk(Account account, List<Row> rows, Instant now) {
        var folder = machine.folders().account(account);
        if (!Files.exists(folder)) {
            rows.add(ProgramRules.noDatabases());
            return List.of();
        }
        rows.add(Store.isInUse(folder) ? ProgramRules.deskInUse() : ProgramRules.deskFree());
        rows.add(backups(folder, now));
        try (var desk = DeskView.open(account, machine)) {
            desk.check();
            var holds = desk.holdings();
            rows.add(ProgramRules.databases(holds.tickets(), holds.messages(), holds.articles()));
            var index = desk.checkSearch();
            rows.add(ProgramRules.search(index.texts(), index.outdated() + index.left()));
            team(desk.team()).ifPresent(rows::add);
            Optional.of(desk.doubtedRules())
                    .filter(doubted -> !doubted.isEmpty())
                    .map(ProgramRules::rules)
                    .ifPresent(rows::add);
            probes(desk.probeRuns(MOST_PROBES)).ifPresent(rows::add);
            var open = desk.waiting();
            return List.of(
                    SyncRules.pull(desk.caughtUpAt(), Quiet.YES, now),
                    SyncRules.waiting(open, Quiet.YES, now),
                    SyncRules.held(open));
        } catch (IOException | StoreException e) {
            rows.add(ProgramRules.databases(trouble(e), String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    /// Empty where a team has none.
    private static Optional<Row> team(TeamBook book) {
        int used = book.rules().size() + book.runbooks().size();
        var refused =
                book.refused().stream().map(one -> one.title() + ": " + one.reason()).toList();
        return used + refused.size() == 0
                ? Optional.empty()
                : Optional.of(ProgramRules.team(used, refused));
    }

    /// Empty where none was run.
    private static Optional<Row> probes(List<ProbeRunTable.Entry> runs) {
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ProgramRules.probes(
                                runs.stream()
                                        .map(
                                                run ->
                                                        run.at().truncatedTo(ChronoUnit.SECONDS)
                                                                + " "
                                                                + run.target()
                                                                + " "
                                                                + run.outcome())
                                        .toList()));
    }

    private static Row backups(Path folder, Instant now) {
        try {
            var copies = BackupList.of(folder);
            var whole = copies.stream().filter(copy -> copy.state() == BackupList.State.WHOLE);
            return ProgramRules.backups(
                    copies.size(),
                    copies.stream()
                            .filter(copy -> copy.state() == BackupList.State.BROKEN)
                            .map(BackupList.Copy::name)
                            .toList(),
                    whole.findFirst().map(copy -> Duration.between(copy.taken(), now)));
        } catch (IOException e) {
            return ProgramRules.databases(Databases.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static Databases trouble(Throwable failure) {
        if (failure instanceof StoreException store) {
            return switch (store.kind()) {
                case DAMAGED -> Databases.DAMAGED;
                case NOT_A_DATABASE -> Databases.FOREIGN;
                case TOO_NEW -> Databases.TOO_NEW;
                case LOCKED, READ_ONLY, DISK_FULL, IO, CLOSED, STATEMENT -> Databases.UNREADABLE;
            };
        }
        var cause = failure.getCause();
        return cause == null ? Databases.UNREADABLE : trouble(cause);
    }
}
