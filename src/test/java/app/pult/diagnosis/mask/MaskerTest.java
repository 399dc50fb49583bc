package app.pult.diagnosis.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.pult.fixture.OwnTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;

final class MaskerTest {
    private static final int LONG = 300_000;

    private final Masker masker = new Masker(Secret.all());

    @Test
    void theSameValueHasTheSameTokenInEveryTextOfTheCase() {
        var first = masker.mask("password=Winter2026!\nmail to anna@firma.ru");
        var second = masker.mask("curl -u anna:Winter2026! ; ANNA@firma.ru, boris@firma.ru");

        assertThat(first).isEqualTo("password=‹password-1›\nmail to ‹email-1›");
        assertThat(second).isEqualTo("curl -u anna:‹password-1› ; ‹email-1›, ‹email-2›");
    }

    @Test
    void whoHasTheLedgerCanReadItAgain() {
        var text = "ssh ivan: пароль Zima2026#, ключ ghp_0123456789abcdefghijABCDEFGHIJ012345\r\n";

        var masked = masker.mask(text);

        assertThat(masked).doesNotContain("Zima2026", "ghp_");
        assertThat(masker.reveal(masked)).isEqualTo(text);
        assertThat(masker.ledger()).containsEntry("‹password-1›", "Zima2026#");
    }

    @Test
    void aFloodOfAddressesLeavesRoomForAPassword() {
        var masker = new Masker(Secret.all());
        for (int i = 0; i <= Masker.MOST; i++) {
            masker.mask("from 10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255));
        }

        var masked = masker.mask("password: Zebra-71-kite");

        assertThat(masked).contains("‹password-1›");
        assertThat(masker.reveal(masked)).isEqualTo("password: Zebra-71-kite");
        assertThat(masker.mask("from 172.16.0.1")).isEqualTo("from ‹ip›");
    }

    @Test
    void whatIsRememberedOfLongValuesHasABound() {
        var masker = new Masker(Secret.all());
        var random = new Random(1);
        for (int i = 0; i < 1_500; i++) {
            var bytes = new byte[1_000];
            random.nextBytes(bytes);
            masker.mask("token=" + HexFormat.of().formatHex(bytes));
        }

        long remembered = masker.ledger().values().stream().mapToLong(String::length).sum();
        assertThat(remembered).isBetween(1_000_000L, 2_100_000L);
    }

    @Test
    void maskingTwiceChangesNothing() {
        var masked = masker.mask("token: a1B2c3D4e5F6g7H8 from 10.1.2.3, https://u:pa55word@h/");

        assertThat(masker.mask(masked)).isEqualTo(masked);
        assertThat(new Masker(Secret.all()).mask(masked)).isEqualTo(masked);
    }

    @Test
    void everyLineOfAPrivateKeyIsMaskedAndStaysALine() {
        var text =
                "before\n-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIEowIBAAKCAQEA7bq\nq8Zk+/abc==\n-----END RSA PRIVATE KEY-----\nafter\n";

        assertThat(masker.mask(text))
                .isEqualTo(
                        "before\n-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n‹key-1›\n‹key-2›\n-----END RSA PRIVATE KEY-----\nafter\n");
    }

    @Test
    void aPrivateKeyInOneLineOfJsonIsMasked() {
        assertThat(
                        masker.mask(
                                "{\"private_key\":\"-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBg\\nkqhkiG9w0B\\n-----END PRIVATE KEY-----\\n\"}"))
                .doesNotContain("MIIEvQIBADANBg", "kqhkiG9w0B");
    }

    @Test
    void aNoteKeepsAddressesOfTheNetwork() {
        assertThat(new Masker(Secret.forNote()).mask("10.0.0.5 00:1a:2b:3c:4d:5e anna@firma.ru"))
                .isEqualTo("10.0.0.5 00:1a:2b:3c:4d:5e ‹email-1›");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\u0001',
            value = {
                "Пароль от Wi-Fi в переговорной: Gosti2026 ¦ Gosti2026",
                "pwd: 'correct horse battery' ¦ correct horse battery",
                "enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0 ¦ $1$mERr$hx5rVt7rPNoS4wqbXKX7m0",
                "root:$6$aZ09$WwVb1u2X3y4Z5a6B7c8D9e0F1g2H3:19000:0:99999:7::: ¦ $6$aZ09$WwVb1u2X3y4Z5a6B7c8D9e0F1g2H3",
                "snmpwalk -v2c -c s3cretRO 10.0.0.1 ¦ s3cretRO",
                "smbclient //srv/share -U ivan%Parol123 ¦ Parol123",
                "{\"name\":\"Cookie\",\"value\":\"PHPSESSID=9f8e7d6c5b4a; a=1\"} ¦ 9f8e7d6c5b4a",
                "{\"name\": \"Authorization\", \"value\": \"Bearer abc123DEF456\"} ¦ abc123DEF456",
                "echo 'ivan:Qwerty77' | chpasswd ¦ Qwerty77",
                "https://bot:t0ken@git.firma.ru/x.git ¦ t0ken",
                "oauth2: access_token=ya29.a0AfH6SMB0123456789abcdef&x=1 ¦ ya29.a0AfH6SMB0123456789abcdef",
                "spring.datasource.password=p@ss;word1 ¦ p@ss;word1",
                "<wsse:Password Type=\"wsse:PasswordText\">Tajna1</wsse:Password> ¦ Tajna1",
                "sig=Zm9vYmFyYmF6cXV4MTIz%3D&se=2026 ¦ Zm9vYmFyYmF6cXV4MTIz%3D",
                "PIN: 4821 ¦ 4821",
                "С карты 2200 7001 2345 6781 списали ¦ 2200 7001 2345 6781",
                "+375 29 123-45-67 ¦ +375 29 123-45-67",
                "call (415) 555-2671 now ¦ (415) 555-2671",
                "C:\\Users\\Иван Петров\\Desktop ¦ Иван Петров",
                "fe80::1ff:fe23:4567:890a%eth2 ¦ fe80::1ff:fe23:4567:890a",
                "lease 0011.2233.44aa ¦ 0011.2233.44aa"
            })
    void whatIsSecretIsTakenOut(String line, String secret) {
        assertThat(masker.mask(line.strip())).as("of %s", line).doesNotContain(secret.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password: changed yesterday by the administrator",
                "пароль: забыла, помогите восстановить",
                "password = getPassword()",
                "password: ${DB_PASSWORD}",
                "Message-ID: <20260312.1a2b@mail.firma.ru>",
                "a/b@sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
                "File version 10.0.19041.1, Chrome/120.0.0.0, libfoo 1:2.3.4.5-1",
                "16:14:00.000 1702 2395 D x",
                "CDB: Write(16) 8a 00 00 00 00 02 c8 fa",
                "2005-06-04-00.24.32.432192",
                "S-1-5-32-544 S-1-5-18 127.0.0.1 ::1 255.255.0.0 169.254.10.11",
                "SHA1 Fingerprint=AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01",
                "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"
            })
    void whatIsNoSecretIsLeft(String line) {
        assertThat(masker.mask(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "@",
                ".",
                "a@",
                "key=",
                "password=",
                "token=\"",
                "password:x ",
                "://",
                "eyJ",
                "eyJ-",
                "eyJ.",
                "1.",
                "1 ",
                "00:",
                "-----BEGIN PRIVATE KEY-----",
                "sk-",
                "cookie: ",
                "\"cookie\",",
                "mysql -p ",
                "\\Users\\",
                "/home/",
                "echo ",
                "8-",
                "+7 ",
                "password for ",
                "<password",
                "'",
                "IDENTIFIED BY ",
                "authorization: ",
                "ИНН 1 "
            })
    void aHostileLineTakesTimeInProportion(String piece) {
        var line = piece.repeat(LONG / piece.length());

        var took =
                assertTimeoutPreemptively(
                        Duration.ofMinutes(2),
                        () -> OwnTime.of(() -> masker.mask(line)),
                        "much of " + piece);

        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
}
