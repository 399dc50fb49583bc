package app.pult.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// Letters as files.
class MailFileTest {
    @TempDir Path folder;

    @Test
    void aLetterWithFilesIsTakenApart() throws Exception {
        var mail =
                mail(
                        """
                        From: =?UTF-8?B?%s?= <boris@example.org>
                        To: help@example.org
                        Subject: =?koi8-r?B?%s?=
                        Date: Tue, 18 Nov 2025 11:00:00 +0300
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain; charset=windows-1251
                        Content-Transfer-Encoding: base64

                        %s
                        --b
                        Content-Type: application/octet-stream
                        Content-Disposition: attachment; filename*=UTF-8''%%D0%%B6.log
                        Content-Transfer-Encoding: base64

                        AAECAwQ=
                        --b
                        Content-Type: message/rfc822

                        Subject: inner

                        secret words
                        --b--
                        """
                                .formatted(
                                        base64("Борис", "UTF-8"),
                                        base64("Не печатает", "KOI8-R"),
                                        base64("Здравствуйте!", "windows-1251")));

        assertThat(mail.headers())
                .containsExactly(
                        java.util.Map.entry("From", "Борис <boris@example.org>"),
                        java.util.Map.entry("To", "help@example.org"),
                        java.util.Map.entry("Date", "Tue, 18 Nov 2025 11:00:00 +0300"),
                        java.util.Map.entry("Subject", "Не печатает"));
        assertThat(mail.text().strip()).isEqualTo("Здравствуйте!");
        assertThat(mail.files().getFirst())
                .isEqualTo(new MailFile.Attached("ж.log", "application/octet-stream", 5));
        assertThat(mail.files().get(1).mediaType()).isEqualTo("message/rfc822");
        assertThat(mail.text()).doesNotContain("secret");
    }

    @Test
    void headersInBareEightBitsAreReadable() throws Exception {
        var raw = "Subject: Не работает почта у всего отдела\n\nтекст письма на русском языке\n";
        var mail = mail(raw.getBytes(Charset.forName("windows-1251")));

        assertThat(mail.headers()).containsEntry("Subject", "Не работает почта у всего отдела");
        assertThat(mail.text()).startsWith("текст письма");
    }

    @Test
    void aThousandNestedPartsAreAReasonAndNoOverflow() throws Exception {
        var nested = new StringBuilder("Subject: deep\nMIME-Version: 1.0\n");
        for (int i = 0; i < 1_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }
        var file = Files.writeString(folder.resolve("deep.eml"), nested);

        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> Preview.open(file, "deep.eml")))
                .isInstanceOf(UnreadableException.class);
    }

    private static String base64(String words, String charset) {
        return Base64.getEncoder().encodeToString(words.getBytes(Charset.forName(charset)));
    }

    private MailFile mail(String letter) throws IOException {
        return mail(letter.getBytes(StandardCharsets.UTF_8));
    }

    private MailFile mail(byte[] letter) throws IOException {
        var file = Files.write(folder.resolve("a.eml"), letter);
        return (MailFile) Preview.open(file, "a.eml");
    }
}
