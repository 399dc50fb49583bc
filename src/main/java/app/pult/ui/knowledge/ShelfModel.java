package app.pult.ui.knowledge;

import app.pult.knowledge.Article;
import app.pult.knowledge.Articles;
import app.pult.search.Search;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.LastAsked;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The list of articles: what is suggested for the open ticket, then categories with counts, folded
/// until they are opened. While something is typed, what that finds instead, the most relevant
/// first. Articles come in the language of the list, those without a translation in the one they
/// have, marked.
///
/// Thread: FX only; reading goes to the executor.
public final class ShelfModel {
    /// What there is to show.
    public enum Phase {
        LOADING,
        SHOWN,
        EMPTY,
        NO_MATCH,
        FAILED
    }

    private final Articles articles;
    private final Finder finder;
    private final Texts texts;
    private final LastAsked last;
    private final RelatedModel related;
    private final Coalescer asked;
    private final Subscriptions subscriptions = new Subscriptions();
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty language;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyStringWrapper meant = new ReadOnlyStringWrapper("");
    private final Set<String> opened = new HashSet<>();
    private Finder.Found found = new Finder.Found(List.of(), "");

    /// `language` is that of the list at first, empty for the program's.
    public ShelfModel(
            Articles articles,
            Search search,
            RelatedModel related,
            String language,
            Texts texts,
            Threads threads) {
        this.articles = articles;
        this.related = related;
        this.texts = texts;
        finder = new Finder(articles, search);
        last = new LastAsked(threads);
        asked = threads.coalescer(this::read);
        this.language =
                new SimpleStringProperty(
                        language.isEmpty() ? texts.locale().getLanguage() : language);
        filter.subscribe((before, now) -> asked.signal());
        this.language.subscribe((before, now) -> asked.signal());
    }

    public void attach() {
        subscriptions.add(articles.watch(asked::signal)::close);
        related.attach(language);
        subscriptions.add(related::detach);
        subscriptions.add(related.linesProperty().subscribe((before, now) -> show()));
        read();
    }

    public void detach() {
        subscriptions.clear();
        last.forget();
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// The language of the list, ISO 639-1.
    public StringProperty languageProperty() {
        return language;
    }

    /// The words that the lines were found by; blank for none.
    String shownFor() {
        return found.words();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// What was meant where what was typed was typed with the wrong keyboard layout, else empty.
    public ReadOnlyStringProperty meantProperty() {
        return meant.getReadOnlyProperty();
    }

    /// Opens a folded category, folds an open one.
    void toggle(Line.Category category) {
        if (!opened.remove(category.name())) {
            opened.add(category.name());
        }
        show();
    }

    public void read() {
        var words = filter.get().strip();
        var wanted = language.get();
        last.ask(
                () -> finder.find(wanted, words),
                now -> {
                    found = now;
                    meant.set(now.words().equals(words) ? "" : now.words());
                    show();
                },
                failure -> phase.set(Phase.FAILED));
    }

    /// Shows the solved ticket in place of the one that is open.
    void open(Line.Solved solved) {
        related.open(solved.ticket().id());
    }

    private void show() {
        boolean all = found.words().isBlank();
        var now = new ArrayList<Line>(all ? related.linesProperty().get() : List.of());
        now.addAll(all ? shelf(found.articles()) : entries(found.articles()));
        if (!now.equals(List.copyOf(lines))) {
            lines.setAll(now);
        }
        phase.set(!now.isEmpty() ? Phase.SHOWN : all ? Phase.EMPTY : Phase.NO_MATCH);
    }

    private List<Line> shelf(List<Article> shown) {
        var byCategory = shown.stream().collect(Collectors.groupingBy(Article::category));
        var collator = Collator.getInstance(texts.locale());
        var names = new ArrayList<>(byCategory.keySet());
        names.sort(Comparator.comparing(this::label, collator));
        var made = new ArrayList<Line>();
        for (var name : names) {
            var members = byCategory.getOrDefault(name, List.of());
            boolean open = opened.contains(name);
            made.add(
                    new Line.Category(
                            name,
                            label(name),
                            members.size(),
                            open ? Line.Fold.OPEN : Line.Fold.FOLDED));
            if (open) {
                made.addAll(entries(members));
            }
        }
        return made;
    }

    private List<Line> entries(List<Article> shown) {
        return shown.stream().<Line>map(one -> new Line.Entry(one, mark(one))).toList();
    }

    private String mark(Article article) {
        return article.language().equals(language.get())
                ? ""
                : article.language().toUpperCase(Locale.ROOT);
    }

    private String label(String category) {
        return CategoryWords.of(category, texts);
    }
}
