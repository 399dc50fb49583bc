package app.pult.cli;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.log.LogAlerts;
import app.pult.diagnosis.log.LogMiner;
import app.pult.diagnosis.log.LogMiner.Lines;
import app.pult.diagnosis.log.LogPass;
import app.pult.diagnosis.log.LogTemplates;
import app.pult.launch.command.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// `logs`: what a log of any program says, line by line, as CSV (RFC 4180, with LF). The file is
/// read twice and never held in memory.
@Command(
        name = "logs",
        description = "Templates and alerts of the log of any program.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Templates or alerts?");
    }

    @Command(
            name = "templates",
            description = "line,group,template: which kind of message each line is",
            mixinStandardHelpOptions = true)
    int templates(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--content",
                            description = "the lines are messages: their header was taken off")
                    boolean content) {
        var pass = pass(file);
        var miner = new LogMiner(content ? Lines.MESSAGES : Lines.WHOLE);
        var out = spec.commandLine().getOut();
        out.print("line,group,template\n");
        var number = new AtomicLong();
        return end(
                file,
                pass.each(miner::add)
                        .or(
                                () -> {
                                    var templates = miner.templates();
                                    return pass.each(line -> row(templates, line, number));
                                }));
    }

    private void row(LogTemplates templates, String line, AtomicLong number) {
        var template = templates.of(line);
        spec.commandLine()
                .getOut()
                .print(
                        number.incrementAndGet()
                                + ","
                                + template.number()
                                + ",\""
                                + template.text().replace("\"", "\"\"")
                                + "\"\n");
    }

    @Command(
            name = "alerts",
            description = "line,score: 0 to 1 each, from 0.5 on a person should look",
            mixinStandardHelpOptions = true)
    int alerts(@Parameters(paramLabel = "FILE") Path file) {
        var pass = pass(file);
        var miner = new LogMiner(Lines.WHOLE);
        var out = spec.commandLine().getOut();
        out.print("line,score\n");
        var number = new AtomicLong();
        return end(
                file,
                pass.each(miner::add)
                        .or(
                                () -> {
                                    var alerts = new LogAlerts(miner.templates());
                                    return pass.each(
                                            line ->
                                                    out.printf(
                                                            Locale.ROOT,
                                                            "%d,%.3f\n",
                                                            number.incrementAndGet(),
                                                            alerts.score(line)));
                                }));
    }

    private LogPass pass(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), "No file to read: " + file);
        }
        return new LogPass(Input.file(file));
    }

    private int end(Path file, Optional<Reason> refused) {
        spec.commandLine().getOut().flush();
        refused.ifPresent(
                reason ->
                        spec.commandLine()
                                .getErr()
                                .println(
                                        "Not read to its end: "
                                                + file
                                                + ": "
                                                + reason.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')));
        return (refused.isEmpty() ? ExitCode.DONE : ExitCode.FAILED).value();
    }
}
