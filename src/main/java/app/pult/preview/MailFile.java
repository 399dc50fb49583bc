package app.pult.preview;

import app.pult.preview.UnreadableException.Reason;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A letter: `headers` in the order of [#SHOWN] where they are there, what it says as `text` and,
/// if it has that, as `html`, and its `files`. A letter inside the letter is a file of it.
///
/// Thread: any, immutable.
public record MailFile(
        Map<String, String> headers, String text, Optional<String> html, List<Attached> files)
        implements Preview {
    public static final List<String> SHOWN = List.of("From", "To", "Cc", "Date", "Subject");

    private static final int MOST_PARTS = 1_000;
    private static final int DEEPEST = 50;
    private static final int LONGEST_LINE = 1_000_000;
    private static final int LONGEST_HEADER = 100_000;
    private static final int LONGEST_TEXT = 2 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    /// `size` in bytes, decoded; `name` is as the sender wrote it and may be empty.
    public record Attached(String name, String mediaType, long size) {}

    public MailFile {
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        files = List.copyOf(files);
    }

    static MailFile open(Path file, Deadline deadline) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return new Reading(deadline).read(in);
        } catch (MimeException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
    }

    /// One letter on its way through. Thread: confined.
    private static final class Reading {
        private static final Set<String> KEPT = Set.of("from", "to", "cc", "date", "subject");

        private final Deadline deadline;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attached> files = new ArrayList<>();
        private String fileName = "";
        private boolean attached;
        private int depth;

        Reading(Deadline deadline) {
            this.deadline = deadline;
        }

        MailFile read(InputStream in) throws IOException, MimeException {
            var tokens =
                    new MimeTokenStream(
                            MimeConfig.custom()
                                    .setMaxLineLen(LONGEST_LINE)
                                    .setMaxHeaderLen(LONGEST_HEADER)
                                    .setMaxHeaderCount(MOST_PARTS)
                                    .setMaxPartCount(MOST_PARTS)
                                    .setMaxNestingDepth(DEEPEST)
                                    .build());
            tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
            tokens.parse(in);
            for (var state = tokens.getState();
                    state != EntityState.T_END_OF_STREAM;
                    state = tokens.next()) {
                deadline.check();
                token(tokens, state);
            }
            if (headers.isEmpty()) {
                throw new UnreadableException(Reason.DAMAGED);
            }
            return new MailFile(
                    ordered(),
                    text.toString(),
                    Optional.of(html.toString()).filter(words -> !words.isBlank()),
                    files);
        }

        private Map<String, String> ordered() {
            var ordered = new LinkedHashMap<String, String>();
            for (var name : SHOWN) {
                Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                        .ifPresent(value -> ordered.put(name, value));
            }
            return ordered;
        }

        private void token(MimeTokenStream tokens, EntityState state) throws IOException {
            switch (state) {
                case T_START_BODYPART, T_START_MESSAGE -> {
                    fileName = "";
                    attached = false;
                }
                case T_START_MULTIPART -> depth++;
                case T_END_MULTIPART -> depth--;
                case T_FIELD -> field(tokens.getField());
                case T_BODY -> body(tokens);
                default -> {}
            }
        }

        private void field(Field field) {
            var name = field.getName().toLowerCase(Locale.ROOT);
            if (depth == 0 && KEPT.contains(name)) {
                headers.putIfAbsent(name, decoded(field));
            }
            if (name.equals("content-disposition") || name.equals("content-type")) {
                var parsed =
                        RawFieldParser.DEFAULT.parseRawBody(
                                new RawField(field.getName(), field.getBody()));
                attached |= "attachment".equalsIgnoreCase(parsed.getValue());
                for (var parameter : parsed.getParams()) {
                    if (Set.of("filename", "name", "filename*", "name*")
                            .contains(parameter.getName().toLowerCase(Locale.ROOT))) {
                        fileName = named(parameter.getName(), parameter.getValue());
                    }
                }
            }
        }

        /// RFC 2231 writes `charset'language'percent-encoded`; others use encoded words.
        private static String named(String parameter, String value) {
            var parts = value.split("'", 3);
            if (!parameter.endsWith("*") || parts.length < 3) {
                return decoded(value);
            }
            try {
                return java.net.URLDecoder.decode(
                        parts[2].replace("+", "%2B"), Charset.forName(parts[0]));
            } catch (IllegalArgumentException e) {
                return value;
            }
        }

        /// Letters from mail programs of old have Cyrillic in their headers as it is.
        private static String decoded(Field field) {
            var raw = field.getSafeRaw().toByteArray();
            var line = Encodings.isAscii(raw) ? Encodings.OFFERED.getFirst() : Encodings.guess(raw);
            var words = new String(raw, line);
            return decoded(words.substring(words.indexOf(':') + 1).replaceAll("\\R(?=[ \t])", ""));
        }

        private static String decoded(String words) {
            return DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT).strip();
        }

        private void body(MimeTokenStream tokens) throws IOException {
            var described = tokens.getBodyDescriptor();
            boolean isPlain = described.getMimeType().equals("text/plain");
            boolean isHtml = described.getMimeType().equals("text/html");
            if (!attached && fileName.isEmpty() && (isPlain || isHtml)) {
                append(isPlain ? text : html, tokens.getDecodedInputStream(), described);
            } else {
                files.add(
                        new Attached(
                                fileName,
                                described.getMimeType(),
                                length(tokens.getDecodedInputStream())));
            }
        }

        private static void append(StringBuilder to, InputStream in, BodyDescriptor described)
                throws IOException {
            var bytes = in.readNBytes(Math.max(0, LONGEST_TEXT - to.length()));
            to.append(new String(bytes, charset(described.getCharset(), bytes)));
        }

        private static Charset charset(String named, byte[] bytes) {
            try {
                var charset = Charset.forName(Optional.ofNullable(named).orElse("us-ascii"));
                return charset.equals(StandardCharsets.US_ASCII) ? Encodings.guess(bytes) : charset;
            } catch (IllegalArgumentException e) {
                return Encodings.guess(bytes);
            }
        }

        private long length(InputStream in) throws IOException {
            var chunk = new byte[CHUNK];
            long length = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                length += read;
                deadline.check();
            }
            return length;
        }
    }
}
