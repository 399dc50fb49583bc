package app.pult.ui.search;

import app.pult.knowledge.Articles;
import app.pult.search.Found;
import app.pult.search.Hit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shows a page that was found in several languages once, in one of them. Thread: any but JavaFX.
record Translations(Articles articles, String language) {
    /// The page stands where the better of the two stood.
    Found once(Found found) {
        var hits =
                found.articles().stream()
                        .collect(Collectors.toMap(Hit.OfArticle::id, Function.identity()));
        var kept = new LinkedHashMap<Object, Hit.OfArticle>();
        for (var hit : found.articles()) {
            var shown = shown(hit, hits);
            kept.putIfAbsent(shown.id(), shown);
        }
        return new Found(
                found.tickets(),
                List.copyOf(kept.values()),
                found.people(),
                found.meant(),
                found.problems());
    }

    private Hit.OfArticle shown(Hit.OfArticle hit, Map<?, Hit.OfArticle> hits) {
        if (hit.language().equals(language)) {
            return hit;
        }
        return articles.find(hit.id())
                .flatMap(article -> articles.translation(article, language))
                .map(translated -> hits.get(translated.id()))
                .orElse(hit);
    }
}
