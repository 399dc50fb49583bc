package app.pult.cli;

import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.RunbookText;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.knowledge.Platform;
import app.pult.launch.command.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `runbook list` and `runbook show ID`: the runbooks of the program as text, in the reader's
/// language.
@Command(
        name = "runbook",
        description = "Lists the runbooks of the program, or prints one.",
        mixinStandardHelpOptions = true,
        subcommands = {RunbookCommand.ListAll.class, RunbookCommand.Show.class})
final class RunbookCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, or show ID?");
    }

    private static Platform platform(CommandSpec spec, String word) {
        return Arrays.stream(Platform.values())
                .filter(os -> os.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "No system is called \""
                                                + word
                                                + "\": windows, linux or macos."));
    }

    /// `runbook list`.
    @Command(
            name = "list",
            description = "One line a runbook: its id, its systems, its title.",
            mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(names = "--os", paramLabel = "OS", description = "windows, linux or macos")
        private Optional<String> os = Optional.empty();

        @Override
        public Integer call() {
            var shelf = Runbooks.ofProgram();
            var books = os.map(word -> shelf.on(platform(spec, word))).orElseGet(() -> shelf.all());
            var out = spec.commandLine().getOut();
            for (var book : books) {
                out.println(
                        "%-24s %-22s %s"
                                .formatted(
                                        book.id().value(),
                                        systems(book),
                                        book.title().in(Locale.getDefault())));
            }
            out.flush();
            return ExitCode.DONE.value();
        }

        private static String systems(Runbook book) {
            return String.join(" ", book.os().stream().sorted().map(Platform::shown).toList());
        }
    }

    /// `runbook show ID`.
    @Command(
            name = "show",
            description = "A runbook with all its steps.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "as runbook list names it")
        private String id = "";

        @Option(
                names = "--os",
                paramLabel = "OS",
                description = "windows, linux or macos; without it the first that it is for")
        private Optional<String> os = Optional.empty();

        @Override
        public Integer call() {
            var book =
                    Runbooks.ofProgram().all().stream()
                            .filter(one -> one.id().value().equals(id))
                            .findFirst()
                            .orElseThrow(() -> wrong("There is no runbook \"" + id + "\"."));
            var system =
                    os.map(word -> platform(spec, word))
                            .orElseGet(() -> book.os().stream().sorted().toList().getFirst());
            if (!book.os().contains(system)) {
                throw wrong(id + " is not for " + system.shown() + ".");
            }
            var out = spec.commandLine().getOut();
            RunbookText.of(book, system, Locale.getDefault()).forEach(out::println);
            out.flush();
            return ExitCode.DONE.value();
        }

        private ParameterException wrong(String words) {
            return new ParameterException(spec.commandLine(), words);
        }
    }
}
