package app.pult.cli;

import app.pult.launch.ErrorCode;
import app.pult.launch.Machine;
import app.pult.launch.command.ExitCode;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The command line's root; see DESIGN, "Command line". Without a command the window opens, which
/// is not this class's business. Thread: main.
@Command(
        name = "pult",
        description = "The workstation of a support operator. Without a command: the window.",
        versionProvider = PultCommand.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            PracticeCommand.class,
            SyncCommand.class,
            OutboxCommand.class,
            ExportCommand.class,
            SearchCommand.class,
            CodesCommand.class,
            RunbookCommand.class,
            DoctorCommand.class,
            ProbeCommand.class,
            TourCommand.class,
            DiagnoseCommand.class,
            LogsCommand.class,
            UpdateCommand.class,
            BenchCommand.class
        })
public final class PultCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    /// Runs a command and says how it ended.
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new PultCommand()).setExecutionExceptionHandler(PultCommand::failed);
    }

    /// A line on standard output.
    public static void say(String line) {
        System.out.println(line);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int failed(
            Exception error, CommandLine command, CommandLine.ParseResult result) {
        var sentence =
                switch (error) {
                    case UncheckedIOException io -> io.getMessage();
                    case IOException io -> io.getMessage();
                    default -> error.getMessage() + " (" + ErrorCode.of(error).value() + ")";
                };
        command.getErr().println(sentence);
        return ExitCode.FAILED.value();
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"pult " + Machine.version()};
        }
    }
}
