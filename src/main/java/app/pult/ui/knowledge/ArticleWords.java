package app.pult.ui.knowledge;

import app.pult.desk.rich.Block;
import app.pult.desk.rich.PlainWriter;
import app.pult.desk.rich.RichText;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleText;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What an article is in a reply: its text, or a link to it. `address` is where the server shows an
/// article, where it does. Thread: any but JavaFX for the text.
public record ArticleWords(Function<Article, Optional<String>> address) {
    /// Code that tells the program something, and a customer nothing.
    private static final Set<String> FOR_PROGRAM =
            Set.of("pult-rule", "pult-runbook", "service-check");

    static String text(Article article) {
        return text(ArticleText.of(article));
    }

    /// As it is shown: without what holds for other systems.
    static String text(Page page) {
        return text(page.text());
    }

    private static String text(RichText article) {
        return PlainWriter.write(
                article.blocks().stream().filter(block -> !isForProgram(block)).toList());
    }

    private static boolean isForProgram(Block block) {
        return block instanceof Block.Code code && FOR_PROGRAM.contains(code.language());
    }

    /// Its title and its address; without one, how it is called in the knowledge base.
    String link(Article article) {
        return address.apply(article)
                .map(where -> article.title() + " <" + where + ">")
                .orElseGet(() -> article.title() + " (article:" + article.translationOf() + ")");
    }
}
