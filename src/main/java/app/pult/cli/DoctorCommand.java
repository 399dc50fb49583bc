package app.pult.cli;

import app.pult.launch.Checkup;
import app.pult.launch.SupportBundle;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
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
            description = "also write a zip with findings, settings and logs, secrets masked")
    private Optional<Path> bundle = Optional.empty();

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var machine = options.machine();
        var findings = new Checkup(machine).run(options.chosen());
        var out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(json ? line(finding).toString() : words(finding)));
        if (bundle.isPresent()) {
            new SupportBundle(machine).write(bundle.get(), findings);
            out.println("Written: " + bundle.get());
        }
        out.flush();
        return (worst(findings) == Checkup.Health.BAD ? ExitCode.FAILED : ExitCode.DONE).value();
    }

    private static Checkup.Health worst(List<Checkup.Finding> findings) {
        return findings.stream()
                .map(Checkup.Finding::health)
                .max(Enum::compareTo)
                .orElse(Checkup.Health.GOOD);
    }

    private static JsonLine line(Checkup.Finding finding) {
        return new JsonLine()
                .put("check", finding.check())
                .put("health", finding.health().name().toLowerCase(Locale.ROOT))
                .put("saw", finding.saw())
                .put("next", finding.next());
    }

    private static String words(Checkup.Finding finding) {
        var sign =
                switch (finding.health()) {
                    case GOOD -> "ok  ";
                    case WATCH -> "warn";
                    case BAD -> "BAD ";
                };
        var next =
                finding.next().isEmpty() ? "" : System.lineSeparator() + "       " + finding.next();
        return sign + "  " + finding.check() + ": " + finding.saw() + next;
    }
}
