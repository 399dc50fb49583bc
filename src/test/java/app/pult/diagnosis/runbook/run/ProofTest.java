package app.pult.diagnosis.runbook.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.ARun;
import app.pult.knowledge.Platform;

import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.Locale;

final class ProofTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void theNoteSaysWhatWasDoneWhenWithWhatItShowed() {
        var run =
                ARun.on(Platform.WINDOWS)
                        .after(65)
                        .paste("JobStatus\n---------\nDeleting")
                        .answer("Stuck")
                        .after(120)
                        .answer("Empty");

        assertThat(Proof.of(run.run(), Locale.ENGLISH, MOSCOW))
                .isEqualTo(
                        """
                        **Runbook: Printing** (sound, version 3, Windows)

                        2026-03-02 15:00 – 15:03, work: 3 min 05 s. Outcome: solved.

                        1. 15:00 Look — **Stuck** (1 min 05 s)

                           ```text
                           JobStatus
                           ---------
                           Deleting
                           ```

                        2. 15:01 Clear — **Empty** (2 min)
                           The step changes: Jobs are lost.

                        Next: Done.
                        """);
    }

    @Test
    void theSameInTheOtherLanguage() {
        var run = ARun.on(Platform.LINUX).after(5).answer("Stuck").after(3600).answer("It runs");

        assertThat(Proof.of(run.run(), Locale.of("ru"), MOSCOW))
                .isEqualTo(
                        """
                        **Регламент: Печать** (sound, версия 3, Linux)

                        2026-03-02 15:00 – 16:00, работы: 1 ч. Итог: решено.

                        1. 15:00 Посмотреть — **Застряло** (5 с)
                        2. 15:00 Запустить — **Работает** (1 ч)
                           Шаг меняет: Служба запущена.

                        Дальше: Готово.
                        """);
    }

    @Test
    void anAnswerThatWasTakenBackIsStillToldForWhatItChangedIsChanged() {
        var run =
                ARun.on(Platform.WINDOWS)
                        .after(1)
                        .answer("Stuck")
                        .after(1)
                        .answer("Not empty")
                        .back()
                        .after(1);

        assertThat(Proof.lines(run.run(), Locale.ENGLISH, MOSCOW))
                .contains(
                        "2. 15:00 Clear — **Not empty** (1 s; answer taken back)",
                        "   The step changes: Jobs are lost.")
                .anyMatch(line -> line.contains("Outcome: not finished."));
    }

    @Test
    void anOutputCannotEndItsOwnBlock() {
        var run = ARun.on(Platform.WINDOWS).paste("```\n# not a heading\n```").stop();

        assertThat(Proof.lines(run.run(), Locale.ENGLISH, MOSCOW))
                .contains("1. 15:00 look — not answered (0 s)", "   ````text", "   ````")
                .anyMatch(line -> line.contains("Outcome: given up."));
    }

    @Test
    void theSameScriptGivesTheSameNoteToTheByte() {
        assertThat(script("Stuck", "Empty")).isEqualTo(script("Stuck", "Empty"));
        assertThat(script("Empty")).isEqualTo(script("Empty"));
        assertThat(script("Stuck", "Not empty")).isEqualTo(script("Stuck", "Not empty"));
    }

    private static String script(String... answers) {
        var run = ARun.on(Platform.WINDOWS);
        for (var answer : answers) {
            run.after(10).answer(answer);
        }
        var again = RunJson.read(RunJson.write(run.run()));
        return Proof.of(again, Locale.ENGLISH, MOSCOW);
    }
}
