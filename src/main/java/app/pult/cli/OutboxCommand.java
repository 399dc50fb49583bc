package app.pult.cli;

import app.pult.desk.Ticket;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.launch.DeskView;
import app.pult.launch.command.DeskCommand;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// `outbox list|hold|send|cancel`: what waits on this desk. Listing looks at the disk; what changes
/// something is carried out by the window where one is open, so that it knows.
@Command(
        name = "outbox",
        description = "Shows and moves what waits to be sent.",
        mixinStandardHelpOptions = true)
final class OutboxCommand implements Runnable {
    /// Characters of a text.
    private static final int BEGINNING = 60;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, hold, send or cancel?");
    }

    @Command(
            name = "list",
            description =
                    "Prints what waits, in order; exit code 1 if something is held or failed.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin AccountOptions options,
            @Option(names = "--json", description = "one JSON object a line") boolean json)
            throws IOException {
        try (var desk = DeskView.open(options.account(), options.machine())) {
            var out = spec.commandLine().getOut();
            var open = desk.waiting();
            open.stream()
                    .map(entry -> line(entry, desk.tickets().find(entry.operation().ticket())))
                    .forEach(line -> out.println(json ? line.toString() : line.human()));
            out.flush();
            var stuck = open.stream().anyMatch(OutboxCommand::isStuck);
            return (stuck ? ExitCode.FAILED : ExitCode.DONE).value();
        }
    }

    @Command(
            name = "hold",
            description = "Keeps an operation from being sent.",
            mixinStandardHelpOptions = true)
    int hold(@Mixin AccountOptions options, @Parameters(paramLabel = "ID") String id)
            throws IOException {
        return options.run(new DeskCommand.Hold(operation(id)));
    }

    @Command(
            name = "send",
            description = "Sends a held or failed operation after all, at the next sync.",
            mixinStandardHelpOptions = true)
    int send(@Mixin AccountOptions options, @Parameters(paramLabel = "ID") String id)
            throws IOException {
        return options.run(new DeskCommand.Send(operation(id)));
    }

    @Command(
            name = "cancel",
            description = "Takes an operation back; its text becomes a draft.",
            mixinStandardHelpOptions = true)
    int cancel(@Mixin AccountOptions options, @Parameters(paramLabel = "ID") String id)
            throws IOException {
        return options.run(new DeskCommand.Cancel(operation(id)));
    }

    private OperationId operation(String id) {
        try {
            return OperationId.of(id);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Not an operation's id: " + id, e);
        }
    }

    private static boolean isStuck(OutboxEntry entry) {
        return switch (entry.state()) {
            case HELD, FAILED -> true;
            case QUEUED, SENDING, DONE, CANCELLED -> false;
        };
    }

    private static JsonLine line(OutboxEntry entry, Optional<Ticket> ticket) {
        return new JsonLine()
                .put("id", entry.operation().id().toString())
                .put("kind", kind(entry.operation()))
                .put("ticket", entry.operation().ticket().value())
                .put("number", ticket.map(Ticket::number).orElse(""))
                .put("subject", ticket.map(known -> known.fields().subject()).orElse(""))
                .put("text", beginning(entry.operation().text()))
                .put("state", entry.state().name().toLowerCase(Locale.ROOT))
                .put("attempts", entry.attempts())
                .put("next", entry.nextAt().map(Instant::toString).orElse(""))
                .put(
                        "reason",
                        entry.reason()
                                .map(reason -> reason.code().name().toLowerCase(Locale.ROOT))
                                .orElse(""))
                .put("words", entry.reason().map(reason -> reason.words()).orElse(""));
    }

    /// Enough to know it again, on one line.
    private static String beginning(String text) {
        var line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    private static String kind(Operation operation) {
        return switch (operation) {
            case Operation.SendReply reply -> "reply";
            case Operation.AddNote note -> "note";
            case Operation.CreateTicket create -> "create";
            case Operation.ChangeFields change -> "change";
            case Operation.Take take -> "take";
            case Operation.LogTime time -> "time";
        };
    }
}
