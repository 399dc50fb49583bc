package app.pult.ui.knowledge;

import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.knowledge.Articles;
import app.pult.knowledge.Remedy;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Copied;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Threads;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The knowledge base in a column: the list, or the article that is read over it; below, what puts
/// it into the reply. Esc goes back to the list.
///
/// Thread: FX only.
public final class KnowledgePane extends BorderPane {
    /// What the pane shows things with. `browse` opens a web or mail address that was clicked.
    public record Means(
            Texts texts,
            Ages ages,
            Commands commands,
            OpenEditor editor,
            ArticleWords words,
            ArticleFiles files,
            VerdictModel verdicts,
            Consumer<String> browse,
            InstantSource clock,
            Threads threads) {}

    private final ShelfModel shelf;
    private final ReadingModel reading;
    private final Means means;
    private final Texts texts;
    private final ShelfView list;
    private final ArticleView article;

    /// Stays where it is whatever it shows: the Tab key goes through parts in the order they came.
    private final StackPane middle = new StackPane();

    private final VerdictBar verdict;
    private final InsertBar insert;
    private final List<Command> copies = CommandBox.commands(this::copy);
    private final Command back;
    private final Command forward;

    /// `remembered` is the article that was read last, shown again where it is still here.
    public KnowledgePane(
            Articles articles, ShelfModel shelf, Optional<ArticleId> remembered, Means means) {
        this.shelf = shelf;
        this.means = means;
        texts = means.texts();
        reading =
                new ReadingModel(
                        articles,
                        shelf.languageProperty(),
                        new ArticleParts(
                                texts,
                                this::copy,
                                number -> means.commands().keyHint(copies.get(number)),
                                ArticlePictures.of(texts, means.files(), means.threads())),
                        means.threads());
        list = new ShelfView(shelf, texts, chosen -> reading.open(chosen.id()));
        article = new ArticleView(reading, texts, means.ages(), means.clock(), this::follow);
        verdict = new VerdictBar(means.verdicts(), texts, means.commands());
        insert = new InsertBar(new InSight(), means);
        back =
                Command.of("knowledge.back", reading::back)
                        .on("Alt+Left")
                        .when(reading.hasBackProperty());
        forward =
                Command.of("knowledge.forward", reading::forward)
                        .on("Alt+Right")
                        .when(reading.hasForwardProperty());
        setId("knowledge");
        getStyleClass().addAll("knowledge", "surface");
        getStylesheets().add(Look.stylesheet(KnowledgePane.class, "knowledge.css"));
        setTop(header());
        setCenter(middle);
        var footer = new VBox(verdict, insert);
        footer.getStyleClass().addAll("knowledge-footer", "hairline-top");
        setBottom(footer);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        remembered.ifPresent(reading::open);
        var active = new Subscriptions();
        active.whileInScene(this, () -> attach(active));
    }

    /// Where the keyboard goes: the filter of the list, or the article's text.
    public Optional<Node> keyboard() {
        return Optional.of(isShown(article) ? article.keyboard() : list.keyboard())
                .filter(node -> node.getScene() != null);
    }

    /// Shows this article, in the language of the list where it is translated.
    public void read(ArticleId wanted) {
        reading.openTranslated(wanted);
    }

    /// The article that is read now.
    public Optional<ArticleId> current() {
        return reading.current();
    }

    private void attach(Subscriptions active) {
        shelf.attach();
        active.add(shelf::detach);
        reading.attach();
        active.add(reading::detach);
        means.verdicts().attach();
        active.add(means.verdicts()::detach);
        active.add(means.verdicts().subjectProperty().subscribe(this::show));
        active.add(reading.viewProperty().subscribe(this::show));
        active.add(means.editor().writableProperty().subscribe(writable -> judge()));
        active.add(list.markedProperty().subscribe(marked -> judge()));
        for (var command : commands()) {
            active.add(means.commands().add(command));
        }
    }

    private List<Command> commands() {
        var all = new ArrayList<>(insert.commands());
        all.addAll(List.of(back, forward));
        all.addAll(verdict.commands());
        all.addAll(copies);
        return all;
    }

    private void show(Optional<VerdictModel.Subject> subject) {
        verdict.show(subject);
        article.know(subject.map(VerdictModel.Subject::tally));
    }

    private void show(ReadingModel.View view) {
        boolean hadKeyboard = hasKeyboard();
        middle.getChildren()
                .setAll(
                        switch (view) {
                            case ReadingModel.View.Shelf none -> list;
                            case ReadingModel.View.Gone gone -> noArticle("knowledge.gone");
                            case ReadingModel.View.Unreadable broken ->
                                    noArticle("knowledge.unreadable");
                            case ReadingModel.View.Open open -> {
                                article.show(open.page(), shelf.languageProperty().get());
                                yield article;
                            }
                        });
        judge();
        if (hadKeyboard && !hasKeyboard()) {
            keyboard().ifPresent(Node::requestFocus);
        }
    }

    private boolean isShown(Node node) {
        return middle.getChildren().contains(node);
    }

    private boolean hasKeyboard() {
        for (Node at = getScene() == null ? null : getScene().getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (isShown(at)) {
                return true;
            }
        }
        return false;
    }

    private Node noArticle(String why) {
        var toList = new Button(texts.of("knowledge.gone.next"));
        toList.setId("knowledge-to-list");
        toList.setOnAction(event -> reading.toShelf());
        return new EmptyState(texts.of(why), toList);
    }

    private Node header() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar =
                new HBox(
                        icon(means.commands().button(back), Feather.ARROW_LEFT, back.labelKey()),
                        icon(
                                means.commands().button(forward),
                                Feather.ARROW_RIGHT,
                                forward.labelKey()),
                        gap,
                        new LanguageSwitch(shelf.languageProperty(), texts));
        bar.getStyleClass().add("knowledge-header");
        return bar;
    }

    private Button icon(Button button, Feather glyph, String words) {
        button.setText("");
        button.setGraphic(Icons.of(glyph));
        button.setAccessibleText(texts.of(words));
        button.getStyleClass().addAll("flat", "icon-button");
        return button;
    }

    /// What may have helped with the open ticket: what is read, else what is marked among what is
    /// suggested for it.
    private Optional<Remedy> remedy() {
        return reading.page()
                .<Remedy>map(page -> Remedy.of(page.article()))
                .or(() -> isShown(list) ? list.suggested() : Optional.empty());
    }

    private void judge() {
        means.verdicts().about(remedy());
        insert.judge();
    }

    private void copy(int number) {
        reading.page()
                .filter(page -> number < page.commands().size())
                .ifPresent(
                        page -> {
                            Copied.put(page.commands().get(number));
                            insert.tell(texts.of("knowledge.copied", number + 1));
                        });
    }

    private void follow(String target) {
        if (target.startsWith("article:")) {
            reading.follow(target.substring("article:".length()));
        } else if (target.startsWith("#")) {
            article.goTo(target.substring(1));
        } else {
            means.browse().accept(target);
        }
    }

    private void escape(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE && reading.current().isPresent()) {
            reading.toShelf();
            press.consume();
        }
    }

    private final class InSight implements InsertBar.InSight {
        @Override
        public Optional<Article> article() {
            return page().map(Page::article)
                    .or(() -> isShown(list) ? list.marked() : Optional.empty());
        }

        @Override
        public Optional<Page> page() {
            return reading.page();
        }

        @Override
        public String marked() {
            return isShown(article) ? article.selected() : "";
        }
    }
}
