package app.pult.ui.knowledge;

import app.pult.knowledge.Article;

/// A line of the list. Thread: any, immutable.
sealed interface Line {
    enum Fold {
        OPEN,
        FOLDED
    }

    /// A category with the number of its articles that fit; `name` is the server's, `label` the
    /// operator's word for it.
    record Category(String name, String label, int count, Fold fold) implements Line {}

    /// `language` is the mark of an article that is not in the language of the list ("EN"), empty
    /// for one that is.
    record Entry(Article article, String language) implements Line {}
}
