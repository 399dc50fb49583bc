package app.pult.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.pult.preview.UnreadableException.Reason;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Files made to break who looks at them.
class HostilePreviewTest {
    private static final int FUZZED = 25;

    @TempDir Path folder;

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        assertThat(reason("empty.txt", new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    void fewLettersThatBeginLikeAPictureAreAText() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "BM ok");

        assertThat(Preview.open(file, "a.txt")).isInstanceOf(TextFile.class);
    }

    @Test
    void aProgramHasNoPreview() throws IOException {
        assertThat(reason("setup.exe", bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0")))
                .isEqualTo(Reason.NO_KIND);
    }

    @Test
    void whatIsOnlyAHeadIsDamaged() throws IOException {
        var heads =
                Map.of(
                        "cut.png", "\u0089PNG\r\n\u001a\n",
                        "cut.jpg", "\u00ff\u00d8\u00ff\u00e0",
                        "cut.pdf", "%PDF-1.7",
                        "cut.zip", "PK\u0003\u0004",
                        "cut.7z", "7z\u00bc\u00af'\u001c",
                        "cut.gz", "\u001f\u008b");
        for (var head : heads.entrySet()) {
            assertThat(reason(head.getKey(), bytes(head.getValue())))
                    .as(head.getKey())
                    .isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void aPngOfManyMillionPixelsDoesNotTakeTheHeap() throws Exception {
        var file = Files.write(folder.resolve("huge.png"), png(30_000, 3_000, 3_000));

        var picture = Picture.open(file, Deadline.in(Preview.LONGEST));

        assertThat(picture.width()).isEqualTo(30_000);
        assertThat((long) picture.raster().width() * picture.raster().height())
                .isLessThanOrEqualTo(Raster.MOST_PIXELS);
    }

    @Test
    void aPngThatClaimsMorePixelsThanAreReadIsRefusedByItsHeader() throws IOException {
        assertThat(reason("liar.png", png(2_000_000_000, 2_000_000_000, 1)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aPdfWhosePageUnpacksToGigabytesIsRefused() throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            page.setContents(contents(document, new byte[1024 * 1024], 130));
            document.addPage(page);
            assertThat(pageReason(saved(document))).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void aPageAsLargeAsATownIsDrawnSmall() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(10_000_000, 10_000_000)));
            try (var pdf = (PdfFile) Preview.open(saved(document), "town.pdf")) {
                var raster = pdf.page(0, 8).raster();
                assertThat((long) raster.width() * raster.height())
                        .isLessThanOrEqualTo(Raster.MOST_PIXELS + 10_000);
            }
        }
    }

    @Test
    void aPdfWithAPasswordIsLocked() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var file = saved(document);
            assertThat(
                            catchThrowableOfType(
                                            UnreadableException.class,
                                            () -> Preview.open(file, "locked.pdf"))
                                    .reason())
                    .isEqualTo(Reason.LOCKED);
        }
    }

    @Test
    void whoTurnsThePageStopsTheOneBeforeAndTheFileStaysOpen() throws Exception {
        try (var document = new PDDocument()) {
            var slow = new PDPage();
            slow.setContents(contents(document, "0 0 m 9 9 l S\n".repeat(400_000)));
            document.addPage(slow);
            document.addPage(new PDPage());
            var file = saved(document);
            try (var pdf = (PdfFile) Preview.open(file, "a.pdf")) {
                var first = new FutureTask<>(() -> pdf.page(0, 1));
                Thread.ofPlatform().start(first);
                while (!pdf.isDrawing()) {
                    Thread.onSpinWait();
                }

                assertThat(pdf.page(1, 1).width()).isPositive();

                assertThat(catchThrowableOfType(ExecutionException.class, first::get).getCause())
                        .isInstanceOfSatisfying(
                                UnreadableException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.STOPPED));
            }
        }
    }

    @Test
    void whoIsInterruptedIsStopped() throws IOException {
        var file = Files.write(folder.resolve("a.png"), png(30, 30, 30));
        Thread.currentThread().interrupt();
        try {
            assertThat(
                            catchThrowableOfType(
                                            UnreadableException.class,
                                            () -> Preview.open(file, "a.png"))
                                    .reason())
                    .isEqualTo(Reason.STOPPED);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /// Bytes changed here and there: whatever comes, it is a preview or a reason.
    @ParameterizedTest
    @CsvSource({"office-logs.zip", "update-error.png", "undeliverable.eml"})
    void brokenBytesAreAPreviewOrAReason(String name) throws IOException {
        byte[] whole;
        try (var in = Preview.class.getResourceAsStream("/app/pult/practice/files/" + name)) {
            whole = in.readAllBytes();
        }
        var random = new Random(name.hashCode());
        for (int i = 0; i < FUZZED; i++) {
            var broken = whole.clone();
            for (int j = 0; j < 20; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            var file = Files.write(folder.resolve(name), broken);
            try (var preview = Preview.open(file, name)) {
                assertThat(preview).isNotNull();
            } catch (UnreadableException e) {
                assertThat(e.reason()).isNotNull();
            }
        }
    }

    private Reason reason(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        return catchThrowableOfType(UnreadableException.class, () -> Preview.open(file, name))
                .reason();
    }

    private static Reason pageReason(Path file) throws IOException {
        try (var pdf = (PdfFile) Preview.open(file, "bomb.pdf")) {
            return catchThrowableOfType(UnreadableException.class, () -> pdf.page(0, 1)).reason();
        }
    }

    private static PDStream contents(PDDocument document, String operators) throws IOException {
        return contents(document, bytes(operators), 1);
    }

    private static PDStream contents(PDDocument document, byte[] operators, int times)
            throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                deflater.write(operators);
            }
        }
        var stream = new PDStream(document, new ByteArrayInputStream(packed.toByteArray()));
        stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }

    private Path saved(PDDocument document) throws IOException {
        var file = folder.resolve("made.pdf");
        document.save(file.toFile());
        return file;
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A black and white PNG that claims a size and holds so many rows of it.
    private static byte[] png(int width, int height, int rows) throws IOException {
        var png = new ByteArrayOutputStream();
        png.write(bytes("\u0089PNG\r\n\u001a\n"));
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {1, 0, 0, 0, 0});
        chunk(png, "IHDR", header.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < Math.min(rows, height) && width < 1_000_000; i++) {
                deflater.write(new byte[1 + (width + 7) / 8]);
            }
            for (int i = rows; i < height && width < 1_000_000; i++) {
                deflater.write(new byte[1 + (width + 7) / 8]);
            }
        }
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content)
            throws IOException {
        var data = new DataOutputStream(png);
        data.writeInt(content.length);
        var body = new ByteArrayOutputStream();
        body.write(bytes(type));
        body.write(content);
        data.write(body.toByteArray());
        var crc = new CRC32();
        crc.update(body.toByteArray());
        data.writeInt((int) crc.getValue());
    }
}
