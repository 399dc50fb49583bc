package app.pult.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.settings.Account.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

final class PolicyTest {
    @TempDir private Path folder;

    @Test
    void withoutAFileEverythingIsAllowed() {
        assertThat(Policy.read(folder.resolve("policy.yaml"))).isEqualTo(Policy.NONE);
        assertThat(Policy.NONE.updatesAllowed()).isTrue();
        assertThat(Policy.NONE.probesAllowed()).isTrue();
        assertThat(Policy.NONE.permits(account(Kind.REQUEST_TRACKER, "https://any.example/")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing yet\n", "---\n"})
    void anEmptyFileDecidesNothing(String text) throws IOException {
        assertThat(policy(text)).isEqualTo(Policy.NONE);
    }

    @Test
    void whatItSaysIsObeyed() throws IOException {
        var policy =
                policy(
                        """
                        # Service desk of Example Ltd.
                        server: https://rt.example.com
                        backends: [request-tracker]
                        updates: false
                        probes: true
                        """);

        assertThat(policy.fault()).isEmpty();
        assertThat(policy.server()).contains(URI.create("https://rt.example.com"));
        assertThat(policy.backends()).containsExactly(Kind.REQUEST_TRACKER);
        assertThat(policy.updatesAllowed()).isFalse();
        assertThat(policy.probesAllowed()).isTrue();
    }

    @Test
    void itSaysWhereNewerVersionsLieAndWhoSignsThem() throws IOException {
        var policy = policy("update-place: https://files.example.com/pult/\nupdate-key: MCow\n");

        assertThat(policy.newer())
                .contains(new UpdateSource("https://files.example.com/pult/", "MCow"));
        assertThat(policy.updatesAllowed()).isTrue();
        assertThat(Policy.NONE.newer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://RT.example.com/, true",
        "https://rt.example.com:443, true",
        "http://rt.example.com, false",
        "https://rt.example.com:8443, false",
        "https://rt.example.com/rt, false",
        "https://rt.example.com.evil.example, false"
    })
    void onlyItsServerIsPermitted(String address, boolean permitted) throws IOException {
        var policy = policy("server: https://rt.example.com\n");

        assertThat(policy.permits(account(Kind.REQUEST_TRACKER, address))).isEqualTo(permitted);
    }

    @Test
    void thePracticeDeskNeedsNoAddress() throws IOException {
        var practice = account(Kind.PRACTICE, "http://127.0.0.1/");

        assertThat(policy("server: https://rt.example.com\n").permits(practice)).isTrue();
        assertThat(policy("backends: [desk-api]\n").permits(practice)).isFalse();
    }

    @Test
    void anUnknownKeyForbidsWhatIsNotSaidPlainly() throws IOException {
        var policy = policy("probe: false\nupdates: true\n");

        assertThat(policy.fault())
                .hasValueSatisfying(
                        fault -> {
                            assertThat(fault.kind()).isEqualTo(PolicyFault.Kind.UNKNOWN_KEY);
                            assertThat(fault.sentence()).contains("policy.yaml").contains("probe");
                        });
        assertThat(policy.probesAllowed()).isFalse();
        assertThat(policy.updatesAllowed()).isTrue();
        assertThat(policy.backends()).containsExactly(Kind.PRACTICE);
    }

    @Test
    void aFaultElsewhereLeavesTheServerThatIsSaidPlainly() throws IOException {
        var policy =
                policy("server: https://rt.example.com\nbackends: [request-tracker]\nprobes: off?");

        assertThat(policy.fault()).isPresent();
        assertThat(policy.permits(account(Kind.REQUEST_TRACKER, "https://rt.example.com")))
                .isTrue();
        assertThat(policy.probesAllowed()).isFalse();
        assertThat(policy.updatesAllowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server: rt.example.com|WRONG_VALUE|server",
                "server: ftp://rt.example.com|WRONG_VALUE|server",
                "server: [a]|WRONG_VALUE|server",
                "server:|WRONG_VALUE|server",
                "backends: request-tracker|WRONG_VALUE|backends",
                "backends: []|WRONG_VALUE|backends",
                "backends: [zendesk]|WRONG_VALUE|backends",
                "updates: maybe|WRONG_VALUE|updates",
                "update-place: /srv/pult|WRONG_VALUE|update-key",
                "update-key: MCow|WRONG_VALUE|update-place",
                "updates: {a: b|NO_YAML|1",
                "just words|NO_YAML|1",
                "Updates: false|UNKNOWN_KEY|Updates"
            })
    void aWrongFileForbids(String text, PolicyFault.Kind kind, String detail) throws IOException {
        var policy = policy(text);

        assertThat(policy.fault().orElseThrow().kind()).isEqualTo(kind);
        assertThat(policy.fault().orElseThrow().detail()).isEqualTo(detail);
        assertThat(policy.uses()).isEmpty();
        assertThat(policy.backends()).containsExactly(Kind.PRACTICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "updates: true\nupdate-place: /srv/pult\n",
                "updates: true\nupdate-key: abc\n",
                "updates: true\nupdate-plase: /srv/pult\nupdate-key: abc\n"
            })
    void anOperatorsPlaceDoesNotStepInForAFaultyOneOfTheAdministrator(String text)
            throws IOException {
        var policy = policy(text);

        assertThat(policy.newer()).isEmpty();
        assertThat(policy.updatesAllowed()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadForbids() throws IOException {
        var policy = Policy.read(Files.createDirectory(folder.resolve("policy.yaml")));

        assertThat(policy.fault().orElseThrow().kind()).isEqualTo(PolicyFault.Kind.UNREADABLE);
        assertThat(policy.uses()).isEmpty();
        assertThat(policy.backends()).containsExactly(Kind.PRACTICE);
    }

    @Test
    void bytesThatAreNoTextForbid() throws IOException {
        var file = folder.resolve("policy.yaml");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 's', 0});

        assertThat(Policy.read(file).fault()).isPresent();
    }

    @Test
    void itLiesWhereOnlyAdministratorsWrite() {
        assertThat(Policy.place(Map.of(), "Linux")).isEqualTo(Path.of("/etc/pult/policy.yaml"));
        assertThat(Policy.place(Map.of("ProgramFiles", "/programs"), "Windows 11"))
                .isEqualTo(Path.of("/programs/Pult/policy.yaml"));
    }

    private Policy policy(String text) throws IOException {
        return Policy.read(Files.writeString(folder.resolve("policy.yaml"), text));
    }

    private static Account account(Kind kind, String server) {
        return new Account("any", "any", kind, URI.create(server), "", Account.Method.TOKEN);
    }
}
