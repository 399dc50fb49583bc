package app.pult.ui.knowledge;

import app.pult.knowledge.Article;
import app.pult.knowledge.Articles;
import app.pult.ui.kit.KeyboardLayout;

import java.util.List;

/// Finds articles by what is typed; what finds nothing is tried with the other keyboard layout.
/// Thread: any but JavaFX.
final class Finder {
    private final Articles articles;

    /// `words` are those that found them: what was typed, or what was meant.
    record Found(List<Article> articles, String words) {
        Found {
            articles = List.copyOf(articles);
        }
    }

    Finder(Articles articles) {
        this.articles = articles;
    }

    Found find(String language, String typed) {
        var found = articles.list(language, typed);
        if (!found.isEmpty() || typed.isBlank()) {
            return new Found(found, typed);
        }
        var meant = KeyboardLayout.other(typed).orElse(typed);
        var rescued = articles.list(language, meant);
        return rescued.isEmpty() ? new Found(found, typed) : new Found(rescued, meant);
    }
}
