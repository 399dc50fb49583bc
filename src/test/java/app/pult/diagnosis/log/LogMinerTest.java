package app.pult.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.log.LogMiner.Lines;
import app.pult.diagnosis.log.LogTemplate.Mark;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

final class LogMinerTest {
    @Test
    void numbersAddressesAndPathsAreValues() {
        var log =
                List.of(
                        "copied /srv/a.bin to 10.0.0.5:22 in 30 ms",
                        "copied /srv/deep/b.bin to 10.0.0.77:2222 in 4 ms",
                        "copied nothing");

        assertThat(texts(log)).containsExactly("copied <*> to <*>:<*> in <*> ms", "copied nothing");
    }

    @Test
    void namesOfPeopleAreAValueOnceThereAreEnough() {
        var log =
                List.of(
                        "session opened for user anna by root",
                        "session opened for user boris by root",
                        "session opened for user clara by root",
                        "session closed for user anna");

        assertThat(texts(log))
                .containsExactly(
                        "session opened for user <*> by root", "session closed for user anna");
    }

    @Test
    void whatFollowsATitleIsANameEarlier() {
        var log =
                List.of(
                        "password accepted for user anna today",
                        "password accepted for user boris today",
                        "disk copied to drive left today",
                        "disk copied to drive right today");

        assertThat(texts(log))
                .containsExactly(
                        "password accepted for user <*> today",
                        "disk copied to drive left today",
                        "disk copied to drive right today");
    }

    @Test
    void statesVerbsAndSwitchesStayApart() {
        var log =
                List.of(
                        "machine Started by the scheduler",
                        "machine Stopped by the scheduler",
                        "machine Paused by the scheduler",
                        "machine Resumed by the scheduler",
                        "screen overlap=true",
                        "screen overlap=false");

        assertThat(texts(log)).hasSize(6);
    }

    @Test
    void listsOfAnyLengthAreOneKind() {
        var log = List.of("delete blocks 17", "delete blocks 17 18 19", "delete blocks 4, 5");

        assertThat(texts(log)).containsExactly("delete blocks <*>");
    }

    @Test
    void partsWithDottedNamesVaryTogether() {
        var log =
                List.of(
                        "alias old.name.one is now new.name.one",
                        "alias old.name.two is now new.name.two");

        assertThat(texts(log)).containsExactly("alias <*> is now <*>");
    }

    @Test
    void russianMessagesAreNoDifferent() {
        var log =
                List.of(
                        "Сеанс 15 пользователя «Иванова» завершён через 3 мин",
                        "Сеанс 99 пользователя «Петров А.» завершён через 41 мин");

        assertThat(texts(log))
                .containsExactly("Сеанс <*> пользователя «<*>» завершён через <*> мин");
    }

    @Test
    void eachLineKnowsItsTemplate() {
        var log = List.of("a 1", "b 2", "a 3", "", "b 4");
        var templates = mined(log, Lines.MESSAGES);

        assertThat(log.stream().map(line -> templates.of(line).number()))
                .containsExactly(1, 2, 1, 3, 2);
        assertThat(templates.all().getFirst().count()).isEqualTo(2);
        assertThat(templates.all().getFirst().lastLine()).isEqualTo(3);
    }

    @Test
    void theSameLogHasTheSameTemplatesEachTime() {
        var log = noise(3_000);

        assertThat(mined(log, Lines.WHOLE).summary()).isEqualTo(mined(log, Lines.WHOLE).summary());
    }

    @Test
    void endlesslyNewWordsDoNotFillTheMemory() {
        var log = noise(40_000);

        var templates = mined(log, Lines.MESSAGES);

        assertThat(templates.all()).hasSizeLessThanOrEqualTo(ShapeTable.MOST_COARSE + 1);
        assertThat(templates.all().stream().mapToLong(LogTemplate::count).sum())
                .isEqualTo(log.size());
        assertThat(log).allSatisfy(line -> assertThat(templates.of(line).text()).isNotNull());
    }

    @Test
    void aLineOfAMillionCharactersIsOneLine() {
        var templates = mined(List.of("x".repeat(1_000_000), "=".repeat(1_000_000)), Lines.WHOLE);

        assertThat(templates.all()).hasSize(2);
    }

    @Test
    void noLinesHaveNoTemplates() {
        assertThat(mined(List.of(), Lines.WHOLE).summary().templates()).isEmpty();
    }

    @Test
    void aSummaryCountsOverTimeAndByLevel() {
        var log = new ArrayList<String>();
        for (int minute = 0; minute < 60; minute++) {
            for (int i = 0; i < 10; i++) {
                log.add("2026-03-02 08:%02d:%02d INFO ping answered".formatted(minute, i * 6));
            }
        }
        for (int i = 0; i < 50; i++) {
            log.add("2026-03-02 08:59:59 ERROR disk 3 is full");
        }
        log.add("2026-03-02 09:00:00 WARN shutting down");

        var summary = mined(log, Lines.WHOLE).summary();

        assertThat(summary.lines()).isEqualTo(651);
        assertThat(summary.levels())
                .containsEntry(Level.INFO, 600L)
                .containsEntry(Level.ERROR, 50L)
                .containsEntry(Level.WARNING, 1L);
        assertThat(summary.overTime().stream().mapToInt(Integer::intValue).sum()).isEqualTo(651);
        assertThat(summary.overTime()).hasSizeBetween(20, Timeline.BUCKETS);
        assertThat(summary.bucket()).isEqualTo(Duration.ofSeconds(64));
        var full = summary.templates().get(1);
        assertThat(full.text()).isEqualTo("disk <*> is full");
        assertThat(full.level()).isEqualTo(Level.ERROR);
        assertThat(full.firstTime()).contains(LocalDateTime.of(2026, 3, 2, 8, 59, 59));
        assertThat(full.overTime().stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
        assertThat(full.marks()).containsExactlyInAnyOrder(Mark.NEW, Mark.BURST);
        assertThat(summary.templates().getLast().marks())
                .containsExactlyInAnyOrder(Mark.NEW, Mark.RARE);
        assertThat(summary.templates().getFirst().marks()).isEmpty();
    }

    @Test
    void wordsOfSeverityStandInForALevel() {
        var log =
                List.of(
                        "Соединение установлено",
                        "Не удалось открыть файл: сбой диска",
                        "warning: disk almost full",
                        "finished with 0 errors",
                        "kernel panic");

        assertThat(mined(log, Lines.WHOLE).all())
                .extracting(LogTemplate::level)
                .containsExactly(Level.INFO, Level.ERROR, Level.WARNING, Level.INFO, Level.FATAL);
    }

    private static List<String> texts(List<String> log) {
        return mined(log, Lines.MESSAGES).all().stream().map(LogTemplate::text).toList();
    }

    private static LogTemplates mined(List<String> log, Lines lines) {
        var miner = new LogMiner(lines);
        log.forEach(miner::add);
        return miner.templates();
    }

    /// Lines that share hardly any word.
    private static List<String> noise(int lines) {
        var random = new SplittableRandom(7);
        var log = new ArrayList<String>();
        for (int i = 0; i < lines; i++) {
            var line = new StringBuilder();
            for (int word = 0; word < 6; word++) {
                for (int letter = 0; letter < 5; letter++) {
                    line.append((char) ('g' + random.nextInt(19)));
                }
                line.append(' ');
            }
            log.add(line.toString());
        }
        return log;
    }
}
