package app.pult.ui.knowledge;

import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.knowledge.Articles;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The article that is read, and the way there: back leads to the article before it and at last to
/// the list. A page that is gone from the server is not shown any more.
///
/// Thread: FX only; reading and taking apart go to the executor.
public final class ReadingModel {
    /// What the pane shows.
    sealed interface View {
        record Shelf() implements View {}

        record Open(Page page) implements View {}

        /// There is no such article on this desk.
        record Gone() implements View {}

        /// It could not be read: nothing of the article before it is left on the screen.
        record Unreadable() implements View {}
    }

    private static final int SHELF = -1;

    private final Articles articles;
    private final StringProperty language;
    private final ArticleParts parts;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final Coalescer changed;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(new View.Shelf());
    private final ReadOnlyBooleanWrapper hasBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasForward = new ReadOnlyBooleanWrapper();
    private final List<ArticleId> trail = new ArrayList<>();
    private int at = SHELF;
    private Optional<Platform> platform = Optional.empty();

    /// `language` is that of the list: an article is shown in it where it can be.
    ReadingModel(Articles articles, StringProperty language, ArticleParts parts, Threads threads) {
        this.articles = articles;
        this.language = language;
        this.parts = parts;
        background = threads.background();
        failed = threads.failed();
        changed = threads.coalescer(this::read);
    }

    void attach() {
        subscriptions.add(articles.watch(changed::signal)::close);
        subscriptions.add(language.subscribe((before, now) -> translate()));
        read();
    }

    void detach() {
        subscriptions.clear();
        background.cancelAll();
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasBackProperty() {
        return hasBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasForwardProperty() {
        return hasForward.getReadOnlyProperty();
    }

    /// The article that is read now, by its id.
    Optional<ArticleId> current() {
        return at == SHELF ? Optional.empty() : Optional.of(trail.get(at));
    }

    Optional<Page> page() {
        return view.get() instanceof View.Open open ? Optional.of(open.page()) : Optional.empty();
    }

    void open(ArticleId article) {
        if (current().filter(article::equals).isPresent()) {
            return;
        }
        trail.subList(at + 1, trail.size()).clear();
        trail.add(article);
        go(at + 1);
    }

    /// The same in the language of the list, where it is translated.
    void openTranslated(ArticleId article) {
        var wanted = language.get();
        background.load(
                "link",
                () ->
                        articles.find(article)
                                .filter(found -> !found.language().equals(wanted))
                                .flatMap(found -> articles.translation(found, wanted))
                                .map(Article::id)
                                .orElse(article),
                this::open);
    }

    /// Follows a link from one article to another: `name` is what translations share, or an id.
    void follow(String name) {
        var wanted = language.get();
        background.load("link", () -> named(name, wanted), found -> open(found));
    }

    void back() {
        if (at > SHELF) {
            go(at - 1);
        }
    }

    void forward() {
        if (at + 1 < trail.size()) {
            go(at + 1);
        }
    }

    /// To the list; the way back into the article stays.
    void toShelf() {
        go(SHELF);
    }

    /// Commands of this system alone; empty for all.
    void only(Optional<Platform> wanted) {
        platform = wanted;
        read();
    }

    private void go(int where) {
        at = where;
        hasBack.set(at > SHELF);
        hasForward.set(at + 1 < trail.size());
        read();
    }

    private void read() {
        var wanted = current();
        if (wanted.isEmpty()) {
            background.cancel("page");
            view.set(new View.Shelf());
            return;
        }
        var only = platform;
        background.load(
                "page",
                () -> articles.find(wanted.get()).map(found -> parts.page(found, only)),
                page -> view.set(page.<View>map(View.Open::new).orElseGet(View.Gone::new)),
                failure -> {
                    view.set(new View.Unreadable());
                    failed.accept(failure);
                });
    }

    private void translate() {
        var wanted = language.get();
        page().map(Page::article)
                .filter(article -> !article.language().equals(wanted))
                .ifPresent(
                        article ->
                                background.load(
                                        "translation",
                                        () -> articles.translation(article, wanted),
                                        found -> found.ifPresent(now -> replace(article, now))));
        page().ifPresent(shown -> read());
    }

    private void replace(Article before, Article translated) {
        if (current().filter(before.id()::equals).isPresent()) {
            trail.set(at, translated.id());
            read();
        }
    }

    private ArticleId named(String name, String wanted) {
        return articles.list(wanted, "").stream()
                .filter(
                        article ->
                                article.translationOf().equals(name)
                                        || article.id().value().equals(name))
                .findFirst()
                .map(Article::id)
                .orElseGet(() -> new ArticleId(name));
    }
}
