package app.pult.ui.knowledge;

import app.pult.knowledge.Article;
import app.pult.knowledge.Articles;
import app.pult.search.Asked.Kind;
import app.pult.search.Hit;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.search.Search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds articles by what is typed, the most relevant first. Thread: any but JavaFX.
final class Finder {
    private static final int MOST = 50;
    private static final Set<Kind> ARTICLES = Set.of(Kind.ARTICLE);

    private final Articles articles;
    private final Search search;

    /// `words` are those that found them: what was typed, or what was meant.
    record Found(List<Article> articles, String words) {
        Found {
            articles = List.copyOf(articles);
        }
    }

    Finder(Articles articles, Search search) {
        this.articles = articles;
        this.search = search;
    }

    /// All articles where nothing is typed. Each is in `language` where it is translated.
    Found find(String language, String typed) {
        if (typed.isBlank()) {
            return new Found(articles.list(language, ""), typed);
        }
        var answer = search.find(new Question(typed, Typing.GOES_ON, ARTICLES), MOST).in(language);
        var found =
                answer.articles().stream().flatMap(hit -> read(hit, language).stream()).toList();
        var words = found.isEmpty() ? typed : answer.meant().orElse(typed);
        return new Found(found, words);
    }

    private Optional<Article> read(Hit.OfArticle hit, String language) {
        var article = articles.find(hit.id());
        return hit.language().equals(language)
                ? article
                : article.flatMap(found -> articles.translation(found, language)).or(() -> article);
    }
}
