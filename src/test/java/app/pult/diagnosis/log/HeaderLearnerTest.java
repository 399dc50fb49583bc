package app.pult.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Headers of programs that operators meet, each learnt from a few lines of its own.
final class HeaderLearnerTest {
    @Test
    void syslogHasATimeAHostAndAPartWithAColon() {
        var log =
                List.of(
                        "Nov  8 10:15:01 mail cron[811]: (root) CMD (run-parts)",
                        "Nov  8 10:15:07 mail sshd[1204]: Accepted publickey for anna",
                        "Nov 18 10:16:00 mail kernel: usb 1-1: new device",
                        "Nov 18 10:16:03 mail postfix/smtpd[77]: lost connection after RCPT");

        assertThat(messages(log))
                .containsExactly(
                        "(root) CMD (run-parts)",
                        "Accepted publickey for anna",
                        "usb 1-1: new device",
                        "lost connection after RCPT");
        assertThat(time(log, 3)).isEqualTo(LocalDateTime.of(Stamp.NO_YEAR, 11, 18, 10, 16, 3));
    }

    @Test
    void threadsWithBlanksAreOneColumn() {
        var log =
                List.of(
                        "2026-03-02 08:00:01,250 INFO  [main] org.example.App: started",
                        "2026-03-02 08:00:02,300 WARN  [pool 7 thread 2] org.example.Db: slow query",
                        "java.lang.IllegalStateException: no answer",
                        "2026-03-02 08:00:03,000 ERROR [main] org.example.App: stopped");

        assertThat(messages(log))
                .containsExactly(
                        "started",
                        "slow query",
                        "java.lang.IllegalStateException: no answer",
                        "stopped");
        assertThat(level(log, 1)).contains(Level.WARNING);
        assertThat(level(log, 2)).isEmpty();
        assertThat(time(log, 0)).isEqualTo(LocalDateTime.of(2026, 3, 2, 8, 0, 1));
    }

    @Test
    void aWebServersErrorsHaveALevelInBrackets() {
        var log =
                List.of(
                        "2026/03/02 08:00:01 [error] 811#811: *5 open() \"/a\" failed",
                        "2026/03/02 08:00:02 [warn] 811#811: *6 an upstream response is buffered",
                        "2026/03/02 08:00:03 [error] 811#811: *7 connect() failed");

        assertThat(messages(log).getLast()).isEqualTo("*7 connect() failed");
        assertThat(level(log, 0)).contains(Level.ERROR);
    }

    @Test
    void columnsPaddedWithBlanksBelongToTheHeader() {
        var log =
                List.of(
                        "2026-03-02 08:00:01, Info                  CBS    Starting the service",
                        "2026-03-02 08:00:01, Info                  CSI    Store initialized",
                        "2026-03-02 08:00:02, Error                 CBS    Failed to open package");

        assertThat(messages(log))
                .containsExactly(
                        "Starting the service", "Store initialized", "Failed to open package");
    }

    @Test
    void barsPartColumnsAndRussianLevelsAreLevels() {
        var log =
                List.of(
                        "02.03.2026 8:00:01|Ошибка|Служба печати остановлена",
                        "02.03.2026 8:00:05|Предупреждение|Мало места на диске",
                        "02.03.2026 8:00:09|Информация|Вход выполнен");

        assertThat(messages(log).getFirst()).isEqualTo("Служба печати остановлена");
        assertThat(level(log, 1)).contains(Level.WARNING);
        assertThat(time(log, 2)).isEqualTo(LocalDateTime.of(2026, 3, 2, 8, 0, 9));
    }

    @Test
    void isoTimesOfAJournalAndSecondsSinceTheStart() {
        var journal =
                List.of(
                        "2026-03-02T08:00:01+0300 desk systemd[1]: Started Session 5",
                        "2026-03-02T08:00:02+0300 desk cupsd[90]: printer lp0 is out of paper");
        var kernel = List.of("[    0.000000] Linux version 6.8", "[   12.345678] eth0: link up");

        assertThat(messages(journal).getLast()).isEqualTo("printer lp0 is out of paper");
        assertThat(messages(kernel)).containsExactly("Linux version 6.8", "eth0: link up");
        assertThat(time(kernel, 1)).isEqualTo(LocalDateTime.of(1970, 1, 1, 0, 0, 12));
    }

    @Test
    void messagesWithoutAHeaderStayWhole() {
        var log = List.of("connection lost", "retry 5 of 7", "giving up: no answer");

        assertThat(messages(log)).isEqualTo(log);
    }

    private static List<String> messages(List<String> log) {
        var heading = new Heading(HeaderLearner.learn(log));
        return log.stream()
                .map(
                        line -> {
                            heading.read(line);
                            return line.substring(heading.message());
                        })
                .toList();
    }

    private static Heading heading(List<String> log, int line) {
        var heading = new Heading(HeaderLearner.learn(log));
        heading.read(log.get(line));
        return heading;
    }

    private static Optional<Level> level(List<String> log, int line) {
        return heading(log, line).level();
    }

    private static LocalDateTime time(List<String> log, int line) {
        return LocalDateTime.ofEpochSecond(heading(log, line).time(), 0, ZoneOffset.UTC);
    }
}
