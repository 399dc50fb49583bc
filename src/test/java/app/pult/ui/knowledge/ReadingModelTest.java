package app.pult.ui.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.fixture.FakeArticles;
import app.pult.fixture.FakeTime;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.PracticeFiles;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Embed;
import app.pult.ui.kit.transcript.Paragraph;
import app.pult.ui.kit.transcript.Part;
import app.pult.ui.shell.Threads;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

class ReadingModelTest {
    private static final ArticleId SPOOLER = new ArticleId("print-spooler.ru");
    private static final ArticleId DNS = new ArticleId("dns-site-does-not-open.ru");

    private final FakeArticles articles = FakeArticles.ofPractice();
    private final FakeTime time = new FakeTime(Instant.parse("2026-03-01T09:30:00Z"));
    private final SimpleStringProperty language = new SimpleStringProperty("ru");
    private final List<Throwable> failures = new ArrayList<>();
    private Executor disk = Runnable::run;
    private final ReadingModel model = model();

    @Test
    void backAndForwardGoTheWayThatWasRead() {
        model.attach();
        model.open(SPOOLER);
        model.open(DNS);
        assertThat(title()).contains("Сайт не открывается, проверяем DNS");

        model.back();
        assertThat(title()).contains("Очередь печати висит, принтер «не в сети»");
        model.back();
        assertThat(model.viewProperty().get()).isInstanceOf(ReadingModel.View.Shelf.class);
        assertThat(model.hasBackProperty().get()).isFalse();

        model.forward();
        model.forward();
        assertThat(title()).contains("Сайт не открывается, проверяем DNS");
        assertThat(model.hasForwardProperty().get()).isFalse();
        model.back();
        model.open(new ArticleId("nginx-502.ru"));
        assertThat(model.hasForwardProperty().get()).isFalse();
    }

    @Test
    void aLinkFromOneArticleToAnotherIsFollowedInTheLanguageOfTheList() {
        model.attach();
        model.open(DNS);

        model.follow("hosts-and-proxy-after-virus");

        assertThat(model.current()).contains(new ArticleId("hosts-and-proxy-after-virus.ru"));
        model.back();
        assertThat(model.current()).contains(DNS);
    }

    @Test
    void aLinkThatLeadsNowhereSaysSo() {
        model.attach();

        model.follow("no-such-article");

        assertThat(model.viewProperty().get()).isInstanceOf(ReadingModel.View.Gone.class);
    }

    @Test
    void anotherLanguageShowsTheTranslationInItsPlace() {
        model.attach();
        model.open(SPOOLER);

        language.set("en");

        assertThat(model.current()).contains(new ArticleId("print-spooler.en"));
        model.back();
        assertThat(model.current()).isEmpty();
    }

    @Test
    void anArticleWithoutTranslationStaysAsItIs() {
        articles.put(FakeArticles.article("only", "en", "Only in English", "x"));
        model.attach();
        model.open(new ArticleId("only.en"));

        language.set("en");
        language.set("ru");

        assertThat(title()).contains("Only in English");
    }

    @Test
    void commandsAreThoseOfTheChosenSystem() {
        model.attach();
        model.open(SPOOLER);
        assertThat(page().platforms()).containsExactlyInAnyOrder(Platform.WINDOWS, Platform.LINUX);
        int all = page().commands().size();

        model.only(Optional.of(Platform.LINUX));

        assertThat(page().commands())
                .hasSizeLessThan(all)
                .contains("lpstat -t\nsystemctl status cups --no-pager")
                .noneMatch(command -> command.contains("net stop spooler"));
        model.open(DNS);
        assertThat(page().only()).contains(Platform.LINUX);
        model.open(new ArticleId("windows-update-access-denied.ru"));
        assertThat(page().only()).isEmpty();
        assertThat(page().commands()).isNotEmpty();
    }

    @Test
    void anArticleThatIsTakenOutOfUseIsNotShownAnyMore() {
        model.attach();
        model.open(SPOOLER);

        articles.remove(SPOOLER);
        time.advance(Duration.ofMillis(50));

        assertThat(model.viewProperty().get()).isInstanceOf(ReadingModel.View.Gone.class);
    }

    @Test
    void theArticleOpenedLastIsShownHoweverLongTheOtherTook() {
        var slow = new HandExecutor();
        disk = slow;
        model.attach();
        model.open(SPOOLER);
        model.open(DNS);

        slow.runAll();

        assertThat(title()).contains("Сайт не открывается, проверяем DNS");
    }

    @Test
    void aHugeArticleOfCommandsIsShownAsLinesAndCopiedWhole() {
        var code = "echo one two three\n".repeat(50_000);
        articles.put(FakeArticles.article("huge", "ru", "Huge", "```bash\n" + code + "```\n"));
        model.attach();

        model.open(new ArticleId("huge.ru"));

        assertThat(page().commands()).containsExactly(code.strip());
        assertThat(page().blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.parts()).hasSize(50_001))
                .satisfies(block -> assertThat(block.parts().getFirst()).isInstanceOf(Embed.class));
    }

    @Test
    void anArticleThatCannotBeReadDoesNotLeaveTheOneBeforeItOnTheScreen() {
        model.attach();
        model.open(SPOOLER);
        var broken = new IllegalStateException("page");

        articles.failWith(broken);
        model.open(DNS);

        assertThat(model.viewProperty().get()).isInstanceOf(ReadingModel.View.Unreadable.class);
        assertThat(model.page()).isEmpty();
        assertThat(failures).containsExactly(broken);
        articles.recover();
        model.back();
        assertThat(title()).contains("Очередь печати висит, принтер «не в сети»");
    }

    @Test
    void textAndLinkAreWhatIsMailed() {
        model.attach();
        model.open(SPOOLER);
        model.only(Optional.of(Platform.LINUX));

        assertThat(ArticleWords.text(page()))
                .contains("cancel -a PRINTER\nsudo cupsenable PRINTER")
                .doesNotContain("Windows)")
                .doesNotContain("```");
        assertThat(new ArticleWords(article -> Optional.empty()).link(page().article()))
                .isEqualTo("Очередь печати висит, принтер «не в сети» (article:print-spooler)");
        assertThat(new ArticleWords(article -> Optional.of("https://rt/7")).link(page().article()))
                .isEqualTo("Очередь печати висит, принтер «не в сети» <https://rt/7>");
    }

    @Test
    void whatAnArticleTellsTheProgramIsNotMailed() {
        var article =
                FakeArticles.article(
                        "own",
                        "en",
                        "Own",
                        "Try\n\n```\nls\n```\n\n```pult-rule\nid: own\n```\n\nDone");

        assertThat(ArticleWords.text(article))
                .contains("Try", "ls", "Done")
                .doesNotContain("id: own");
    }

    @Test
    void picturesOfAnArticleStandWhereItsTextHasThem() {
        put(
                "One ![The modem](modem.png) two ![](by-id) ![Not here](gone.png)"
                        + " ![Far](https://example.com/x.png)",
                picture("modem.png", Optional.empty()),
                picture("router.png", Optional.of("by-id")));

        assertThat(embeds()).containsExactly("[The modem]", "[router.png]");
        assertThat(paragraphs())
                .anyMatch(line -> line.contains("[изображение Not here]"))
                .anyMatch(line -> line.contains("[изображение с example.com, не загружено]"));
    }

    @Test
    void anHtmlArticleNamesItsPicturesByFileOrContentId() {
        var html =
                "<p>a<img src='modem.png' alt='Modem'> b<img src='cid:by-id' alt='Router'>"
                        + " <img src='../secret.png'></p>";
        put(
                Article.Format.HTML,
                html,
                picture("modem.png", Optional.empty()),
                picture("router.png", Optional.of("by-id")));

        assertThat(embeds()).containsExactly("[Modem]", "[Router]");
    }

    @Test
    void aPictureThatCameIsShownAnew() {
        var away = picture("modem.png", Optional.empty());
        put("![Modem](modem.png)", away);
        var before = page().blocks();

        var here =
                new Attachment(
                        away.id(),
                        away.name(),
                        away.mediaType(),
                        away.size(),
                        away.contentId(),
                        Optional.of(new BlobId("ab".repeat(32))));
        put("![Modem](modem.png)", here);

        assertThat(page().blocks()).isNotEqualTo(before);
    }

    @Test
    void filesThatTheTextDoesNotShowAreListedAtItsEnd() {
        put(
                "# Windows\n\n![Modem](modem.png)\n\n# Linux\n\nnothing",
                picture("modem.png", Optional.empty()),
                picture("form.png", Optional.empty()));

        assertThat(embeds()).containsExactly("[Modem]", "[form.png]");
        model.only(Optional.of(Platform.LINUX));
        assertThat(embeds()).as("pictures of other systems are no loose files").isEmpty();
    }

    @Test
    void linksLeadToHeadingsByTheNamesGitHostsGiveThem() {
        put("[a](#когда-всё-плохо-502)\n\n# Начало\n\n## Когда всё плохо: 502!\n\nx");

        assertThat(page().at("когда-всё-плохо-502")).contains("part-2");
        assertThat(page().at("nowhere")).isEmpty();
        assertThat(page().headings())
                .extracting(Page.Heading::words)
                .containsExactly("Начало", "Когда всё плохо: 502!");
    }

    private void put(String markdown, Attachment... files) {
        put(Article.Format.MARKDOWN, markdown, files);
    }

    private void put(Article.Format format, String body, Attachment... files) {
        var plain = FakeArticles.article("x", "ru", "X", body);
        articles.put(
                new Article(
                        plain.id(),
                        "x",
                        "ru",
                        "X",
                        "",
                        "",
                        List.of(),
                        format,
                        body,
                        List.of(files),
                        plain.updated()));
        model.attach();
        model.open(plain.id());
        time.advance(Duration.ofSeconds(1));
    }

    private static Attachment picture(String name, Optional<String> contentId) {
        return new Attachment(
                new AttachmentId(name), name, "image/png", 100, contentId, Optional.empty());
    }

    private List<String> embeds() {
        return parts().filter(Embed.class::isInstance)
                .map(part -> ((Embed) part).copiedAs())
                .toList();
    }

    private List<String> paragraphs() {
        return parts().filter(Paragraph.class::isInstance)
                .map(part -> ((Paragraph) part).spans().toString())
                .toList();
    }

    private Stream<Part> parts() {
        return page().blocks().stream().flatMap(block -> block.parts().stream());
    }

    private ReadingModel model() {
        var threads = new Threads(task -> disk.execute(task), Runnable::run, time, failures::add);
        var texts = Texts.in(Locale.of("ru", "RU"));
        return new ReadingModel(
                articles,
                language,
                new ArticleParts(
                        texts,
                        number -> {},
                        number -> new Label(),
                        ArticlePictures.of(texts, new PracticeFiles(new ArrayList<>()), threads)),
                threads);
    }

    private Page page() {
        return model.page().orElseThrow();
    }

    private Optional<String> title() {
        return model.page().map(page -> page.article().title());
    }
}
