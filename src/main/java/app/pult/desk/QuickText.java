package app.pult.desk;

/// A ready text of the operator's own, kept on this desk alone. `code` is what is typed after `::`
/// and may be empty; `text` may have placeholders and blanks, see [app.pult.desk.template].
public record QuickText(QuickTextId id, String code, String title, String text) {
    public QuickText {
        if (title.isBlank() || text.isEmpty()) {
            throw new IllegalArgumentException("a quick text without title or words: " + id);
        }
    }
}
