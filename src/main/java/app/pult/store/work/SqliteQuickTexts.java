package app.pult.store.work;

import app.pult.desk.QuickText;
import app.pult.desk.QuickTextId;
import app.pult.desk.QuickTexts;
import app.pult.desk.operation.OutgoingFile;
import app.pult.store.Database;
import app.pult.store.Json;
import app.pult.store.OutgoingFiles;

import java.time.InstantSource;
import java.util.List;

/// The operator's own ready texts in `work.db`. Thread: any but JavaFX.
public final class SqliteQuickTexts implements QuickTexts {
    private final Database work;
    private final InstantSource clock;

    public SqliteQuickTexts(Database work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public List<QuickText> list() {
        return work.read(
                "list quick texts",
                session ->
                        session.list(
                                "SELECT id, code, title, text, files FROM quick_texts"
                                        + " ORDER BY title, id",
                                row ->
                                        new QuickText(
                                                new QuickTextId(row.number("id")),
                                                row.text("code"),
                                                row.text("title"),
                                                row.text("text"),
                                                OutgoingFiles.read(Json.read(row.text("files"))))));
    }

    @Override
    public QuickText add(String code, String title, String text, List<OutgoingFile> files) {
        return work.write(
                "add a quick text",
                tx -> {
                    var id =
                            tx.number(
                                    """
                                    INSERT INTO quick_texts (code, title, text, files, saved_at)
                                    VALUES (?, ?, ?, ?, ?) RETURNING id
                                    """,
                                    code,
                                    title,
                                    text,
                                    Json.write(OutgoingFiles.write(files)),
                                    clock.instant());
                    return new QuickText(new QuickTextId(id), code, title, text, files);
                });
    }

    @Override
    public void save(QuickText text) {
        work.run(
                "save a quick text",
                tx ->
                        tx.update(
                                """
                                UPDATE quick_texts SET code = ?, title = ?, text = ?, files = ?, saved_at = ?
                                WHERE id = ?
                                """,
                                text.code(),
                                text.title(),
                                text.text(),
                                Json.write(OutgoingFiles.write(text.files())),
                                clock.instant(),
                                text.id().value()));
    }

    @Override
    public void remove(QuickTextId id) {
        work.run(
                "remove a quick text",
                tx -> tx.update("DELETE FROM quick_texts WHERE id = ?", id.value()));
    }
}
