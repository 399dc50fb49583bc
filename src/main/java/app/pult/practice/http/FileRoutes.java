package app.pult.practice.http;

import app.pult.practice.world.Contents;
import app.pult.practice.world.DeskProblem;
import app.pult.practice.world.Operator;
import app.pult.practice.world.World;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/// Uploads by digest and downloads by range. Thread: any.
final class FileRoutes {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    private final World world;

    FileRoutes(World world) {
        this.world = world;
    }

    void upload(Call call, Operator operator, String sha256) throws IOException {
        if (!SHA256.matcher(sha256).matches()) {
            throw DeskProblem.badRequest("A content is named by its SHA-256 in lower case.");
        }
        if (operator.rights() == Operator.Rights.READ) {
            throw new DeskProblem(403, "forbidden", "You may read tickets but not send files.");
        }
        var known = world.contents().has(sha256);
        if (call.method().equals("HEAD")) {
            call.answer(known ? 200 : 404);
            return;
        }
        var length = call.header("Content-Length");
        if (length.filter(l -> l.matches("\\d{1,18}")).isEmpty()) {
            throw new DeskProblem(411, "bad-request", "The header Content-Length is missing.");
        }
        if (Long.parseLong(length.get()) > Contents.MOST_BYTES) {
            throw new DeskProblem(
                    413,
                    "too-large",
                    "Files may have up to " + (Contents.MOST_BYTES >> 20) + " MB.");
        }
        if (!known) {
            world.contents().store(call.exchange().getRequestBody(), sha256);
        }
        call.answer(known ? 200 : 201);
    }

    private record Range(long first, long last) {
        long length() {
            return last - first + 1;
        }
    }

    void content(Call call, Operator operator, String id) throws IOException {
        var file = world.attachment(operator, id);
        var size = Files.size(file.path());
        var tag = "\"" + file.sha256() + "\"";
        call.answerHeader("ETag", tag);
        call.answerHeader("Accept-Ranges", "bytes");
        call.answerHeader("Content-Type", "application/octet-stream");
        var current = call.header("If-Range").map(tag::equals).orElse(true);
        var asked = call.header("Range").map(RANGE::matcher).filter(match -> match.matches());
        if (asked.isEmpty() || !current) {
            send(call, 200, file.path(), new Range(0, size - 1));
            return;
        }
        var range = range(asked.get().group(1), asked.get().group(2), size);
        call.answerHeader(
                "Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
        send(call, 206, file.path(), range);
    }

    private static Range range(String from, String to, long size) {
        var range =
                from.isEmpty()
                        ? new Range(Math.max(0, size - number(to, 0)), size - 1)
                        : new Range(number(from, 0), Math.min(number(to, size - 1), size - 1));
        if (range.first() > range.last()) {
            throw new DeskProblem(416, "range-not-satisfiable", "The file has " + size + " bytes.");
        }
        return range;
    }

    private static long number(String digits, long otherwise) {
        return digits.isEmpty() ? otherwise : Long.parseLong(digits);
    }

    private static void send(Call call, int status, java.nio.file.Path file, Range range)
            throws IOException {
        if (range.length() == 0) {
            call.answer(status);
            return;
        }
        var sent = call.ending() == Call.Ending.WHOLE ? range.length() : range.length() / 2;
        call.exchange().sendResponseHeaders(status, range.length());
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(range.first());
            var in = Channels.newInputStream(channel);
            var out = call.exchange().getResponseBody();
            var buffer = new byte[64 * 1024];
            for (var left = sent; left > 0; ) {
                var n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    return;
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }
}
