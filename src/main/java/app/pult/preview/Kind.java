package app.pult.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a file is, by its first bytes. A name is believed only where bytes do not tell: a letter is
/// text too, and what an office program writes is a zip that nobody wants listed.
///
/// Thread: any but JavaFX.
enum Kind {
    TEXT,
    PICTURE,
    PDF,
    MAIL,
    ZIP,
    SEVEN_Z,
    TAR,
    /// One stream packed by gzip, bzip2 or xz, maybe a tar.
    PACKED,
    OTHER;

    private static final int HEAD = 4096;

    /// Where the word "ustar" stands in a tar.
    private static final int TAR_MAGIC = 257;

    /// Readers find the mark of a PDF anywhere in this many bytes.
    private static final int PDF_MARK_WITHIN = 1024;

    private static final int BMP_HEADER = 14;

    private static final Set<String> OFFICE =
            Set.of("docx", "xlsx", "pptx", "docm", "xlsm", "odt", "ods", "odp", "vsdx", "epub");

    private static final List<String> PICTURES = List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8");

    static Kind of(Path file, String name) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        return of(head, name);
    }

    /// By the beginning of a file, some kilobytes of it.
    static Kind of(byte[] head, String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        var start = new String(head, StandardCharsets.ISO_8859_1);
        if (PICTURES.stream().anyMatch(start::startsWith)) {
            return PICTURE;
        }
        if (start.substring(0, Math.min(PDF_MARK_WITHIN, start.length())).contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return OFFICE.contains(extension(name)) ? OTHER : ZIP;
        }
        if (start.startsWith("7z\u00bc\u00af'\u001c")) {
            return SEVEN_Z;
        }
        if (start.startsWith("\u001f\u008b")
                || start.startsWith("BZh")
                || start.startsWith("\u00fd7zXZ")) {
            return PACKED;
        }
        if (start.startsWith("ustar", TAR_MAGIC)) {
            return TAR;
        }
        if (start.startsWith("BM")
                && head.length > BMP_HEADER
                && Arrays.equals(head, 6, 10, new byte[4], 0, 4)) {
            return PICTURE;
        }
        if (!Encodings.isText(head)) {
            return OTHER;
        }
        return extension(name).equals("eml") ? MAIL : TEXT;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
