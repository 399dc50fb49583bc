package app.pult.diagnosis;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.diagnosis.input.Input;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Texts that are several outputs, one below the other.
final class PartReadingTest {

    private static final String PING =
            """
            Pinging 10.0.0.7 with 32 bytes of data:
            Reply from 10.0.0.7: bytes=32 time=1ms TTL=64
            Ping statistics for 10.0.0.7:
                Packets: Sent = 4, Received = 3, Lost = 1 (25% loss),
            """;

    private static final String SPACE =
            """
            Filesystem     1K-blocks     Used Available Use% Mounted on
            /dev/sda2       41152736 41001000         0 100% /
            """;

    @Test
    void whatTheCollectorGatheredIsReadPartByPart() {
        var diagnosis =
                run(
                        "===== pult:section ping =====\n"
                                + PING
                                + "===== pult:section disks =====\n"
                                + SPACE);

        assertThat(kinds(diagnosis)).containsExactly("ping", "df");
        assertThat(rules(diagnosis)).contains("net.ping.loss", "disk.full");
    }

    @Test
    void everyAnswerOfTheCollectorIsAPart() {
        var diagnosis =
                run(
                        "===== pult:report 1 collect.sh 2026-11-28T00:54:32Z =====\nhost: srv-01\n"
                                + "===== pult:section network =====\n--- ping 10.0.0.7\n"
                                + PING
                                + "--- df -k\n"
                                + SPACE
                                + "===== pult:end =====\n");

        assertThat(kinds(diagnosis)).containsExactly("text", "ping", "df");
        assertThat(rules(diagnosis)).contains("net.ping.loss", "disk.full");
    }

    @Test
    void promptsOfATerminalPartWhatWasPasted() {
        var diagnosis =
                run(
                        "Здравствуйте, вот что вышло:\n\nC:\\Users\\anna>ping 10.0.0.7\n\n"
                                + PING
                                + "\n[root@db1 ~]# df\n"
                                + SPACE);

        assertThat(kinds(diagnosis)).containsExactly("text", "text", "ping", "df");
        assertThat(rules(diagnosis)).contains("net.ping.loss", "disk.full");
    }

    @Test
    void linesKeepTheirNumbers() {
        var diagnosis = run("one\ntwo\n\n===== pult:section disks =====\n" + SPACE);

        assertThat(diagnosis.findings().getFirst().evidence().getFirst().line()).isEqualTo(6);
    }

    @Test
    void aDocumentWithinATextIsReadAsADocument() {
        var event =
                "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System>"
                        + "<Provider Name=\"Disk\"/><EventID>7</EventID><Level>2</Level></System>"
                        + "<EventData><Data>\\Device\\Harddisk0\\DR0</Data></EventData></Event>";
        var diagnosis =
                run(
                        "===== pult:section events =====\n"
                                + event
                                + "\n\n===== pult:section d =====\n"
                                + SPACE);

        assertThat(kinds(diagnosis)).containsExactly("windows-events", "df");
        assertThat(diagnosis.findings().getFirst().rule()).isEqualTo("win.event.disk-bad-block");
        assertThat(diagnosis.findings().getFirst().evidence().getFirst().line()).isEqualTo(2);
    }

    @Test
    void oneRuleInTwoPartsIsOneFinding() {
        var diagnosis = run(PING + "\n" + PING.replace("10.0.0.7", "10.0.0.8"));

        assertThat(rules(diagnosis)).containsExactly("net.ping.loss");
        assertThat(diagnosis.findings().getFirst().evidence()).hasSize(2);
        assertThat(diagnosis.findings().getFirst().times()).isEqualTo(2);
    }

    @Test
    void manyPartsAreReadToTheirEnd() {
        var diagnosis = run(PING.repeat(1_000) + "C:\\>\nC:\\>df\n" + SPACE);

        assertThat(diagnosis.readings()).hasSizeLessThan(210);
        assertThat(diagnosis.readings().stream().mapToLong(Reading::lines).sum()).isEqualTo(4_004);
    }

    private static Diagnosis run(String text) {
        return ENGINE.run(List.of(Input.text("pasted.txt", text)));
    }

    private static List<String> kinds(Diagnosis diagnosis) {
        return diagnosis.readings().stream().map(Reading::kind).toList();
    }

    private static List<String> rules(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(Finding::rule).toList();
    }
}
