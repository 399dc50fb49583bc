package app.pult.backend;

import app.pult.backend.Desk.SentFile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// A customer's mail as it reaches Request Tracker's gateway: MIME by RFC 2045 to 2047, in ASCII.
/// Thread: any.
final class RtMail {
    private static final String BOUNDARY = "=-pult-test-boundary";

    private RtMail() {}

    static String of(String from, String subject, String text, List<SentFile> files) {
        var mail = new StringBuilder();
        mail.append("From: ").append(from).append("\n");
        mail.append("To: support@rt.example\n");
        mail.append("Subject: ").append(word(subject)).append("\n");
        mail.append("MIME-Version: 1.0\n");
        if (files.isEmpty()) {
            return mail.append(part("text/plain; charset=utf-8", "", utf8(text))).toString();
        }
        mail.append("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\n\n");
        mail.append("--" + BOUNDARY + "\n");
        mail.append(part("text/plain; charset=utf-8", "", utf8(text)));
        for (var file : files) {
            var name = "; name=\"" + word(file.name()) + "\"";
            var disposition =
                    "Content-Disposition: attachment; filename=\"" + word(file.name()) + "\"\n";
            mail.append("\n--" + BOUNDARY + "\n");
            mail.append(part(file.mediaType() + name, disposition, file.bytes()));
        }
        return mail.append("\n--" + BOUNDARY + "--\n").toString();
    }

    private static String part(String type, String disposition, byte[] bytes) {
        return "Content-Type: %s\n%sContent-Transfer-Encoding: base64\n\n%s\n"
                .formatted(type, disposition, Base64.getMimeEncoder().encodeToString(bytes));
    }

    /// RFC 2047; a header of any length, because nobody here minds.
    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(text)) + "?=";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
