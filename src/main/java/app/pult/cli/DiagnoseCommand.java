package app.pult.cli;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.DiagnosisJson;
import app.pult.diagnosis.Engine;
import app.pult.diagnosis.Fact;
import app.pult.diagnosis.bundle.CaseBundle;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.FactNames;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.BuiltInRules;
import app.pult.launch.Machine;
import app.pult.launch.WholeFile;
import app.pult.launch.command.ExitCode;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `diagnose`: what is in the files that a customer sent, and what is wrong. By the engine of the
/// window, on this computer alone.
@Command(
        name = "diagnose",
        description = "Facts and findings of reports, logs and archives of them.",
        mixinStandardHelpOptions = true)
final class DiagnoseCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "what a customer sent")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description =
                    "also write a zip for whoever looks at it next: facts, findings, note, texts, secrets masked; never over a file that is there")
    private Optional<Path> bundle = Optional.empty();

    @ArgGroup private Form form = new Form();

    /// How it is told.
    static final class Form {
        @Option(names = "--json", description = "one JSON object a line")
        private boolean json;

        @Option(names = "--csv", description = "file,kind,severity,line,id,text")
        private boolean csv;
    }

    @Override
    public Integer call() throws IOException {
        if (bundle.filter(Files::exists).isPresent()) {
            throw new IOException(
                    "No bundle was written: there is a file "
                            + bundle.get()
                            + " already. Name another one.");
        }
        var inputs = files.stream().map(Input::file).toList();
        var diagnosis = new Engine(BuiltInRules.load(), new Kinds()).run(inputs);
        var out = spec.commandLine().getOut();
        if (form.csv) {
            new Csv(out).print(diagnosis);
        } else if (form.json) {
            json(out, diagnosis);
        } else {
            words(out, diagnosis);
        }
        out.flush();
        if (bundle.isPresent()) {
            bundle(inputs, diagnosis, bundle.get());
        }
        return ExitCode.DONE.value();
    }

    /// What is printed is for programs, so that nothing is said of it there.
    private static void bundle(List<Input> inputs, Diagnosis diagnosis, Path target)
            throws IOException {
        WholeFile.writeNew(
                target,
                out ->
                        new CaseBundle(new FactNames(), Locale.getDefault(), Machine.version())
                                .write(inputs, diagnosis, Set.of(), (done, total) -> {}, out));
    }

    /// RFC 4180, with LF.
    private record Csv(PrintWriter out) {
        void print(Diagnosis diagnosis) {
            row("file", "kind", "severity", "line", "id", "text");
            for (var finding : diagnosis.findings()) {
                for (var evidence : finding.evidence()) {
                    row(
                            evidence.file(),
                            "finding",
                            finding.severity().id(),
                            Integer.toString(evidence.line()),
                            finding.rule(),
                            finding.title().en() + ": " + evidence.text());
                }
            }
            for (var fact : diagnosis.facts()) {
                row(fact.file(), "fact", "", Integer.toString(fact.line()), fact.key(), said(fact));
            }
            for (var refusal : diagnosis.refusals()) {
                row(
                        refusal.file(),
                        "refusal",
                        "",
                        "0",
                        DiagnosisJson.id(refusal.reason()),
                        refusal.detail());
            }
        }

        private void row(String... cells) {
            var quoted = new ArrayList<String>();
            for (var cell : cells) {
                quoted.add(
                        cell.matches("(?s).*[\",\r\n].*")
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell);
            }
            out.print(String.join(",", quoted) + "\n");
        }
    }

    private static void json(PrintWriter out, Diagnosis diagnosis) {
        DiagnosisJson.readings(diagnosis).forEach(out::println);
        DiagnosisJson.refusals(diagnosis).forEach(out::println);
        DiagnosisJson.findings(diagnosis).forEach(out::println);
        DiagnosisJson.facts(diagnosis).forEach(out::println);
    }

    private static void words(PrintWriter out, Diagnosis diagnosis) {
        var locale = Locale.getDefault();
        for (var finding : diagnosis.findings()) {
            out.println(
                    finding.severity().id().toUpperCase(Locale.ROOT)
                            + "  "
                            + finding.title().in(locale)
                            + (finding.times() > 1 ? " (×" + finding.times() + ")" : ""));
            for (var evidence : finding.evidence()) {
                out.println(
                        "    " + evidence.file() + ":" + evidence.line() + "  " + evidence.text());
            }
            out.println("    " + finding.suggestion().advice().in(locale));
        }
        diagnosis.facts().forEach(fact -> out.println("fact  " + fact.key() + " = " + said(fact)));
        diagnosis
                .refusals()
                .forEach(
                        each ->
                                out.println(
                                        "not read  "
                                                + each.file()
                                                + ": "
                                                + DiagnosisJson.id(each.reason())));
    }

    private static String said(Fact fact) {
        return (fact.value() + " " + fact.unit()).strip();
    }
}
