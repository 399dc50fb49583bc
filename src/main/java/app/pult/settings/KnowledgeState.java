package app.pult.settings;

/// How the knowledge base was left: the language of its list (ISO 639-1, empty for the program's)
/// and the article that was read, by its id; empty for none.
public record KnowledgeState(String language, String article) {
    public static final KnowledgeState DEFAULT = new KnowledgeState("", "");
}
