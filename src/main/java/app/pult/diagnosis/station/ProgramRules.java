package app.pult.diagnosis.station;

import app.pult.diagnosis.station.Words.Insert.Count;
import app.pult.diagnosis.station.Words.Insert.Span;
import app.pult.diagnosis.station.Words.Insert.Text;
import app.pult.knowledge.RuleTally;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Pult's own files and what it stands on. Thread: any.
public final class ProgramRules {
    /// Only its owner may look into a folder with mail in it.
    static final String PRIVATE = "rwx------";

    /// So many rules that were wrong are named.
    private static final int MOST_RULES = 5;

    private ProgramRules() {}

    /// What a folder can be used for.
    public enum Access {
        ABSENT,
        WRITABLE,
        READ_ONLY
    }

    /// What a folder of the program is for.
    public enum Kept {
        SETTINGS,
        DESKS,
        LOGS
    }

    /// Whether the account's databases can be used.
    public enum Databases {
        DAMAGED,
        /// One of the files is something else.
        FOREIGN,
        TOO_NEW,
        UNREADABLE
    }

    public static Row program(String version, int java) {
        return Row.good(
                "program",
                Words.of(
                        "diagnostics.program.version",
                        new Text(version),
                        new Text(Integer.toString(java))));
    }

    public static Row folder(Kept kept, String path, Access access) {
        var check = "folder." + kept.name().toLowerCase(Locale.ROOT);
        return switch (access) {
            case ABSENT -> Row.good(check, Words.of("diagnostics.folder.absent")).proven(path);
            case WRITABLE -> Row.good(check, Words.of("diagnostics.folder.writable")).proven(path);
            case READ_ONLY ->
                    Row.bad(
                                    check,
                                    Words.of("diagnostics.folder.readonly"),
                                    Words.of("diagnostics.folder.next"))
                            .proven(path);
        };
    }

    /// @param mode as `ls -l` writes it; empty on a system that has no such thing
    public static Optional<Row> privacy(String folder, String mode) {
        if (mode.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                mode.equals(PRIVATE)
                        ? Row.good("privacy", Words.of("diagnostics.privacy.fine"))
                        : Row.bad(
                                        "privacy",
                                        Words.of("diagnostics.privacy.open", new Text(mode)),
                                        Words.of("diagnostics.privacy.next"))
                                .proven("chmod 700 " + folder));
    }

    /// @param aside where an unreadable settings file was put; empty if there is none
    public static Row settings(int accounts, Optional<String> aside) {
        var saw = Words.of("diagnostics.settings.accounts", new Count(accounts));
        return aside.map(
                        file ->
                                Row.watch(
                                                "settings",
                                                Words.of("diagnostics.settings.aside"),
                                                Words.of("diagnostics.settings.next"))
                                        .proven(file))
                .orElseGet(() -> Row.good("settings", saw));
    }

    /// How the sessions of the last days ended.
    ///
    /// @param report the newest report of one that ended badly; empty if there is none
    public static Row sessions(Optional<String> report) {
        return report.map(
                        file ->
                                Row.watch(
                                                "sessions",
                                                Words.of("diagnostics.sessions.bad"),
                                                Words.of("diagnostics.sessions.next"))
                                        .proven(file))
                .orElseGet(() -> Row.good("sessions", Words.of("diagnostics.sessions.fine")));
    }

    public static Row keychain() {
        return Row.good("secrets", Words.of("diagnostics.secrets.keychain"));
    }

    public static Row sealedFile() {
        return Row.watch(
                "secrets",
                Words.of("diagnostics.secrets.file"),
                Words.of("diagnostics.secrets.next"));
    }

    public static Row databases(long tickets, long messages, long articles) {
        return Row.good(
                "databases",
                Words.of(
                        "diagnostics.databases.fine",
                        new Count(tickets),
                        new Count(messages),
                        new Count(articles)));
    }

    /// How the search index agrees with the databases: `texts` are in it, `wrong` are not as they
    /// are there.
    public static Row search(long texts, long wrong) {
        return wrong == 0
                ? Row.good("search", Words.of("diagnostics.search.fine", new Count(texts)))
                : Row.bad(
                        "search",
                        Words.of("diagnostics.search.wrong", new Count(wrong)),
                        Words.of("diagnostics.search.next"));
    }

    public static Row noDatabases() {
        return Row.good("databases", Words.of("diagnostics.databases.none"));
    }

    /// @param said what the system or the database says about it
    public static Row databases(Databases trouble, String said) {
        var key = "diagnostics.databases." + trouble.name().toLowerCase(Locale.ROOT);
        return Row.bad("databases", Words.of(key), Words.of(key + ".next")).proven(said);
    }

    /// The copies of `work.db`, newest first.
    ///
    /// @param names of those that do not open
    /// @param age of the newest that opens; empty if none does
    public static Row backups(int all, List<String> names, Optional<Duration> age) {
        if (all == 0) {
            return Row.good("backups", Words.of("diagnostics.backups.none"));
        }
        if (age.isEmpty()) {
            return Row.bad(
                            "backups",
                            Words.of("diagnostics.backups.broken", new Count(all)),
                            Words.of("diagnostics.backups.broken.next"))
                    .proven(String.join(", ", names));
        }
        var newest = new Span(age.get());
        return names.isEmpty()
                ? Row.good("backups", Words.of("diagnostics.backups.fine", new Count(all), newest))
                : Row.watch(
                                "backups",
                                Words.of(
                                        "diagnostics.backups.some",
                                        new Count(all),
                                        new Count(names.size()),
                                        newest),
                                Words.of("diagnostics.backups.broken.next"))
                        .proven(String.join(", ", names));
    }

    /// The rules and runbooks that a team keeps in its articles.
    ///
    /// @param refused one line for each block that is not used: its article and why
    public static Row team(int used, List<String> refused) {
        return refused.isEmpty()
                ? Row.good("team", Words.of("diagnostics.team.fine", new Count(used)))
                : Row.watch(
                                "team",
                                Words.of(
                                        "diagnostics.team.refused",
                                        new Count(used),
                                        new Count(refused.size())),
                                Words.of("diagnostics.team.next"))
                        .proven(String.join("; ", refused));
    }

    /// What the operator called wrong.
    ///
    /// @param doubted rules, the most often wrong first
    public static Row rules(List<RuleTally> doubted) {
        return Row.good("rules", Words.of("diagnostics.rules.wrong", new Count(doubted.size())))
                .proven(
                        doubted.stream()
                                .limit(MOST_RULES)
                                .map(rule -> rule.rule() + " " + rule.wrong() + "/" + rule.shown())
                                .collect(Collectors.joining(", ")));
    }

    /// Which probes were run from this desk last.
    ///
    /// @param runs one line for each, the newest first
    public static Row probes(List<String> runs) {
        return Row.good("probes", Words.of("diagnostics.probes.last", new Count(runs.size())))
                .proven(String.join("; ", runs));
    }

    /// Whether another process has the desk open: a window, or a sync that stays.
    public static Row deskInUse() {
        return Row.good("desk", Words.of("diagnostics.desk.in_use"));
    }

    public static Row deskFree() {
        return Row.good("desk", Words.of("diagnostics.desk.free"));
    }
}
