package app.pult.cli;

import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.launch.DeskView;
import app.pult.launch.command.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `export TICKET`: a ticket with its conversation as Markdown, from this desk, beside an open
/// window too.
@Command(
        name = "export",
        description = "Prints a ticket with its conversation as Markdown.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private AccountOptions options = new AccountOptions();

    @Parameters(paramLabel = "TICKET", description = "the number customers quote")
    private String number = "";

    @Override
    public Integer call() throws IOException {
        try (var desk = DeskView.open(options.account(), options.machine())) {
            var tickets = desk.tickets();
            var ticket = find(tickets).flatMap(tickets::find);
            if (ticket.isEmpty()) {
                spec.commandLine().getErr().println("No ticket " + number + " on this desk.");
                return ExitCode.FAILED.value();
            }
            var markdown = new TicketMarkdown(desk.directory().groups());
            spec.commandLine()
                    .getOut()
                    .print(markdown.of(ticket.get(), tickets.conversation(ticket.get().id())));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE.value();
        }
    }

    private Optional<TicketId> find(Tickets tickets) {
        return tickets.findByNumber(number.startsWith("#") ? number.substring(1) : number);
    }
}
