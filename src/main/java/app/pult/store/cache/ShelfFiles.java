package app.pult.store.cache;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.store.Row;
import app.pult.store.Session;
import app.pult.store.Transaction;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Files of what stands on the desk's shelf: whose they are, and which of them are here. Thread:
/// writing, the writer of `cache.db`; reading, any but JavaFX.
final class ShelfFiles {
    /// What may have files.
    enum Shelf {
        CANNED_RESPONSE,
        ARTICLE
    }

    private static final String FILE =
            """
            SELECT f.owner, f.id, f.name, f.media_type, f.size, f.content_id, d.blob
            FROM shelf_files f LEFT JOIN downloads d ON d.attachment = f.id
            """;

    private ShelfFiles() {}

    /// These and no others.
    static void put(Transaction tx, Shelf shelf, String owner, List<Attachment> files)
            throws SQLException {
        remove(tx, shelf, owner);
        for (var i = 0; i < files.size(); i++) {
            var file = files.get(i);
            tx.update(
                    """
                    INSERT INTO shelf_files (shelf, owner, position, id, name, media_type, size, content_id)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    shelf,
                    owner,
                    i,
                    file.id().value(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.contentId());
        }
    }

    static void remove(Transaction tx, Shelf shelf, String owner) throws SQLException {
        tx.update("DELETE FROM shelf_files WHERE shelf = ? AND owner = ?", shelf, owner);
    }

    /// All of a shelf, by whose they are, in their order.
    static Map<String, List<Attachment>> all(Session session, Shelf shelf) throws SQLException {
        var files = new HashMap<String, List<Attachment>>();
        session.each(
                FILE + "WHERE f.shelf = ? ORDER BY f.owner, f.position",
                row ->
                        files.computeIfAbsent(row.text("owner"), owner -> new ArrayList<>())
                                .add(file(row)),
                shelf);
        return files;
    }

    static List<Attachment> of(Session session, Shelf shelf, String owner) throws SQLException {
        return session.list(
                FILE + "WHERE f.shelf = ? AND f.owner = ? ORDER BY f.position",
                ShelfFiles::file,
                shelf,
                owner);
    }

    /// Whether an article has it.
    static boolean isOfArticle(Session session, AttachmentId file) throws SQLException {
        return session.number(
                        "SELECT EXISTS (SELECT 1 FROM shelf_files WHERE shelf = ? AND id = ?)",
                        Shelf.ARTICLE,
                        file.value())
                != 0;
    }

    /// Those that are not here, of any shelf, the smallest first; none larger than `largest` bytes.
    static List<Attachment> missing(Session session, long largest, int limit) throws SQLException {
        return session.list(
                FILE
                        + "WHERE d.blob IS NULL AND f.size <= ? GROUP BY f.id ORDER BY f.size, f.id LIMIT ?",
                ShelfFiles::file,
                largest,
                limit);
    }

    private static Attachment file(Row row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.text("id")),
                row.text("name"),
                row.text("media_type"),
                row.number("size"),
                row.maybeText("content_id"),
                row.maybeText("blob").map(BlobId::new));
    }
}
