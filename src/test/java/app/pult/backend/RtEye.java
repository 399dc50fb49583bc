package app.pult.backend;

import app.pult.desk.Field;
import app.pult.desk.TicketState;
import app.pult.fixture.rt.RtServer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a Request Tracker holds, by its own SQL. Thread: any.
final class RtEye {
    private final RtServer server;

    RtEye(RtServer server) {
        this.server = server;
    }

    List<String> column(String sql, Object... values) {
        return server.sql(sql.formatted(values)).stream().map(List::getFirst).toList();
    }

    String one(String sql, Object... values) {
        return column(sql, values).getFirst();
    }

    /// Texts of all messages of a ticket and of those merged into it.
    List<String> texts(String ticket) {
        return server
                .sql(
                        """
                        SELECT a.contentencoding, replace(a.content, E'\\n', '@@') FROM attachments a
                        JOIN transactions x ON x.id = a.transactionid AND x.objecttype = 'RT::Ticket'
                        JOIN tickets t ON t.id = x.objectid
                        WHERE t.effectiveid = %s AND a.filename IS NULL AND a.contenttype = 'text/plain'
                          AND x.type IN ('Create', 'Correspond', 'Comment')"""
                                .formatted(ticket))
                .stream()
                .map(row -> new String(decoded(row), StandardCharsets.UTF_8).strip())
                .toList();
    }

    List<byte[]> files(String ticket, String name) {
        return server
                .sql(
                        """
                        SELECT a.contentencoding, replace(a.content, E'\\n', '@@') FROM attachments a
                        JOIN transactions x ON x.id = a.transactionid AND x.objecttype = 'RT::Ticket'
                        JOIN tickets t ON t.id = x.objectid
                        WHERE t.effectiveid = %s AND a.filename = %s"""
                                .formatted(ticket, quoted(name)))
                .stream()
                .map(RtEye::decoded)
                .toList();
    }

    /// Contents by attachment.
    Map<String, byte[]> files(List<String> attachments) {
        return server
                .sql(
                        """
                        SELECT contentencoding, replace(content, E'\\n', '@@'), id FROM attachments
                        WHERE id IN (%s)"""
                                .formatted(String.join(",", attachments)))
                .stream()
                .collect(Collectors.toMap(row -> row.get(2), RtEye::decoded));
    }

    List<String> field(String ticket, Field field) {
        return switch (field.kind()) {
            case SUBJECT -> of("subject", ticket);
            case STATE -> of("status", ticket).stream().map(RtEye::state).toList();
            case PRIORITY -> of("priority", ticket);
            case GROUP -> of("queue", ticket);
            case ASSIGNEE ->
                    column(
                            "SELECT u.name FROM tickets t JOIN users u ON u.id = t.owner WHERE t.id ="
                                    + " %s AND u.name <> 'Nobody'",
                            ticket);
            case TAGS -> custom(ticket, "Tags").stream().sorted().toList();
            case CUSTOM -> custom(ticket, field.name());
        };
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private List<String> of(String column, String ticket) {
        return column("SELECT %s FROM tickets WHERE id = %s", column, ticket);
    }

    private List<String> custom(String ticket, String name) {
        return column(
                "SELECT v.content FROM objectcustomfieldvalues v JOIN customfields f ON f.id ="
                        + " v.customfield WHERE v.objecttype = 'RT::Ticket' AND v.objectid = %s AND"
                        + " f.name = %s AND v.disabled = 0 ORDER BY v.id",
                ticket, quoted(name));
    }

    private static String state(String status) {
        return switch (status) {
            case "new" -> TicketState.NEW.name();
            case "open" -> TicketState.OPEN.name();
            case "stalled" -> TicketState.WAITING.name();
            case "resolved" -> TicketState.SOLVED.name();
            case "rejected" -> TicketState.REJECTED.name();
            default -> status;
        };
    }

    /// Line ends were taken out for the way through psql.
    private static byte[] decoded(List<String> row) {
        var content = row.get(1).replace("@@", "\n");
        return switch (row.get(0)) {
            case "base64" -> Base64.getMimeDecoder().decode(content);
            case "quoted-printable" -> unquoted(content);
            default -> content.getBytes(StandardCharsets.UTF_8);
        };
    }

    /// RFC 2045 6.7.
    private static byte[] unquoted(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '=') {
                bytes.write(c);
            } else if (text.startsWith("=\n", i)) {
                i++;
            } else {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            }
        }
        return bytes.toByteArray();
    }
}
