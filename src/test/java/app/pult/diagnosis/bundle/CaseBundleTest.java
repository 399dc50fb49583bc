package app.pult.diagnosis.bundle;

import static app.pult.fixture.BuiltInEngine.ENGINE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.FactNames;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

class CaseBundleTest {
    private static final String PASSWORD = "Zebra-71-kite";
    private static final String OTHER_PASSWORD = "tr0mbone4";
    private static final String KEY = "MIIEpAIBAAKCAQEAx3vR9kQ2mUo7ZbT5yWq1fHsLd8NcJg4e";
    private static final String COOKIE = "9f2c41d7aa5e4b6f8012c3d4e5f60718";
    private static final List<String> SECRETS =
            List.of(
                    PASSWORD,
                    OTHER_PASSWORD,
                    KEY,
                    COOKIE,
                    "anna.petrova",
                    "345-67-89",
                    "mkuznetsov",
                    "Kuznetsov",
                    "192.0.2.77");

    private final CaseBundle bundle = new CaseBundle(new FactNames(), Locale.ENGLISH, "1.2.3");

    @Test
    void noSecretIsInAnyEntryOrItsName() throws IOException {
        var entries = entries(written(secretive()));

        assertThat(entries).isNotEmpty();
        for (var entry : entries.entrySet()) {
            for (var secret : SECRETS) {
                assertThat(entry.getKey()).doesNotContainIgnoringCase(secret);
                assertThat(entry.getValue())
                        .as("%s in %s", secret, entry.getKey())
                        .doesNotContainIgnoringCase(secret);
            }
        }
    }

    @Test
    void aSecretHasTheSameTokenInEveryEntry() throws IOException {
        var entries = entries(written(secretive()));

        var announced =
                between(entries.getOrDefault("sources/message-1.txt", ""), "пароль ", " не");
        assertThat(announced).startsWith("‹password-");
        assertThat(entries.get("sources/service.log")).contains("login with " + announced + " by");
        assertThat(entries.get("findings.json")).contains("login with " + announced + " by");
        assertThat(entries.get("note.md")).contains("login with " + announced + " by");
    }

    @Test
    void findingsAndFactsAreTheEnginesAndTheNoteIsThePanels() throws IOException {
        var entries = entries(written(secretive()));

        var findings = JsonMapper.builder().build().readTree(entries.get("findings.json"));
        var facts = JsonMapper.builder().build().readTree(entries.get("facts.json"));
        assertThat(findings.get(0).get("finding").asString()).isEqualTo("java.out-of-memory");
        assertThat(findings.get(0).get("evidence").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(facts.get("readings").findValuesAsString("reading"))
                .contains("message-1", "service.log");
        assertThat(facts.get("refusals").findValuesAsString("refusal")).contains("photo.jpg");
        assertThat(entries.get("note.md"))
                .startsWith("**Diagnosis by Pult 1.2.3**")
                .contains("service.log:2");
    }

    @Test
    void aTextKeepsItsLinesWhateverItsEncoding() throws IOException {
        var text = "Сбой службы\r\n\r\nконец";
        var input = bytes("журнал.log", text.getBytes(Charset.forName("windows-1251")));

        var entries = entries(written(List.of(input)));

        assertThat(entries.get("sources/журнал.log")).isEqualTo("Сбой службы\n\nконец\n");
    }

    @Test
    void aDocumentIsWrittenAsItWasReadBehindItsLineNumbers() throws IOException {
        var event =
                """
                <Events>
                <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System>
                <Provider Name="disk"/><EventID>7</EventID><Level>2</Level>
                <TimeCreated SystemTime="2026-11-02T08:00:00Z"/><Computer>ws</Computer></System>
                <EventData><Data>\\Device\\Harddisk0\\DR0</Data></EventData></Event>
                </Events>
                """;

        var entries = entries(written(List.of(Input.text("system.xml", event))));

        assertThat(entries.get("sources/system.xml"))
                .matches("(?s)\\d+\t.*disk.*")
                .doesNotContain("<");
    }

    @Test
    void namesCannotLeaveTheFolderAndAreNeverTheSame() throws IOException {
        var inputs =
                List.of(
                        Input.text("../../a.log", "one\n"),
                        Input.text("../../A.log", "two\n"),
                        archive("box.zip", "deep/a.log", "three\n"));

        var entries = entries(written(inputs));

        assertThat(entries.keySet())
                .filteredOn(name -> name.startsWith("sources/"))
                .hasSize(3)
                .allSatisfy(
                        name ->
                                assertThat(name.substring("sources/".length()))
                                        .doesNotContain("/", "\\")
                                        .doesNotStartWith("."));
        assertThat(entries.values()).contains("one\n", "two\n", "three\n");
    }

    @Test
    void theSameCaseMakesTheSameBytes() throws IOException {
        assertThat(written(secretive())).isEqualTo(written(secretive()));
    }

    @Test
    void allLinesAreCounted() throws IOException {
        var heard = new ArrayList<Long>();
        var inputs = List.of(Input.text("long.log", "a line\n".repeat(1000)));

        bundle.write(
                inputs,
                ENGINE.run(inputs),
                Set.of(),
                (done, total) -> {
                    assertThat(total).isEqualTo(1000);
                    heard.add(done);
                },
                OutputStream.nullOutputStream());

        assertThat(heard).isSorted().endsWith(1000L);
    }

    @Test
    void whatTheDiagnosisDidNotReadIsNotInIt() throws IOException {
        var shorter = List.of(Input.text("a.log", "one\n"));
        var longer = List.of(Input.text("a.log", "one\ntwo\n"), Input.text("b.log", "three\n"));
        var out = new ByteArrayOutputStream();

        bundle.write(longer, ENGINE.run(shorter), Set.of(), (done, total) -> {}, out);

        assertThat(entries(out.toByteArray()))
                .containsEntry("sources/a.log", "one\n")
                .doesNotContainKey("sources/b.log");
    }

    @Test
    void itEndsWhenInterrupted() {
        var inputs = List.of(Input.text("long.log", "a line\n".repeat(1000)));
        var diagnosis = ENGINE.run(inputs);

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(
                            () ->
                                    bundle.write(
                                            inputs,
                                            diagnosis,
                                            Set.of(),
                                            (done, total) -> {},
                                            OutputStream.nullOutputStream()))
                    .isInstanceOf(InterruptedIOException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aDiskThatIsFullIsNoDamagedFile() {
        var full = new IOException("No space left on device");
        var inputs = List.of(archive("box.zip", "deep/a.log", "three\n".repeat(100_000)));
        var diagnosis = ENGINE.run(inputs);

        assertThatThrownBy(
                        () ->
                                bundle.write(
                                        inputs,
                                        diagnosis,
                                        Set.of(),
                                        (done, total) -> {},
                                        new OutputStream() {
                                            @Override
                                            public void write(int one) throws IOException {
                                                throw full;
                                            }
                                        }))
                .isSameAs(full);
    }

    private byte[] written(List<Input> inputs) throws IOException {
        var out = new ByteArrayOutputStream();
        bundle.write(inputs, ENGINE.run(inputs), Set.of(), (done, total) -> {}, out);
        return out.toByteArray();
    }

    /// The password is told in a message that comes behind the log that mentions it.
    private static List<Input> secretive() {
        return List.of(
                Input.text(
                        "service.log",
                        """
                        2026-11-02 08:00:00 INFO started
                        2026-11-02 08:00:01 ERROR login with %s by mkuznetsov: java.lang.OutOfMemoryError: Java heap space
                        2026-11-02 08:00:02 INFO password=%s from 192.0.2.77
                        -----BEGIN RSA PRIVATE KEY-----
                        %s
                        -----END RSA PRIVATE KEY-----
                        """
                                .formatted(PASSWORD, OTHER_PASSWORD, KEY)),
                Input.message(
                        1, "Мой пароль " + PASSWORD + " не подходит. Анна, +7 (912) 345-67-89"),
                Input.text("from anna.petrova@firma.example.txt", "C:\\Users\\mkuznetsov\\a.txt\n"),
                archive("logs.zip", "web/a.log", "Cookie: JSESSIONID=" + COOKIE + "\n"),
                Input.text(
                        "systeminfo.txt",
                        """
                        Host Name:                 WS-17
                        OS Name:                   Microsoft Windows 11 Pro
                        OS Version:                10.0.22631 N/A Build 22631
                        Registered Owner:          mkuznetsov
                        System Boot Time:          02.11.2026, 08:00:00
                        """),
                bytes("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, 0, 0, 3}));
    }

    private static Input bytes(String name, byte[] bytes) {
        return new Input(name, () -> new ByteArrayInputStream(bytes));
    }

    private static Input archive(String name, String entry, String text) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes(name, out.toByteArray());
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }
}
