package app.pult.settings;

/// How the knowledge pane was left: whether it was on the screen, its width in pixels, the language
/// of its list (ISO 639-1, empty for the program's) and the article that was read, by its id; empty
/// for none.
public record KnowledgeState(Shown shown, double width, String language, String article) {
    public static final KnowledgeState DEFAULT = new KnowledgeState(Shown.NO, 348, "", "");

    public enum Shown {
        YES,
        NO
    }
}
