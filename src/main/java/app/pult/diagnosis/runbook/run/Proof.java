package app.pult.diagnosis.runbook.run;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.runbook.Phrases;
import app.pult.diagnosis.runbook.run.Visit.Standing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was done when, for the internal note: Markdown, the same to the byte for the same run,
/// locale and zone. Outputs stand as they were pasted; masking is the note's business. Thread: any.
public final class Proof {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final RunbookRun run;
    private final Locale locale;
    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();

    private Proof(RunbookRun run, Locale locale, ZoneId zone) {
        this.run = run;
        this.locale = locale;
        this.zone = zone;
    }

    /// Lines without their ends. An answer that was taken back stays in its place and says so: what
    /// a step changed is changed.
    public static List<String> lines(RunbookRun run, Locale locale, ZoneId zone) {
        var proof = new Proof(run, locale, zone);
        proof.head();
        proof.steps();
        proof.result();
        return List.copyOf(proof.lines);
    }

    public static String of(RunbookRun run, Locale locale, ZoneId zone) {
        return String.join("\n", lines(run, locale, zone)) + "\n";
    }

    private String say(String ru, String en) {
        return new Bilingual(ru, en).in(locale);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private void head() {
        lines.add(
                "**%s: %s** (%s, %s %d, %s)"
                        .formatted(
                                say("Регламент", "Runbook"),
                                run.title().in(locale),
                                run.runbook().value(),
                                say("версия", "version"),
                                run.version(),
                                run.os().shown()));
        var spent =
                run.visits(run.touchedAt()).stream()
                        .map(Visit::spent)
                        .reduce(Duration.ZERO, Duration::plus);
        lines.add("");
        lines.add(
                "%s – %s, %s: %s. %s: %s."
                        .formatted(
                                DAY.format(run.startedAt().atZone(zone)),
                                time(run.touchedAt()),
                                say("работы", "work"),
                                Phrases.span(spent, locale),
                                say("Итог", "Outcome"),
                                outcome()));
        lines.add("");
    }

    private String outcome() {
        return switch (run.place()) {
            case RunbookRun.Place.Ended(var end) -> Phrases.of(end.outcome()).in(locale);
            case RunbookRun.Place.Stopped stopped -> say("прервано", "given up");
            case RunbookRun.Place.At at -> say("не закончено", "not finished");
        };
    }

    private void steps() {
        var number = 0;
        for (var visit : run.visits(run.touchedAt())) {
            if (visit.answer().isPresent() || !visit.outputs().isEmpty()) {
                number++;
                step(number, visit);
            }
        }
    }

    private void step(int number, Visit visit) {
        var indent = " ".repeat(Integer.toString(number).length() + 2);
        var spent = Phrases.span(visit.spent(), locale);
        var title =
                visit.answer()
                        .map(
                                answer ->
                                        "%s — **%s**"
                                                .formatted(
                                                        answer.title().in(locale),
                                                        answer.answer().in(locale)))
                        .orElse(visit.step().value() + " — " + say("без ответа", "not answered"));
        var back =
                visit.standing() == Standing.TAKEN_BACK
                        ? say("; ответ взят назад", "; answer taken back")
                        : "";
        lines.add("%d. %s %s (%s%s)".formatted(number, time(visit.arrived()), title, spent, back));
        visit.answer()
                .flatMap(RunEvent.Answered::changed)
                .ifPresent(
                        what ->
                                lines.add(
                                        indent
                                                + say("Шаг меняет: ", "The step changes: ")
                                                + what.in(locale)));
        visit.outputs().forEach(output -> output(indent, output));
    }

    private void output(String indent, String output) {
        var fence = "```";
        while (output.contains(fence)) {
            fence += "`";
        }
        lines.add("");
        lines.add(indent + fence + "text");
        output.strip().lines().forEach(line -> lines.add((indent + line).stripTrailing()));
        lines.add(indent + fence);
        lines.add("");
    }

    private void result() {
        run.end()
                .ifPresent(
                        end -> {
                            lines.add("");
                            lines.add(say("Дальше: ", "Next: ") + end.text().in(locale));
                        });
    }
}
