package app.pult.desk;

import app.pult.desk.operation.OutgoingFile;

import java.util.List;

/// A ready text of the operator's own, kept on this desk alone. `code` is what is typed after `::`
/// and may be empty; `text` may have placeholders and blanks, see [app.pult.desk.template]; `files`
/// go out with it.
public record QuickText(
        QuickTextId id, String code, String title, String text, List<OutgoingFile> files) {
    public QuickText {
        if (title.isBlank() || text.isEmpty()) {
            throw new IllegalArgumentException("a quick text without title or words: " + id);
        }
        files = List.copyOf(files);
    }
}
