package app.pult.cli;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Engine;
import app.pult.diagnosis.Fact;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.BuiltInRules;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    @ArgGroup private Form form = new Form();

    /// How it is told.
    static final class Form {
        @Option(names = "--json", description = "one JSON object a line")
        private boolean json;

        @Option(names = "--csv", description = "file,kind,severity,line,id,text")
        private boolean csv;
    }

    @Override
    public Integer call() {
        var diagnosis =
                new Engine(BuiltInRules.load(), new Kinds())
                        .run(files.stream().map(Input::file).toList());
        var out = spec.commandLine().getOut();
        if (form.csv) {
            new Csv(out).print(diagnosis);
        } else if (form.json) {
            json(out, diagnosis);
        } else {
            words(out, diagnosis);
        }
        out.flush();
        return ExitCode.DONE.value();
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
                row(refusal.file(), "refusal", "", "0", id(refusal.reason()), refusal.detail());
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
        diagnosis
                .readings()
                .forEach(
                        each ->
                                out.println(
                                        new JsonLine()
                                                .put("reading", each.file())
                                                .put("kind", each.kind())
                                                .put("charset", each.charset())
                                                .put("lines", each.lines())));
        diagnosis
                .refusals()
                .forEach(
                        each ->
                                out.println(
                                        new JsonLine()
                                                .put("refusal", each.file())
                                                .put("reason", id(each.reason()))
                                                .put("detail", each.detail())));
        diagnosis.findings().forEach(each -> out.println(line(each)));
        diagnosis
                .facts()
                .forEach(
                        each ->
                                out.println(
                                        new JsonLine()
                                                .put("fact", each.key())
                                                .put("value", each.value())
                                                .put("unit", each.unit())
                                                .put("file", each.file())
                                                .put("line", each.line())));
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
                        each -> out.println("not read  " + each.file() + ": " + id(each.reason())));
    }

    private static String said(Fact fact) {
        return (fact.value() + " " + fact.unit()).strip();
    }

    private static String id(app.pult.diagnosis.Refusal.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonLine line(Finding finding) {
        var line =
                new JsonLine()
                        .put("finding", finding.rule())
                        .put("severity", finding.severity().id())
                        .put("title_ru", finding.title().ru())
                        .put("title_en", finding.title().en())
                        .put("times", finding.times());
        if (!finding.evidence().isEmpty()) {
            var first = finding.evidence().getFirst();
            line.put("file", first.file()).put("line", first.line()).put("text", first.text());
        }
        return line;
    }
}
