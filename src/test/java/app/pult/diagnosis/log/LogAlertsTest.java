package app.pult.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.log.LogMiner.Lines;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class LogAlertsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXT4-fs error (device sda1): ext4_find_entry: inode 5: comm ls",
                "Out of memory: Killed process 4411 (java)",
                "ata1.00: failed command: READ FPDMA QUEUED",
                "nfs: server files not responding, timed out",
                "write failed: No space left on device",
                "Kernel panic - not syncing: Fatal exception",
                "Сбой диска: устройство недоступно"
            })
    void whatManyDependOnIsWorthALook(String line) {
        assertThat(score(line)).isGreaterThanOrEqualTo(LogAlerts.LOOK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session opened for user anna by root",
                "17 errors detected and corrected",
                "backup finished with 0 errors",
                "open failed: No such file or directory",
                "exception register......: 0x17",
                "Не удалось войти: неверный пароль",
                ""
            })
    void whatIsOverOrAMistakeIsNot(String line) {
        assertThat(score(line)).isLessThan(LogAlerts.LOOK);
    }

    @Test
    void aLevelOutweighsWordsWhereLinesHaveLevels() {
        var log =
                List.of(
                        "2026-03-02 08:00:00 INFO error page of the shop was opened",
                        "2026-03-02 08:00:01 FATAL the storage stopped");
        var alerts = new LogAlerts(mined(log));

        assertThat(alerts.score(log.getFirst())).isLessThan(LogAlerts.LOOK);
        assertThat(alerts.score(log.getLast())).isGreaterThan(LogAlerts.LOOK);
    }

    @Test
    void oneLevelForAllLinesSaysNothing() {
        var log =
                List.of(
                        "2026-03-02 08:00:00, Info   CBS   Failed to read from the disk",
                        "2026-03-02 08:00:01, Info   CBS   Session ended");
        var alerts = new LogAlerts(mined(log));

        assertThat(alerts.score(log.getFirst())).isGreaterThanOrEqualTo(LogAlerts.LOOK);
    }

    private static double score(String line) {
        return new LogAlerts(mined(List.of(line))).score(line);
    }

    private static LogTemplates mined(List<String> log) {
        var miner = new LogMiner(Lines.WHOLE);
        log.forEach(miner::add);
        return miner.templates();
    }
}
