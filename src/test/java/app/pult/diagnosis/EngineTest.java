package app.pult.diagnosis;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.BuiltInRules;
import app.pult.fixture.OwnSeconds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What customers send, and what somebody sends who means harm: each answered within two seconds.
@Timeout(60)
@OwnSeconds(2)
final class EngineTest {

    private static final String FULL =
            """
            Filesystem      Size  Used Avail Use% Mounted on
            /dev/sda2        50G   50G   20K 100% /
            """;

    private static final String PING =
            """
            Обмен пакетами с 10.0.0.7 по с 32 байтами данных:
            Ответ от 10.0.0.7: число байт=32 время=68мс TTL=64
            Превышен интервал ожидания для запроса.

            Статистика Ping для 10.0.0.7:
                Пакетов: отправлено = 4, получено = 3, потеряно = 1
                (25% потерь)
            """;

    @ParameterizedTest
    @CsvSource({"UTF-8", "IBM866", "windows-1251", "KOI8-R", "UTF-16LE"})
    void aReportIsReadInTheEncodingItIsWrittenIn(String charset) {
        var bytes = PING.replace("\n", "\r\n").getBytes(Charset.forName(charset));

        var diagnosis = ENGINE.run(List.of(input("ping.txt", bytes)));

        assertThat(diagnosis.readings())
                .extracting(Reading::kind, Reading::charset)
                .containsExactly(tuple("ping", charset));
        assertThat(diagnosis.findings()).extracting(Finding::rule).containsExactly("net.ping.loss");
        assertThat(diagnosis.facts())
                .extracting(Fact::key, Fact::value)
                .contains(tuple("ping.target", "10.0.0.7"), tuple("ping.loss.pct", "25"));
    }

    @Test
    void whatAnArchiveHoldsIsReadWithoutUnpackingIt() throws IOException {
        var zip = zip("logs/df.txt", FULL.getBytes(StandardCharsets.UTF_8));

        var diagnosis = ENGINE.run(List.of(input("logs.zip", zip)));

        assertThat(diagnosis.findings())
                .flatExtracting(Finding::evidence)
                .extracting(Evidence::file, Evidence::line)
                .containsExactly(tuple("logs.zip!logs/df.txt", 2));
        assertThat(diagnosis.refusals()).isEmpty();
    }

    @Test
    void aZipBombIsRefusedByItsName() throws IOException {
        var zip = zip("log.txt", new byte[8 << 20]);

        assertThat(reasons(input("bomb.zip", zip))).containsExactly(Reason.NOT_TEXT, Reason.BOMB);
    }

    @Test
    void aPackedLogThatUnpacksToHundredsOfTimesItsSizeIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 8; i++) {
                gzip.write("0".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));
            }
        }

        assertThat(reasons(input("log.gz", packed.toByteArray()))).containsExactly(Reason.BOMB);
    }

    @Test
    void aNameThatLeadsOutOfTheArchiveIsRefusedAndTheRestIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : List.of("../../etc/cron.d/evil", "df.txt", "C:\\evil.txt", "/evil")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(FULL.getBytes(StandardCharsets.UTF_8));
            }
        }

        var diagnosis = ENGINE.run(List.of(input("a.zip", bytes.toByteArray())));

        assertThat(diagnosis.refusals())
                .extracting(Refusal::file, Refusal::reason)
                .containsExactly(
                        tuple("a.zip!../../etc/cron.d/evil", Reason.OUTSIDE_NAME),
                        tuple("a.zip!C:/evil.txt", Reason.OUTSIDE_NAME),
                        tuple("a.zip!/evil", Reason.OUTSIDE_NAME));
        assertThat(diagnosis.readings()).extracting(Reading::file).containsExactly("a.zip!df.txt");
    }

    @Test
    void archivesInArchivesAreReadToADepth() throws IOException {
        var inner = FULL.getBytes(StandardCharsets.UTF_8);
        for (int depth = 0; depth < 6; depth++) {
            inner = zip(depth == 0 ? "df.txt" : "inner.zip", inner);
        }

        assertThat(reasons(input("outer.zip", inner))).containsExactly(Reason.DEEP);
    }

    @Test
    void anArchiveThatIsCutOffSaysSoAndKeepsWhatWasRead() throws IOException {
        var random = new java.util.Random(1).ints(200_000, ' ', '~');
        var noise = new StringBuilder(FULL);
        random.forEach(each -> noise.append((char) each));
        var zip = zip("df.txt", noise.toString().getBytes(StandardCharsets.US_ASCII));

        var diagnosis =
                ENGINE.run(List.of(input("a.zip", java.util.Arrays.copyOf(zip, zip.length / 2))));

        assertThat(diagnosis.refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.DAMAGED);
        assertThat(diagnosis.readings()).hasSize(1);
    }

    @Test
    void aLineOfAMillionCharactersIsCutAndTheNextOneIsRead() {
        var text = "x".repeat(1_000_000) + "\nkernel: nf_conntrack: table full, dropping packet\n";

        var diagnosis = ENGINE.run(List.of(Input.text("kern.log", text)));

        assertThat(diagnosis.findings())
                .flatExtracting(Finding::evidence)
                .extracting(Evidence::line)
                .contains(2);
    }

    @Test
    void textMadeForPatternsThatGoBackIsReadInTimeLinearInItsLength() {
        var text =
                ("task " + "a".repeat(30_000) + ":1 blocked for more than ".repeat(500) + "\n")
                        .repeat(20);

        var diagnosis = ENGINE.run(List.of(Input.text("kern.log", text)));

        assertThat(diagnosis.refusals()).isEmpty();
    }

    @Test
    void whatIsNoTextIsNamed() {
        var picture = new byte[4096];
        new java.util.Random(2).nextBytes(picture);
        var events = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);

        assertThat(reasons(input("a.bin", picture))).containsExactly(Reason.NOT_TEXT);
        assertThat(reasons(input("System.evtx", events))).containsExactly(Reason.BINARY_EVENT_LOG);
        assertThat(reasons(input("empty.log", new byte[0]))).containsExactly(Reason.EMPTY);
    }

    @Test
    void anInputThatCannotBeOpenedIsARefusalNotAnException() {
        var gone =
                new Input(
                        "gone.log",
                        () -> {
                            throw new IOException("gone");
                        });

        assertThat(reasons(gone)).containsExactly(Reason.DAMAGED);
    }

    @Test
    void whoeverStopsItGetsWhatWasReadAndTheName() {
        var diagnosis =
                ENGINE.run(List.of(Input.text("df.txt", FULL), Input.text("b", "b")), () -> true);

        assertThat(diagnosis.refusals())
                .extracting(Refusal::reason)
                .containsOnly(Reason.STOPPED)
                .hasSize(2);
    }

    /// Reads the rules a second time, which is not what the two seconds are for.
    @Test
    @OwnSeconds(20)
    void theSameInputGivesTheSameDiagnosisInEveryLanguageAndZone() {
        var inputs =
                List.of(
                        Input.text("df.txt", FULL),
                        Input.text("ping.txt", PING),
                        Input.text("i.log", "I/O error, dev sdb, sector 1\nIINFO TITLE"));
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            var here = ENGINE.run(inputs).toString();
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kamchatka"));
            var there = new Engine(BuiltInRules.load(), new Kinds()).run(inputs).toString();

            assertThat(there).isEqualTo(here).contains("linux.disk.io-error");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<Reason> reasons(Input input) {
        return ENGINE.run(List.of(input)).refusals().stream().map(Refusal::reason).toList();
    }

    private static Input input(String name, byte[] bytes) {
        return new Input(name, () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
