package app.pult.launch;

import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.settings.Account;
import app.pult.settings.KnowledgeState;
import app.pult.settings.SettingsFile;
import app.pult.ui.knowledge.ArticleFiles;
import app.pult.ui.knowledge.ArticleWords;
import app.pult.ui.knowledge.ArticlesAtCaret;
import app.pult.ui.knowledge.KnowledgePane;
import app.pult.ui.knowledge.RelatedModel;
import app.pult.ui.knowledge.ShelfModel;
import app.pult.ui.knowledge.VerdictModel;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Part;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The knowledge base of a window, put together: the pane, the list under `??`, and how they were
/// left. Thread: FX only.
final class KnowledgeColumn {
    private final String account;
    private final ShelfModel shelf;
    private final KnowledgePane pane;

    /// Put into `editor`, with `files` of articles; `browser` opens addresses.
    KnowledgeColumn(
            Workplace place,
            DeskMeans means,
            SettingsFile settings,
            OpenEditor editor,
            ArticleFiles files,
            Consumer<String> browser) {
        var threads = means.threads();
        account = place.account().id();
        var left = settings.settings().knowledge();
        var articles = place.articles();
        var words = new ArticleWords(article -> address(place.account(), article));
        var search = place.search();
        var experience = place.experience();
        var selection = means.selection();
        var verdicts = new VerdictModel(experience, selection, threads);
        var related =
                new RelatedModel(place.tickets(), articles, search, experience, selection, threads);
        shelf = new ShelfModel(articles, search, related, left.language(), means.texts(), threads);
        pane =
                new KnowledgePane(
                        articles,
                        shelf,
                        left.article(account).map(ArticleId::new),
                        new KnowledgePane.Means(
                                means.texts(),
                                means.ages(),
                                means.commands(),
                                editor,
                                words,
                                files,
                                verdicts,
                                browser,
                                place.engine().serverTime(),
                                threads));
        new ArticlesAtCaret(
                        articles,
                        search,
                        words,
                        shelf.languageProperty(),
                        verdicts::inserted,
                        means.texts(),
                        threads)
                .serve(editor);
    }

    void read(ArticleId article) {
        pane.read(article);
    }

    Part part() {
        return new Part(pane, pane::keyboard);
    }

    /// Makes of how it was left before how it is now.
    UnaryOperator<KnowledgeState> state() {
        var language = shelf.languageProperty().get();
        var article = pane.current().map(ArticleId::value);
        return before -> before.left(language, account, article);
    }

    /// Where the server shows an article: only Request Tracker has a page for it.
    private static Optional<String> address(Account account, Article article) {
        return switch (account.kind()) {
            case REQUEST_TRACKER ->
                    Optional.of(
                            account.server().toString().replaceAll("/+$", "")
                                    + "/Articles/Article/Display.html?id="
                                    + article.id().value());
            case DESK_API, PRACTICE -> Optional.empty();
        };
    }
}
