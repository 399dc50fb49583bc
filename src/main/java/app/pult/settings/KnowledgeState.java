package app.pult.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How the knowledge base was left: the language of its list (ISO 639-1, empty for the program's)
/// and the article that was read, by the ids of the account and of the article: another server has
/// other articles, or others under the same ids.
public record KnowledgeState(String language, Map<String, String> articles) {
    public static final KnowledgeState DEFAULT = new KnowledgeState("", Map.of());

    public KnowledgeState {
        articles = Map.copyOf(articles);
    }

    /// What was read at this account's desk.
    public Optional<String> article(String account) {
        return Optional.ofNullable(articles.get(account));
    }

    /// As it was left at one account's desk; what was read at others stays.
    public KnowledgeState left(String listed, String account, Optional<String> article) {
        var changed = new HashMap<>(articles);
        changed.remove(account);
        article.ifPresent(id -> changed.put(account, id));
        return new KnowledgeState(listed, changed);
    }
}
