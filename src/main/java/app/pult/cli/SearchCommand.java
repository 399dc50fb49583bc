package app.pult.cli;

import app.pult.launch.DeskView;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;
import app.pult.search.Excerpt;
import app.pult.search.Found;
import app.pult.search.Hit;
import app.pult.search.Question;
import app.pult.search.Question.Typing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/// `search QUERY`: what this desk holds, offline, beside an open window too. The same search as the
/// window's.
@Command(
        name = "search",
        description = "Searches tickets, articles and people on this desk.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private static final int MOST = 200;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private AccountOptions options = new AccountOptions();

    @Option(names = "--limit", defaultValue = "10", description = "of each kind (default: 10)")
    private int limit = 10;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "words, \"phrases\", -without, state:open owner:me before:2026-01-31 …")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit is 1 to " + MOST + ".");
        }
        try (var desk = DeskView.open(options.account(), options.machine())) {
            var found =
                    desk.search().find(new Question(String.join(" ", words), Typing.DONE), limit);
            var err = spec.commandLine().getErr();
            found.problems()
                    .forEach(problem -> err.println("Not understood: " + problem.kind() + "."));
            found.meant().ifPresent(meant -> err.println("Found for: " + meant));
            var out = spec.commandLine().getOut();
            if (json) {
                tell(found, out);
            } else {
                print(found, out);
            }
            out.flush();
            return ExitCode.DONE.value();
        }
    }

    private static void print(Found found, PrintWriter out) {
        found.tickets()
                .forEach(
                        hit -> {
                            out.println(
                                    "#%s  %s  [%s, %s]"
                                            .formatted(
                                                    hit.number(),
                                                    hit.subject().text(),
                                                    hit.state(),
                                                    hit.requester()));
                            excerpt(hit.excerpt(), out);
                        });
        found.articles()
                .forEach(
                        hit -> {
                            out.println("%s  %s".formatted(hit.id().value(), hit.title().text()));
                            excerpt(hit.excerpt(), out);
                        });
        found.people().forEach(hit -> out.println(hit.matched().text()));
    }

    private static void excerpt(Excerpt excerpt, PrintWriter out) {
        if (!excerpt.text().isEmpty()) {
            out.println("    " + excerpt.text());
        }
    }

    private static void tell(Found found, PrintWriter out) {
        for (Hit.OfTicket hit : found.tickets()) {
            out.println(
                    new JsonLine()
                            .put("kind", "ticket")
                            .put("number", hit.number())
                            .put("subject", hit.subject().text())
                            .put("state", hit.state().name())
                            .put("excerpt", hit.excerpt().text()));
        }
        for (Hit.OfArticle hit : found.articles()) {
            out.println(
                    new JsonLine()
                            .put("kind", "article")
                            .put("id", hit.id().value())
                            .put("language", hit.language())
                            .put("title", hit.title().text())
                            .put("excerpt", hit.excerpt().text()));
        }
        for (Hit.OfPerson hit : found.people()) {
            out.println(
                    new JsonLine()
                            .put("kind", "person")
                            .put("name", hit.person().name())
                            .put("address", hit.person().address()));
        }
    }
}
