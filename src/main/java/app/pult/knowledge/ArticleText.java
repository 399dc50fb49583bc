package app.pult.knowledge;

import app.pult.desk.rich.HtmlReader;
import app.pult.desk.rich.MarkdownReader;
import app.pult.desk.rich.PlainReader;
import app.pult.desk.rich.RichText;

/// A page of any format taken apart. Thread: any but JavaFX: a long one takes a while.
public final class ArticleText {
    private ArticleText() {}

    /// What calls itself HTML and has no tag is plain text.
    public static RichText of(Article article) {
        return switch (article.format()) {
            case MARKDOWN -> MarkdownReader.read(article.body());
            case HTML ->
                    article.body().indexOf('<') < 0
                            ? PlainReader.read(article.body())
                            : HtmlReader.readPage(article.body());
        };
    }
}
