package app.pult.ui.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.fixture.FakeArticles;
import app.pult.fixture.FakeExperience;
import app.pult.fixture.FakeSearch;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.knowledge.Article;
import app.pult.ui.kit.Texts;
import app.pult.ui.knowledge.Line.Fold;
import app.pult.ui.knowledge.ShelfModel.Phase;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

class ShelfModelTest {
    private final FakeArticles articles = FakeArticles.ofPractice();
    private final FakeTickets tickets = new FakeTickets();
    private final Selection selection = new Selection(new Queue.Mine());
    private final FakeTime time = new FakeTime(Instant.parse("2026-03-01T09:30:00Z"));
    private final ShelfModel model = shelf(articles, Texts.in(Locale.of("ru", "RU")));

    @Test
    void categoriesAreFoldedAndCounted() {
        model.attach();

        assertThat(model.lines()).hasSize(8).allMatch(Line.Category.class::isInstance);
        assertThat(model.lines())
                .contains(new Line.Category("printers", "Принтеры", 5, Fold.FOLDED))
                .extracting(line -> ((Line.Category) line).count())
                .satisfies(
                        counts ->
                                assertThat(sum(counts)).isEqualTo(articles.list("ru", "").size()));
    }

    @Test
    void anOpenedCategoryShowsItsArticlesAndIsFoldedAgain() {
        model.attach();
        var printers = new Line.Category("printers", "Принтеры", 5, Fold.FOLDED);

        model.toggle(printers);
        assertThat(titles())
                .containsExactly(
                        "МФУ не сохраняет сканы в папку",
                        "Общий принтер не подключается: 0x0000011b, 0x00000709",
                        "Очередь печати висит, принтер «не в сети»",
                        "Принтер печатает абракадабру или пустые листы",
                        "Программа не находит сканер (TWAIN, WIA)");

        model.toggle(new Line.Category("printers", "Принтеры", 5, Fold.OPEN));
        assertThat(titles()).isEmpty();
        assertThat(model.lines()).contains(printers);
    }

    @Test
    void whatIsTypedFindsAndShowsNoCategories() {
        model.attach();

        type("credssp");

        assertThat(titles()).hasSize(1);
        assertThat(model.lines()).hasSize(1);
        assertThat(model.meantProperty().get()).isEmpty();
        type("");
        assertThat(model.lines()).hasSize(8);
    }

    @Test
    void wordsTypedWithTheWrongLayoutFindWhatWasMeant() {
        model.attach();

        type("ghbynth");

        assertThat(titles()).isNotEmpty();
        assertThat(model.meantProperty().get()).isEqualTo("принтер");
    }

    @Test
    void wordsThatFindNothingInEitherLayoutSaySo() {
        model.attach();

        type("qqqqq");

        assertThat(model.phaseProperty().get()).isEqualTo(Phase.NO_MATCH);
        assertThat(model.meantProperty().get()).isEmpty();
    }

    @Test
    void anArticleWithoutTranslationIsMarked() {
        articles.put(FakeArticles.article("only", "en", "Only in English", "zebra"));
        model.attach();

        type("zebra");

        assertThat(model.lines())
                .filteredOn(Line.Entry.class::isInstance)
                .extracting(line -> ((Line.Entry) line).language())
                .containsExactly("EN");
    }

    @Test
    void anotherLanguageListsThoseOfThatLanguage() {
        model.attach();
        type("credssp");
        var russian = titles();

        model.languageProperty().set("en");
        time.advance(Duration.ofMillis(50));

        assertThat(titles()).hasSize(1).doesNotContainAnyElementsOf(russian);
    }

    @Test
    void whatASyncBringsIsListed() {
        model.attach();
        type("zebra");
        assertThat(titles()).isEmpty();

        articles.put(FakeArticles.article("new", "ru", "Новая", "zebra"));
        time.advance(Duration.ofMillis(50));

        assertThat(titles()).containsExactly("Новая");
    }

    @Test
    void nothingThereAndNothingReadableAreToldApart() {
        var none = shelf(new FakeArticles(), Texts.in(Locale.UK));
        none.attach();
        assertThat(none.phaseProperty().get()).isEqualTo(Phase.EMPTY);

        articles.failWith(new IllegalStateException("disk"));
        model.attach();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.FAILED);
        articles.recover();
        model.read();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.SHOWN);
    }

    private ShelfModel shelf(FakeArticles on, Texts texts) {
        var threads = new Threads(Runnable::run, Runnable::run, time, failure -> {});
        var search = new FakeSearch(tickets, on, List.of());
        var related =
                new RelatedModel(tickets, on, search, new FakeExperience(), selection, threads);
        return new ShelfModel(on, search, related, "", texts, threads);
    }

    private void type(String words) {
        model.filterProperty().set(words);
        time.advance(Duration.ofMillis(50));
    }

    private List<String> titles() {
        return model.lines().stream()
                .filter(Line.Entry.class::isInstance)
                .map(line -> ((Line.Entry) line).article())
                .map(Article::title)
                .toList();
    }

    private static int sum(List<? extends Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
