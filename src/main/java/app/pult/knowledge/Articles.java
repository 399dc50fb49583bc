package app.pult.knowledge;

import app.pult.desk.Subscription;

import java.util.List;
import java.util.Optional;

/// The knowledge base on this desk, whole for offline. Thread: any but JavaFX.
public interface Articles {
    /// By category and title; those in the given language, then the untranslated rest. `filter` as
    /// in [app.pult.desk.Tickets#page].
    List<Article> list(String language, String filter);

    Optional<Article> find(ArticleId id);

    /// The same page in another language.
    Optional<Article> translation(Article article, String language);

    /// Called on a store thread after a commit.
    Subscription watch(Runnable listener);
}
