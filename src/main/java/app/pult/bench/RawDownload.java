package app.pult.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The pages of a first sync as bytes: asked for one after the other, read to their end, not looked
/// into. Only the time between a request and its last byte counts; where the next page begins is
/// found out while the clock stands still. Thread: one.
final class RawDownload {
    /// As the program's own pages: `DeskApiBackend`.
    private static final int CHANGES_A_PAGE = 1_000;

    private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"([^\"]+)\"");
    private static final Pattern MORE = Pattern.compile("\"more\":(true|false)");

    private final URI server;
    private final String token;
    private final Samples pages = new Samples();
    private long bytes;

    RawDownload(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /// Everything from the start, until the server has no more.
    void run() throws IOException {
        var cursor = "";
        var more = true;
        while (more) {
            var address = address(cursor);
            var page = pages.time(() -> get(address));
            bytes += page.length;
            var text = unpacked(page);
            cursor = last(CURSOR, text);
            more = last(MORE, text).equals("true");
        }
    }

    Samples pages() {
        return pages;
    }

    long bytes() {
        return bytes;
    }

    private URI address(String cursor) {
        var query = "changes?limit=" + CHANGES_A_PAGE;
        return server.resolve(
                "desk/v1/"
                        + (cursor.isEmpty()
                                ? query
                                : query
                                        + "&cursor="
                                        + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
    }

    private byte[] get(URI address) throws IOException {
        if (!(address.toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new IOException("not HTTP: " + address);
        }
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        try (var in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static String unpacked(byte[] page) throws IOException {
        var isGzip = page.length > 2 && (page[0] & 0xff) == 0x1f && (page[1] & 0xff) == 0x8b;
        if (!isGzip) {
            return new String(page, StandardCharsets.UTF_8);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(page))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// What a page says of itself comes behind its changes.
    private static String last(Pattern pattern, String page) throws IOException {
        var matcher = pattern.matcher(page.substring(Math.max(0, page.lastIndexOf(']'))));
        if (!matcher.find()) {
            throw new IOException("a page of the practice desk without " + pattern);
        }
        return matcher.group(1);
    }
}
