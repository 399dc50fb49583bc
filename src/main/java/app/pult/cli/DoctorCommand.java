package app.pult.cli;

import app.pult.diagnosis.station.Health;
import app.pult.launch.Checkup;
import app.pult.launch.ErrorCode;
import app.pult.launch.Finding;
import app.pult.launch.Reindex;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;
import app.pult.launch.support.SupportBundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `doctor`: whether this workstation can keep and send an operator's work, and a bundle for
/// whoever mends it.
@Command(
        name = "doctor",
        description = "Checks this workstation and packs a support bundle with secrets masked.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private AccountOptions options = new AccountOptions();

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description =
                    "also write a zip for whoever mends the workstation: health, settings, log, crash reports, secrets masked; never over a file that is there")
    private Optional<Path> bundle = Optional.empty();

    @Option(
            names = "--reindex",
            description = "first makes the search index anew; not beside an open window")
    private boolean reindex;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var machine = options.machine();
        if (reindex) {
            Reindex.run(options.account(), machine);
        }
        var findings = new Checkup(machine).findings(options.chosen());
        var out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(json ? line(finding).toString() : words(finding)));
        out.flush();
        if (bundle.isPresent()) {
            write(new SupportBundle(machine), bundle.get(), findings);
            out.println("Written: " + bundle.get());
            out.flush();
        }
        return (worst(findings) == Health.BAD ? ExitCode.FAILED : ExitCode.DONE).value();
    }

    /// @throws IOException in a sentence that names the file and the reason
    private static void write(SupportBundle packer, Path file, List<Finding> findings)
            throws IOException {
        try {
            packer.write(file, findings, SupportBundle.Existing.KEPT);
        } catch (IOException e) {
            throw new IOException("No bundle was written: " + reason(file, e), e);
        }
    }

    /// What the system says is often the path and nothing else.
    private static String reason(Path file, IOException failure) {
        var folder = file.toAbsolutePath().resolveSibling("");
        return switch (failure) {
            case NoSuchFileException gone when Files.notExists(folder) ->
                    "there is no folder " + folder + ".";
            case AccessDeniedException no -> "you may not write " + no.getFile() + ".";
            case FileSystemException said when said.getReason() != null ->
                    said.getFile() + ": " + said.getReason() + ".";
            default ->
                    file
                            + ": "
                            + failure.getMessage()
                            + " ("
                            + ErrorCode.of(failure).value()
                            + ").";
        };
    }

    private static Health worst(List<Finding> findings) {
        return findings.stream().map(Finding::health).max(Enum::compareTo).orElse(Health.GOOD);
    }

    private static JsonLine line(Finding finding) {
        return new JsonLine()
                .put("check", finding.check())
                .put("health", finding.health().name().toLowerCase(Locale.ROOT))
                .put("saw", finding.saw())
                .put("next", finding.next());
    }

    private static String words(Finding finding) {
        var sign =
                switch (finding.health()) {
                    case GOOD -> "ok  ";
                    case UNKNOWN -> "?   ";
                    case WATCH -> "warn";
                    case BAD -> "BAD ";
                };
        var next =
                finding.next().isEmpty() ? "" : System.lineSeparator() + "       " + finding.next();
        return sign + "  " + finding.check() + ": " + finding.saw() + next;
    }
}
