package app.pult.diagnosis.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.runbook.RunbookReader.Result;
import app.pult.knowledge.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

final class RunbookReaderTest {
    private static final String SOUND = Soundbook.YAML;

    @Test
    void aSoundOneIsReadWhole() {
        var book = read(SOUND);

        assertThat(book.version()).isEqualTo(3);
        assertThat(book.os()).containsExactlyInAnyOrder(Platform.WINDOWS, Platform.LINUX);
        assertThat(book.serves().any(List.of("win32:283"))).isTrue();
        assertThat(book.steps(Platform.WINDOWS))
                .extracting(step -> step.id().value())
                .containsExactly("look", "clear");
        var clear = book.find(new StepId("clear")).orElseThrow();
        assertThat(clear.timer()).contains(Duration.ofSeconds(90));
        assertThat(clear.commands(Platform.WINDOWS))
                .singleElement()
                .satisfies(
                        command -> {
                            assertThat(command.rights()).isEqualTo(Command.Rights.ADMINISTRATOR);
                            assertThat(command.text())
                                    .isEqualTo("Stop-Service Spooler\nRemove-Item 'C:\\spool\\*'");
                        });
        var mend = book.find(new StepId("mend")).orElseThrow();
        assertThat(mend.undoing(Platform.LINUX))
                .extracting(Command::text)
                .containsExactly("sudo systemctl stop cups");
    }

    @Test
    void theSameAnswerLeadsElsewhereOnAnotherSystem() {
        var stuck = read(SOUND).steps().getFirst().answers().getLast();

        assertThat(stuck.next(Platform.WINDOWS))
                .isEqualTo(new Answer.Target.ToStep(new StepId("clear")));
        assertThat(stuck.next(Platform.LINUX))
                .isEqualTo(new Answer.Target.ToStep(new StepId("mend")));
        assertThat(stuck.fact()).contains(new Answer.Observation("print.queue", "stuck"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    next: {windows: clear, linux: mend}|next: {windows: claer, linux: mend}|step look: the answer "Stuck" leads to "claer", which is neither a step nor an end
                    next: {windows: clear, linux: mend}|next: clear|step look: the answer "Stuck" leads to "clear", which is not for Linux
                    next: {windows: clear, linux: mend}|next: {windows: clear, linux: done}|step mend: is never reached on Linux
                    next: {windows: clear, linux: mend}|next: {windows: clear}|step look: "next" does not say where to go on Linux
                    en: Look at the queue.}|en: ''}|step look: "text" has no text in en
                    ru: Застряло, |{}|step look: "answer" has no text in ru
                    changes: {ru: Задания пропадут., en: Jobs are lost.}|{}|step clear: does not say what it changes
                    never: {ru: Отправить снова., en: Send them again.}|ru: ''|step clear: "undo" has no text in ru
                    risk: destructive|risk: change|step clear: says "CHANGE", but "Remove-Item" is "DESTRUCTIVE"
                    risk: destructive|risk: awful|step clear: "awful" is none of [READ, CHANGE, DESTRUCTIVE]
                    timer: 90s|timer: soon|step clear: the timer "soon" is not like 90s, 10m or 2h
                    fact: print.queue=stuck|fact: stuck|step look: the fact "stuck" is not written as key=value
                    timer: 90s|time: 90s|step clear: unknown field "time"
                    lpstat -t|lpstat\u00A0-t|step look: not safe to copy: "lpstat\u00A0-t"
                    start: {windows: look, linux: look}|start: {windows: begin, linux: look}|starts at "begin", which is no step
                    version: 3|version: three|"version" is not a number
                    outcome: solved|outcome: fine|end done: "fine" is none of [SOLVED, ESCALATED, WAITING, NOT_SOLVED]
                    next: lost}|next: done}|end lost: no answer leads here
                    codes: ['win32:283']|codes: [win 283]|serves: "win 283" is not written as family:code
                    printer: {ru: имя принтера, en: name of the printer}|laser: {ru: имя, en: name}|the blank "printer" is in a command and not explained
                    id: mend|id: clear|step clear: this name is there twice
                    id: lost|id: mend|end mend: this name is there twice
                    id: sound|id: other|its id is "other"
                    id: look|id: Look!|step Look!: no name of a step: "Look!"
                    {ru: Нет, en: Not empty, next: look}|{ru: Пусто, en: Empty, next: look}|step clear: "Empty" is answered twice
                    """)
    void aBrokenOneIsRefusedWithFileAndPlace(String sound, String broken, String fault) {
        var yaml = SOUND.replace(sound, broken.equals("{}") ? "" : broken);

        var result = RunbookReader.read("sound.yaml", yaml);

        assertThat(faults(result)).contains(line(fault));
    }

    private static String line(String fault) {
        var inPlace =
                fault.startsWith("step ") || fault.startsWith("end ") || fault.startsWith("serves");
        return "sound.yaml" + (inPlace ? ", " : ": ") + fault;
    }

    @Test
    void aChangeThatCannotBeTakenBackHasToSaySo() {
        var never = "    undo:\n      never: {ru: Отправить снова., en: Send them again.}\n";
        var yaml = SOUND.replace(never, "");

        assertThat(yaml).doesNotContain("never");
        assertThat(faults(RunbookReader.read("sound.yaml", yaml)))
                .containsExactly(
                        "sound.yaml, step clear: says neither how to undo it nor that it cannot be"
                                + " undone");
    }

    @Test
    void whatOnlyReadsHasNothingToUndo() {
        var yaml = SOUND.replace("risk: change\n", "risk: read\n");

        assertThat(faults(RunbookReader.read("sound.yaml", yaml)))
                .contains(
                        "sound.yaml, step mend: only reads, but says what it changes or how to undo"
                                + " it",
                        "sound.yaml, step mend: says \"READ\", but \"systemctl start\" is"
                                + " \"CHANGE\"");
    }

    @Test
    void aCircleWithoutAWayOutIsFoundAndOneWithAWayOutIsNot() {
        var yaml =
                SOUND.replace("- {ru: Пусто, en: Empty, next: done}", "")
                        .replace("next: {windows: clear, linux: mend}", "next: clear")
                        .replace("os: [windows, linux]", "os: [windows]")
                        .replace("start: {windows: look, linux: look}\n", "");

        assertThat(faults(RunbookReader.read("sound.yaml", yaml)))
                .contains(
                        "sound.yaml, step look: no end is reached from here on Windows",
                        "sound.yaml, step clear: no end is reached from here on Windows");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var yaml = SOUND.replace("en: Look}", "en: ''}").replace("timer: 90s", "timer: x");

        assertThat(faults(RunbookReader.read("sound.yaml", yaml))).hasSize(2);
    }

    @Test
    void whatIsNoYamlAndWhatHasNoStepsIsRefused() {
        assertThat(faults(RunbookReader.read("sound.yaml", "id: [")))
                .singleElement()
                .asString()
                .startsWith("sound.yaml: is no YAML: ");
        assertThat(faults(RunbookReader.read("sound.yaml", "id: sound\nid: sound\n")))
                .singleElement()
                .asString()
                .contains("is no YAML", "id");
        assertThat(faults(RunbookReader.read("sound.yaml", "")))
                .contains("sound.yaml: has no steps", "sound.yaml: is not a map");
    }

    @Test
    void aCommandIsReadyOnlyWithEveryBlankFilledByANameAndNothingMore() {
        var book = read(SOUND);
        var command = book.steps().getFirst().commands(Platform.WINDOWS).getFirst();

        assertThat(command.filled(Map.of("printer", "HP 4-й этаж")))
                .isEqualTo("Get-PrintJob -PrinterName 'HP 4-й этаж'");
        assertThat(command.worded(book, Locale.of("ru")))
                .isEqualTo("Get-PrintJob -PrinterName '{{?имя принтера}}'");
        for (var hostile :
                List.of(
                        "",
                        " ",
                        "a'; Remove-Item C:\\",
                        "$(reboot)",
                        "a`b",
                        "a|b",
                        "a&b",
                        "a\nb",
                        "-rf",
                        "a;b",
                        "\"a",
                        "a>b",
                        "%PATH%",
                        "a!b")) {
            assertThat(Command.isHarmless(hostile)).as(hostile).isFalse();
        }
    }

    private static Runbook read(String yaml) {
        var result = RunbookReader.read("sound.yaml", yaml);

        assertThat(result).isInstanceOf(Result.Read.class);
        return ((Result.Read) result).runbook();
    }

    private static List<String> faults(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).faults().stream().map(Fault::toString).toList();
    }
}
