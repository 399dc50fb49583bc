package app.pult.ui.knowledge;

import app.pult.knowledge.Article;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.OpenEditor.Fit;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What puts an article into what is being written, and what was done with it, said for a while.
///
/// Thread: FX only.
final class InsertBar extends VBox {
    private static final Duration NOTICE = Duration.ofSeconds(4);

    /// What the operator looks at. Thread: FX.
    interface InSight {
        /// What is read, else what is marked in the list.
        Optional<Article> article();

        /// The article that is read, as a page.
        Optional<Page> page();

        /// What is marked in its text; empty where nothing is.
        String marked();
    }

    private final InSight inSight;
    private final KnowledgePane.Means means;
    private final Texts texts;
    private final Background background;
    private final Label notice = new Label();
    private final SimpleBooleanProperty insertable = new SimpleBooleanProperty();
    private final Command text;
    private final Command link;
    private int notices;

    InsertBar(InSight inSight, KnowledgePane.Means means) {
        this.inSight = inSight;
        this.means = means;
        texts = means.texts();
        background = means.threads().background();
        text = Command.of("knowledge.text", this::insertText).on("Ctrl+I").when(insertable);
        link = Command.of("knowledge.link", this::insertLink).on("Ctrl+Shift+I").when(insertable);
        notice.setId("knowledge-notice");
        notice.getStyleClass().add("secondary");
        notice.setWrapText(true);
        var bar = new FlowPane(means.commands().primaryButton(text), means.commands().button(link));
        bar.getStyleClass().add("knowledge-insert-bar");
        getStyleClass().add("knowledge-insert");
        getChildren().setAll(notice, bar);
    }

    List<Command> commands() {
        return List.of(text, link);
    }

    /// Something else is looked at, or there is another place to put it, or none.
    void judge() {
        boolean writable = means.editor().writableProperty().get();
        insertable.set(writable && inSight.article().isPresent());
        notices++;
        say(writable ? "" : texts.of("knowledge.insert.nowhere"));
    }

    /// Says this for a while.
    void tell(String words) {
        int mine = ++notices;
        say(words);
        means.threads()
                .delay()
                .after(
                        NOTICE,
                        () -> {
                            if (mine == notices) {
                                judge();
                            }
                        });
    }

    private void say(String words) {
        notice.setText(words);
        notice.setManaged(!words.isEmpty());
    }

    private void insertText() {
        inSight.article().ifPresent(means.verdicts()::inserted);
        var marked = inSight.marked();
        if (!marked.isBlank()) {
            means.editor().insert(marked, Fit.LINES);
            return;
        }
        var page = inSight.page();
        inSight.article()
                .ifPresent(
                        chosen ->
                                background.load(
                                        "text",
                                        () -> text(page, chosen),
                                        words -> means.editor().insert(words, Fit.LINES)));
    }

    private static String text(Optional<Page> page, Article chosen) {
        return page.map(ArticleWords::text).orElseGet(() -> ArticleWords.text(chosen));
    }

    private void insertLink() {
        inSight.article().ifPresent(means.verdicts()::inserted);
        inSight.article()
                .map(means.words()::link)
                .ifPresent(words -> means.editor().insert(words, Fit.WORDS));
    }
}
