package app.pult.cli;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.code.CodeCard;
import app.pult.diagnosis.code.CodeLens;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `codes TEXT`: the error codes of a text and what they mean, as the window's cards say it; exit 1
/// where there is none.
@Command(
        name = "codes",
        description = "Explains the error codes in a text.",
        mixinStandardHelpOptions = true)
final class CodesCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Parameters(
            paramLabel = "TEXT",
            arity = "1..*",
            description = "what somebody wrote: “ошибка 691”, “exit code 137”, 0x80070005 …")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        var hits = CodeLens.find(String.join(" ", words));
        var out = spec.commandLine().getOut();
        hits.stream()
                .map(hit -> CodeLens.card(hit.code()))
                .distinct()
                .forEach(card -> tell(card, out));
        out.flush();
        if (hits.isEmpty()) {
            spec.commandLine().getErr().println("No error code in it.");
            return ExitCode.FAILED.value();
        }
        return ExitCode.DONE.value();
    }

    private void tell(CodeCard card, PrintWriter out) {
        if (json) {
            out.println(line(card));
        } else {
            print(card, Locale.getDefault(), out);
        }
    }

    private static JsonLine line(CodeCard card) {
        return new JsonLine()
                .put("code", card.code().toString())
                .put("title", card.title())
                .put("symbol", card.symbol())
                .put("spellings", String.join(" ", card.spellings()))
                .put("text_ru", card.text().ru())
                .put("text_en", card.text().en())
                .put("advice_ru", all(card.advice(), Locale.of("ru")))
                .put("advice_en", all(card.advice(), Locale.ENGLISH));
    }

    private static void print(CodeCard card, Locale locale, PrintWriter out) {
        var family = card.code().family().title().in(locale);
        var symbol = card.symbol().isEmpty() ? "" : "  " + card.symbol();
        out.println(card.title() + symbol + "  [" + family + "]");
        out.println("    " + card.text().in(locale));
        if (!card.advice().isEmpty()) {
            out.println("    → " + all(card.advice(), locale));
        }
        out.println("    = " + String.join("  ", card.spellings()));
    }

    private static String all(List<Bilingual> texts, Locale locale) {
        return texts.stream().map(text -> text.in(locale)).collect(Collectors.joining(" "));
    }
}
