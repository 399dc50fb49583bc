package app.pult.ui.knowledge;

import app.pult.knowledge.Article;
import app.pult.knowledge.Articles;
import app.pult.search.Search;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.caret.CaretPopup;
import app.pult.ui.kit.caret.Choices;
import app.pult.ui.shell.LastAsked;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Threads;

import javafx.beans.value.ObservableStringValue;
import javafx.util.Subscription;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The knowledge base under `??` in whatever is being written: Enter inserts an article's text,
/// Shift+Enter a link to it.
///
/// Thread: FX only; reading goes to the executor.
public final class ArticlesAtCaret implements Choices<Article> {
    private static final String SIGN = "??";

    /// Who wants more types more.
    private static final int MOST = 30;

    private final Finder finder;
    private final ArticleWords words;
    private final ObservableStringValue language;
    private final Consumer<Article> inserted;
    private final Texts texts;
    private final Background background;
    private final LastAsked last;
    private final Consumer<Throwable> failed;

    public ArticlesAtCaret(
            Articles articles,
            Search search,
            ArticleWords words,
            ObservableStringValue language,
            Consumer<Article> inserted,
            Texts texts,
            Threads threads) {
        finder = new Finder(articles, search);
        this.words = words;
        this.language = language;
        this.inserted = inserted;
        this.texts = texts;
        background = threads.background();
        last = new LastAsked(threads);
        failed = threads.failed();
    }

    /// Serves each editor while it is the open one.
    public void serve(OpenEditor editor) {
        var popup =
                new CaretPopup.Words(
                        "knowledge-at-caret",
                        texts.of("knowledge.caret.spoken"),
                        texts.of("knowledge.caret.hint"),
                        texts.of("knowledge.caret.nothing"));
        var serving = new Subscription[] {Subscription.EMPTY};
        editor.editorProperty()
                .subscribe(
                        opened -> {
                            serving[0].unsubscribe();
                            serving[0] =
                                    opened.map(area -> CaretPopup.install(area, SIGN, popup, this))
                                            .orElse(Subscription.EMPTY);
                        });
    }

    @Override
    public void find(String typed, Consumer<List<Article>> found) {
        var wanted = language.get();
        last.ask(
                () -> finder.find(wanted, typed).articles().stream().limit(MOST).toList(),
                found,
                failed);
    }

    @Override
    public Face face(Article article) {
        var category = CategoryWords.of(article.category(), texts);
        return new Face(
                article.title(),
                article.language().equals(language.get())
                        ? category
                        : category + " · " + article.language().toUpperCase(Locale.ROOT));
    }

    @Override
    public void text(Article article, Way way, Consumer<String> insert) {
        background.load(
                "text",
                () ->
                        switch (way) {
                            case ENTER -> ArticleWords.text(article);
                            case SHIFT_ENTER -> words.link(article);
                        },
                text -> {
                    insert.accept(text);
                    inserted.accept(article);
                });
    }
}
