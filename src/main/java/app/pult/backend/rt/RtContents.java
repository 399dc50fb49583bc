package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.backend.http.AnswerTooLargeException;
import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.Blobs;
import app.pult.desk.Body;
import app.pult.desk.rich.HtmlText;

import okhttp3.HttpUrl;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what messages say and carry, in bulk: first all texts, then the list of files, then the
/// files of up to 256 KB, which are kept on the desk; larger ones are fetched when somebody opens
/// them. Thread: any.
final class RtContents {
    /// Larger files are not fetched before they are wanted.
    static final long MAX_FILE = 256 << 10;

    /// Of one answer with files; as JSON it may be six times as long.
    private static final long MAX_FILES = 4 << 20;

    private static final Logger log = LoggerFactory.getLogger(RtContents.class);
    private static final Pattern CONTENT_ID =
            Pattern.compile("(?im)^Content-ID:\\s*<?([^>\\s]+)>?\\s*$");

    private final RtSession session;
    private final Blobs blobs;

    RtContents(RtSession session, Blobs blobs) {
        this.session = session;
        this.blobs = blobs;
    }

    /// What one message says and carries.
    record Contents(Body body, List<Attachment> attachments) {
        static final Contents NOTHING = new Contents(Body.ofText(""), List.of());

        Contents {
            attachments = List.copyOf(attachments);
        }
    }

    /// A leaf of a message as it is gathered.
    private record Part(
            long id,
            long transaction,
            String type,
            String name,
            long size,
            String content,
            String headers) {
        boolean isText() {
            return name.isEmpty() && (type.equals("text/plain") || type.equals("text/html"));
        }
    }

    /// By transaction; one without any part is absent.
    Map<Long, Contents> of(Collection<Long> transactions) throws BackendException {
        if (transactions.isEmpty()) {
            return Map.of();
        }
        var parts = new ArrayList<>(nameless(transactions));
        parts.addAll(files(transactions));
        var bytes = stored(parts.stream().filter(part -> !part.isText()).toList());
        var byTransaction = new HashMap<Long, List<Part>>();
        for (var part : parts) {
            byTransaction.computeIfAbsent(part.transaction(), id -> new ArrayList<>()).add(part);
        }
        var contents = new HashMap<Long, Contents>();
        byTransaction.forEach((id, leaves) -> contents.put(id, contents(leaves, bytes)));
        return contents;
    }

    private static Contents contents(List<Part> leaves, Map<Long, BlobId> bytes) {
        var plain = new ArrayList<String>();
        var html = new ArrayList<String>();
        var attachments = new ArrayList<Attachment>();
        for (var part : leaves) {
            if (!part.isText()) {
                attachments.add(attachment(part, Optional.ofNullable(bytes.get(part.id()))));
            } else if (part.type().equals("text/html")) {
                html.add(part.content());
            } else if (!part.content().isEmpty()) {
                plain.add(part.content().replace("\r\n", "\n"));
            }
        }
        return new Contents(body(String.join("\n\n", plain), String.join("\n", html)), attachments);
    }

    private static Body body(String plain, String html) {
        if (html.isEmpty()) {
            return Body.ofText(plain);
        }
        return new Body(plain.isBlank() ? HtmlText.text(html) : plain, Optional.of(html));
    }

    private static Attachment attachment(Part part, Optional<BlobId> blob) {
        var contentId = CONTENT_ID.matcher(part.headers());
        return new Attachment(
                new AttachmentId(Long.toString(part.id())),
                part.name().isEmpty() ? "attachment-" + part.id() : part.name(),
                part.type(),
                part.size(),
                contentId.find() ? Optional.of(contentId.group(1)) : Optional.empty(),
                blob);
    }

    /// Parts without a file name, with their content: texts, and now and then a picture.
    private List<Part> nameless(Collection<Long> transactions) throws BackendException {
        var search =
                new Search()
                        .in("TransactionId", transactions)
                        .condition("Filename", "IS", "NULL")
                        .condition("ContentType", "NOT LIKE", "multipart/%");
        try {
            return parts(search, "TransactionId,ContentType,ContentLength,Headers,Content");
        } catch (BackendException e) {
            if (!(e.getCause() instanceof AnswerTooLargeException)) {
                throw e;
            }
            if (transactions.size() == 1) {
                return tooLarge(search);
            }
            log.info("{} messages are too large for one answer", transactions.size());
            var ids = List.copyOf(transactions);
            var halves = new ArrayList<>(nameless(ids.subList(0, ids.size() / 2)));
            halves.addAll(nameless(ids.subList(ids.size() / 2, ids.size())));
            return halves;
        }
    }

    /// A message that no desk could show: its parts become files to be fetched singly.
    private List<Part> tooLarge(Search search) throws BackendException {
        return parts(search, "TransactionId,ContentType,ContentLength,Headers").stream()
                .map(
                        part ->
                                new Part(
                                        part.id(),
                                        part.transaction(),
                                        part.type(),
                                        "message-" + part.id(),
                                        part.size(),
                                        "",
                                        part.headers()))
                .toList();
    }

    private List<Part> files(Collection<Long> transactions) throws BackendException {
        var search =
                new Search()
                        .in("TransactionId", transactions)
                        .condition("Filename", "IS NOT", "NULL");
        return parts(search, "TransactionId,ContentType,Filename,ContentLength,Headers");
    }

    private List<Part> parts(Search search, String columns) throws BackendException {
        var parts = new ArrayList<Part>();
        var rows =
                RtPages.all(page -> session.search(url(page, columns), search), RtPages.SHORT_PAGE);
        for (var row : rows) {
            parts.add(part(row));
        }
        return parts;
    }

    /// The small files among these, fetched and kept; those that have their content already, kept.
    private Map<Long, BlobId> stored(List<Part> files) throws BackendException {
        var kept = new HashMap<Long, BlobId>();
        var wanted = new ArrayList<Part>();
        for (var file : files) {
            if (!file.content().isEmpty()) {
                keep(file, kept);
            } else if (file.size() > 0 && file.size() <= MAX_FILE) {
                wanted.add(file);
            }
        }
        int from = 0;
        while (from < wanted.size()) {
            int to = from;
            long size = 0;
            while (to < wanted.size() && to - from < RtPages.SIZE && size < MAX_FILES) {
                size += wanted.get(to++).size();
            }
            fetch(wanted.subList(from, to), kept);
            from = to;
        }
        return kept;
    }

    private void fetch(List<Part> files, Map<Long, BlobId> kept) throws BackendException {
        var search = new Search().in("id", files.stream().map(Part::id).toList());
        var url = url(1, "TransactionId,ContentType,Filename,ContentLength,Content");
        for (var row : RtJson.items(session.search(url, search))) {
            keep(part(row), kept);
        }
    }

    /// In a list a text is text and a binary has one code point a byte; the length tells which.
    /// What fits neither is fetched singly when it is wanted.
    private void keep(Part file, Map<Long, BlobId> kept) {
        var bytes = file.content().getBytes(StandardCharsets.UTF_8);
        if (bytes.length != file.size()) {
            bytes = file.content().getBytes(StandardCharsets.ISO_8859_1);
        }
        if (bytes.length != file.size()) {
            return;
        }
        try {
            kept.put(file.id(), blobs.store(new ByteArrayInputStream(bytes)).id());
        } catch (IOException e) {
            log.warn(
                    "Keeping file {} of {} bytes; it stays on the server",
                    file.id(),
                    file.size(),
                    e);
        }
    }

    private HttpUrl url(int page, String columns) {
        return session.api("attachments")
                .addQueryParameter("per_page", Integer.toString(RtPages.SIZE))
                .addQueryParameter("page", Integer.toString(page))
                .addQueryParameter("orderby", "id")
                .addQueryParameter("fields", columns)
                .build();
    }

    private static Part part(JsonNode row) throws BackendException {
        return new Part(
                RtJson.id(row),
                RtJson.number(row.path("TransactionId")),
                RtJson.text(row, "ContentType"),
                RtJson.text(row, "Filename"),
                RtJson.optionalNumber(row.path("ContentLength")),
                RtJson.text(row, "Content"),
                RtJson.text(row, "Headers"));
    }
}
