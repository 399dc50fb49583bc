package app.pult.store.cache;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.change.Change;
import app.pult.fixture.Told;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.search.Analyzer;
import app.pult.search.Terms;
import app.pult.search.Wanted;
import app.pult.store.Desk;
import app.pult.store.cache.Candidates.Effort;
import app.pult.store.cache.Candidates.Range;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class CandidatesTest {
    private static final int LONG = 1_000;

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(
                IntStream.range(0, Effort.TYPING.read() + 1)
                        .mapToObj(number -> article("a" + number, "слово ".repeat(LONG)))
                        .toArray(Change[]::new));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whileSomebodyTypesFewLongTextsAreRead() {
        assertThat(read(Effort.TYPING, 10)).isBetween(10, (int) (Effort.TYPING.words() / LONG));
    }

    @Test
    void asManyAsAreAskedForAreReadHoweverLongTheyAre() {
        assertThat(read(Effort.TYPING, 50)).isEqualTo(50);
    }

    @Test
    void whoIsThroughWithTypingHasAllRead() {
        assertThat(read(Effort.WHOLE, 10)).isEqualTo(Effort.TYPING.read() + 1);
    }

    /// Older than the newest of each word, it is found by both of them together.
    @ParameterizedTest
    @CsvSource({"2, true", "1, false"})
    void whatHasAllWordsIsFoundIfEachTellsEnough(double told, boolean isFound) {
        desk.told(article("both", "редкое частое"));
        int newest = 10;
        for (int i = 0; i < newest; i++) {
            desk.told(article("r" + i, "редкое"), article("f" + i, "частое"));
        }

        var found =
                best(
                        new Effort(newest, 0.25, 300, 300, Long.MAX_VALUE),
                        300,
                        wanted("редкое", 5),
                        wanted("частое", told));

        assertThat(found).hasSize(isFound ? 2 * newest + 1 : 2 * newest);
    }

    private int read(Effort effort, int limit) {
        return best(effort, limit, wanted("слово", 1)).size();
    }

    private Map<Long, Double> best(Effort effort, int limit, Wanted... words) {
        var articles = new Range(SearchText.Kind.ARTICLE.base(), SearchText.Kind.PERSON.base());
        return desk.cache()
                .read(
                        "candidates",
                        session ->
                                new Candidates(session, articles, new Terms(new Analyzer()), effort)
                                        .best(List.of(words), List.of(), List.of(), limit));
    }

    private static Wanted wanted(String word, double rarity) {
        var stem = new Analyzer().stem(word);
        return new Wanted(word, stem, 1, rarity, Map.of(stem, 1.0), Map.of());
    }

    private static Change article(String id, String body) {
        return new Change.ArticleChanged(
                new Article(
                        new ArticleId(id),
                        id,
                        "ru",
                        "Журнал",
                        "",
                        "",
                        List.of(),
                        Article.Format.MARKDOWN,
                        body,
                        List.of(),
                        Told.NOON));
    }
}
