package app.pult.diagnosis.runbook;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.runbook.Answer.Target;
import app.pult.knowledge.Platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A runbook for one system as a page to read or to print: every step with its number, command,
/// answers and where they lead. Thread: any.
public final class RunbookText {
    private static final String INDENT = "   ";

    private final Runbook book;
    private final Platform os;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();
    private final Map<StepId, Integer> numbers = new HashMap<>();

    private RunbookText(Runbook book, Platform os, Locale locale) {
        this.book = book;
        this.os = os;
        this.locale = locale;
    }

    /// @throws IllegalArgumentException if it is not for this system
    public static List<String> of(Runbook book, Platform os, Locale locale) {
        book.start(os);
        var text = new RunbookText(book, os, locale);
        text.all();
        return List.copyOf(text.lines);
    }

    private String say(String ru, String en) {
        return say(new Bilingual(ru, en));
    }

    private String say(Bilingual words) {
        return words.in(locale);
    }

    private void all() {
        lines.add(say(book.title()));
        lines.add(
                "%s, %s %d, %s"
                        .formatted(
                                book.id().value(),
                                say("версия", "version"),
                                book.version(),
                                os.shown()));
        if (!book.serves().articles().isEmpty()) {
            lines.add(say("Статьи: ", "Articles: ") + String.join(", ", book.serves().articles()));
        }
        if (!book.serves().codes().isEmpty()) {
            lines.add(say("Коды: ", "Codes: ") + String.join(", ", book.serves().codes()));
        }
        var steps = book.steps(os);
        for (var step : steps) {
            numbers.put(step.id(), numbers.size() + 1);
        }
        var first = numbers.getOrDefault(book.start(os), 1);
        if (first != 1) {
            lines.add(say("Начните с шага ", "Begin with step ") + first);
        }
        steps.forEach(this::step);
    }

    private void step(Step step) {
        lines.add("");
        lines.add(
                "%d. %s [%s]"
                        .formatted(
                                numbers.get(step.id()),
                                say(step.title()),
                                say(Phrases.of(step.risk()))));
        say(step.text()).lines().forEach(line -> lines.add(INDENT + line));
        step.commands(os).forEach(this::command);
        step.changes()
                .ifPresent(
                        what -> lines.add(INDENT + say("Что меняется: ", "Changes: ") + say(what)));
        step.undo().ifPresent(undo -> undo(step, undo));
        step.timer()
                .ifPresent(
                        wait ->
                                lines.add(
                                        INDENT
                                                + say("Ждать до: ", "Wait up to: ")
                                                + Phrases.span(wait, locale)));
        lines.add(INDENT + say("Ожидается: ", "Expected: ") + say(step.expect()));
        for (var answer : step.answers()) {
            lines.add(INDENT + "- " + say(answer.label()) + " → " + where(answer.next(os)));
        }
    }

    private void command(Command command) {
        lines.add(INDENT + say(Phrases.where(command)) + ":");
        command.worded(book, locale).lines().forEach(line -> lines.add(INDENT + "    " + line));
    }

    private void undo(Step step, Undo undo) {
        var how =
                switch (undo) {
                    case Undo.By by -> say("Как отменить: ", "To undo: ");
                    case Undo.Never never -> say("Отменить нельзя: ", "Cannot be undone: ");
                };
        lines.add(INDENT + how + say(undo.words()));
        step.undoing(os).forEach(this::command);
    }

    private String where(Target target) {
        return switch (target) {
            case Target.ToStep(var step) -> say("шаг ", "step ") + numbers.getOrDefault(step, 0);
            case Target.ToEnd(var id) ->
                    book.find(id)
                            .map(end -> say(Phrases.of(end.outcome())) + ": " + say(end.text()))
                            .orElse(id.value());
        };
    }
}
