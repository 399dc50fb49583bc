package app.pult.ui.knowledge;

import app.pult.knowledge.Platform;
import app.pult.knowledge.Tally;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Transcript;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// An article: its title, how old it is, the systems to choose from, its text. Thread: FX only.
final class ArticleView extends BorderPane {
    private final ReadingModel model;
    private final Texts texts;
    private final Ages ages;
    private final InstantSource clock;
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label tally = new Label();
    private final Label untranslated = new Label();
    private final HBox platforms = new HBox();
    private final Transcript transcript;
    private Optional<Page> shown = Optional.empty();

    /// `onLink` is given the target of a link that was clicked.
    ArticleView(
            ReadingModel model,
            Texts texts,
            Ages ages,
            InstantSource clock,
            Consumer<String> onLink) {
        this.model = model;
        this.texts = texts;
        this.ages = ages;
        this.clock = clock;
        transcript = new Transcript("knowledge-article", onLink);
        title.setId("knowledge-title");
        title.getStyleClass().add("pane-title");
        title.setWrapText(true);
        about.getStyleClass().add("secondary");
        about.setWrapText(true);
        tally.setId("knowledge-tally");
        tally.getStyleClass().add("secondary");
        tally.setWrapText(true);
        know(Optional.empty());
        untranslated.setId("knowledge-untranslated");
        untranslated.getStyleClass().addAll("secondary", "warning-text");
        untranslated.setWrapText(true);
        platforms.getStyleClass().addAll("segments", "knowledge-platforms");
        var head = new VBox(title, about, tally, untranslated, platforms);
        head.getStyleClass().addAll("knowledge-head", "hairline-bottom");
        setTop(head);
        setCenter(transcript);
    }

    Node keyboard() {
        return transcript;
    }

    /// What is marked in the text; empty where nothing is.
    String selected() {
        return transcript.selectedText();
    }

    /// Brings a heading to the top, by its name in links.
    void goTo(String anchor) {
        shown.flatMap(page -> page.at(anchor)).ifPresent(transcript::scrollTo);
    }

    /// What is known of it, where a ticket is open.
    void know(Optional<Tally> known) {
        tally.setText(known.map(one -> TallyWords.of(one, texts)).orElse(""));
        tally.setVisible(!tally.getText().isEmpty());
        tally.setManaged(!tally.getText().isEmpty());
    }

    /// `language` is that of the list.
    void show(Page page, String language) {
        var article = page.article();
        title.setText(article.title());
        about.setText(
                texts.of(
                        "knowledge.about",
                        CategoryWords.of(article.category(), texts),
                        ages.day(article.updated(), clock.instant())));
        boolean foreign = !article.language().equals(language);
        untranslated.setText(
                foreign
                        ? texts.of(
                                "knowledge.untranslated",
                                language.toUpperCase(Locale.ROOT),
                                article.language().toUpperCase(Locale.ROOT))
                        : "");
        untranslated.setVisible(foreign);
        untranslated.setManaged(foreign);
        transcript.setAccessibleText(article.title());
        showPlatforms(page);
        boolean same =
                shown.filter(before -> before.article().id().equals(article.id())).isPresent();
        shown = Optional.of(page);
        if (same) {
            transcript.update(page.blocks());
        } else {
            transcript.openAt(page.blocks(), "part-0");
        }
    }

    private void showPlatforms(Page page) {
        platforms.setVisible(!page.platforms().isEmpty());
        platforms.setManaged(!page.platforms().isEmpty());
        var group = new ToggleGroup();
        platforms
                .getChildren()
                .setAll(choice(texts.of("knowledge.platform.all"), Optional.empty(), page, group));
        Arrays.stream(Platform.values())
                .filter(page.platforms()::contains)
                .map(each -> choice(each.shown(), Optional.of(each), page, group))
                .forEach(platforms.getChildren()::add);
    }

    private ToggleButton choice(
            String words, Optional<Platform> platform, Page page, ToggleGroup group) {
        var button = new ToggleButton(words);
        button.setId(
                "knowledge-platform-"
                        + platform.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("all"));
        button.setToggleGroup(group);
        button.setSelected(page.only().equals(platform));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> model.only(platform));
        return button;
    }
}
