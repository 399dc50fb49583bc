package app.pult.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class FileWordsTest {
    @TempDir Path folder;

    @Test
    void aLogInAnOldEncodingIsRead() throws IOException {
        var log = "Имя узла: WS-0417\r\nВерсия ОС: 10.0\r\n".getBytes(Charset.forName("IBM866"));

        assertThat(words(log, "systeminfo.txt")).contains("Имя узла: WS-0417");
    }

    @Test
    void ofALongFileItIsTheBeginning() throws IOException {
        var log = "first line\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

        assertThat(words(log, "long.log")).startsWith("first line").hasSize(FileWords.MOST);
    }

    @Test
    void allPagesOfAPdfAreRead() throws IOException {
        assertThat(words(pdf("Invoice 4711", "Licence expired"), "a.pdf"))
                .contains("Invoice 4711")
                .contains("Licence expired");
    }

    @Test
    void aLetterIsReadWithItsSubject() throws IOException {
        var letter =
                "From: a@example.org\r\nTo: b@example.org\r\nSubject: Delivery failed\r\n\r\nmailbox full\r\n";

        assertThat(words(letter.getBytes(StandardCharsets.UTF_8), "a.eml"))
                .contains("Delivery failed")
                .contains("mailbox full");
    }

    @Test
    void ofAnArchiveItIsTheNames() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("logs/setup.log"));
            zip.write("secret words".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(words(bytes.toByteArray(), "a.zip"))
                .contains("logs/setup.log")
                .doesNotContain("secret");
    }

    @Test
    void whatIsBrokenSaysNothing() throws IOException {
        var half = pdf("Invoice", "more");

        assertThat(words(Arrays.copyOf(half, 40), "a.pdf")).isEmpty();
        assertThat(words(new byte[0], "empty.log")).isEmpty();
    }

    @Test
    void whatIsNotThereMayBeReadLater() {
        assertThat(FileWords.of(folder.resolve("nowhere"), "gone.log")).isEmpty();
    }

    private String words(byte[] content, String name) throws IOException {
        var file = folder.resolve("content");
        Files.write(file, content);
        return FileWords.of(file, name).orElseThrow();
    }

    private static byte[] pdf(String... pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var words : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var stream = new PDPageContentStream(document, page)) {
                    stream.beginText();
                    stream.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    stream.newLineAtOffset(50, 700);
                    stream.showText(words);
                    stream.endText();
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
