package app.pult.ui.knowledge;

import app.pult.desk.rich.PlainWriter;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleText;

import java.util.Optional;
import java.util.function.Function;

/// What an article is in a reply: its text, or a link to it. `address` is where the server shows an
/// article, where it does. Thread: any but JavaFX for the text.
public record ArticleWords(Function<Article, Optional<String>> address) {
    static String text(Article article) {
        return PlainWriter.write(ArticleText.of(article).blocks());
    }

    /// As it is shown: without what holds for other systems.
    static String text(Page page) {
        return PlainWriter.write(page.text().blocks());
    }

    /// Its title and its address; without one, how it is called in the knowledge base.
    String link(Article article) {
        return address.apply(article)
                .map(where -> article.title() + " <" + where + ">")
                .orElseGet(() -> article.title() + " (article:" + article.translationOf() + ")");
    }
}
