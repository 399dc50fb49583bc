package app.pult.diagnosis.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// What came back for a GET (RFC 9112): `status` 0 if it was not HTTP. The body is counted, not
/// kept. Thread: any.
///
/// @param location as it was sent; empty if it was not
record HttpAnswer(int status, String location, long bytes, Duration firstByte, Duration rest) {
    private static final int MOST_BODY = 256 * 1024;
    private static final int MOST_HEAD = 32 * 1024;
    private static final Duration BODY = Duration.ofSeconds(2);

    /// @throws SocketTimeoutException if the first byte did not come in time
    static HttpAnswer get(
            Socket socket, Target.Endpoint target, Deadline deadline, Duration patience)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        socket.setSoTimeout(deadline.left(patience));
        socket.getOutputStream().write(request(target).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        var in = socket.getInputStream();
        int first = in.read();
        var firstByte = Deadline.since(start);
        if (first < 0) {
            return new HttpAnswer(0, "", 0, firstByte, Duration.ZERO);
        }
        long began = System.nanoTime();
        var head = head(first, in);
        long bytes = body(socket, in, deadline);
        return new HttpAnswer(
                status(head), header(head, "location"), bytes, firstByte, Deadline.since(began));
    }

    private static String request(Target.Endpoint target) {
        var name = target.host().contains(":") ? "[" + target.host() + "]" : target.host();
        var host = target.isUsualPort() ? name : name + ":" + target.port();
        return "GET "
                + target.path()
                + " HTTP/1.1\r\nHost: "
                + host
                + "\r\nUser-Agent: Pult-probe\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }

    private static String head(int first, InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        head.write(first);
        int end = first == '\n' ? 1 : 0;
        while (end < 2 && head.size() < MOST_HEAD) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
            end = next == '\n' ? end + 1 : next == '\r' ? end : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /// A body that does not end is none of the probe's business.
    private static long body(Socket socket, InputStream in, Deadline deadline)
            throws IOException, InterruptedException {
        var buffer = new byte[8192];
        long bytes = 0;
        var patience = new Deadline(BODY);
        try {
            while (bytes < MOST_BODY && !patience.isOver() && !deadline.isOver()) {
                Deadline.checkInterrupt();
                socket.setSoTimeout(deadline.left(BODY));
                int read = in.read(buffer);
                if (read < 0) {
                    break;
                }
                bytes += read;
            }
        } catch (SocketTimeoutException e) {
            return bytes;
        }
        return bytes;
    }

    private static int status(String head) {
        if (!head.startsWith("HTTP/") || head.length() < 12) {
            return 0;
        }
        int space = head.indexOf(' ');
        var code =
                space > 0 && head.length() >= space + 4 ? head.substring(space + 1, space + 4) : "";
        return code.chars().allMatch(Character::isDigit) && code.length() == 3
                ? Integer.parseInt(code)
                : 0;
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
