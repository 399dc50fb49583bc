package app.pult.store.cache;

import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Body;
import app.pult.desk.MessageId;
import app.pult.desk.RemoteId;
import app.pult.desk.TicketState;
import app.pult.desk.change.Change;
import app.pult.desk.change.MessageSnapshot;
import app.pult.desk.change.MessageSnapshot.Content.Written;
import app.pult.knowledge.Article;
import app.pult.knowledge.ArticleId;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Verdict;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.search.Related;
import app.pult.search.Related.Used;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// An article that was of use in tickets like the open one is suggested, whatever words it has.
class PrecedentsTest {
    private static final String ASKED = "Барахлит пропуск на турникете, мигает красным";
    private static final Remedy.OfArticle BADGES = new Remedy.OfArticle("badges");

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(
                customer(CUSTOMER),
                article("badges", "ru", "Перезапись карт доступа", "Приложите носитель к столу."),
                article("badges", "en", "Writing access cards anew", "Put the card on the desk."),
                article("print", "ru", "Очередь печати висит", "Очистите очередь."),
                article("red", "ru", "Мигает индикатор", "Мигает красным: нет сигнала."));
        for (int i = 100; i < 130; i++) {
            asked("" + i, "Вопрос о счёте за месяц", TicketState.OPEN);
        }
        asked("1", ASKED, TicketState.OPEN);
        asked("2", "Снова барахлит пропуск: мигает красным у турникета", TicketState.SOLVED);
        asked("3", "Пропуск не открывает турникет", TicketState.SOLVED);
        asked("4", "Принтер жуёт бумагу", TicketState.SOLVED);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasInsertedIntoSolvedTicketsLikeItIsSuggestedWithTheNearestAsItsReason() {
        inserted("2", BADGES);
        inserted("3", BADGES);

        var first = related("1").articles().getFirst();

        assertThat(first.hit().id()).isEqualTo(new ArticleId("badges.ru"));
        assertThat(first.because()).isEmpty();
        assertThat(first.used().tickets()).isEqualTo(2);
        assertThat(first.used().nearest()).isEqualTo("2");
        assertThat(first.used().because()).contains("барахлит", "красным").hasSizeLessThan(5);
    }

    @Test
    void anArticleThatAlsoHasItsWordsKeepsThem() {
        inserted("2", new Remedy.OfArticle("red"));

        var first = related("1").articles().getFirst();

        assertThat(first.hit().id()).isEqualTo(new ArticleId("red.ru"));
        assertThat(first.because()).contains("красным");
        assertThat(first.used().tickets()).isEqualTo(1);
    }

    @Test
    void whatIsNotSolvedSaysNothingUnlessTheOperatorSaidThatItHelped() {
        asked("5", ASKED, TicketState.OPEN);
        inserted("5", BADGES);
        assertThat(pages("1")).doesNotContain("badges");

        say("5", BADGES, Verdict.HELPED);
        assertThat(pages("1")).startsWith("badges");
    }

    @Test
    void whatDidNotHelpThereSaysNothing() {
        inserted("2", BADGES);
        say("2", BADGES, Verdict.DID_NOT);

        assertThat(pages("1")).doesNotContain("badges");
    }

    @Test
    void aTicketIsNoPrecedentForItselfNorForOneThatIsNotLikeIt() {
        inserted("2", BADGES);

        assertThat(pages("2")).doesNotContain("badges");
        assertThat(pages("4")).doesNotContain("badges");
    }

    @Test
    void oneWordOfManyMakesNoTicketLikeAnother() {
        asked("6", "Пропуск обеда отметили в табеле", TicketState.SOLVED);
        inserted("6", BADGES);
        asked(
                "7",
                "Пропуск уволенного сотрудника заблокируйте, почтовый ящик переведите руководителю,"
                        + " ноутбук спишите, лицензию передайте стажёру",
                TicketState.OPEN);

        assertThat(pages("7")).doesNotContain("badges");
    }

    @Test
    void anArticleThatIsGoneIsNotSuggested() {
        inserted("2", new Remedy.OfArticle("gone"));

        assertThat(pages("1")).containsExactly("red");
    }

    @Test
    void aTranslationIsShownInTheLanguageThatIsWanted() {
        inserted("2", BADGES);

        assertThat(desk.store().search().related(desk.id("1"), "en", 6).articles().getFirst().hit())
                .extracting(hit -> hit.id().value())
                .isEqualTo("badges.en");
    }

    @Test
    void whereNoTicketLikeItWasSolvedWithAnArticleNothingChanges() {
        var random = new Random(20_261_128);
        var words = List.of("пропуск", "турникет", "счёт", "красным", "печати", "очередь", "vpn");
        var before = new ArrayList<Related>();
        for (int i = 200; i < 230; i++) {
            asked("" + i, some(random, words), TicketState.OPEN);
        }
        asked("300", "zq xw", TicketState.SOLVED);
        for (int i = 200; i < 230; i++) {
            before.add(related("" + i));
        }

        inserted("300", BADGES);
        inserted("1", BADGES);
        say("2", new Remedy.OfTicket(desk.id("3")), Verdict.HELPED);

        for (int i = 200; i < 230; i++) {
            assertThat(related("" + i)).isEqualTo(before.get(i - 200));
        }
        assertThat(before)
                .allSatisfy(
                        one ->
                                assertThat(one.articles())
                                        .allMatch(it -> it.used().equals(Used.NOWHERE)));
    }

    @Test
    void ordinarySearchKnowsNothingOfIt() {
        var search = desk.store().search();
        var found = search.find(new Question(ASKED, Typing.DONE), 10);
        var like = search.articlesLike("", ASKED, 10);

        inserted("2", BADGES);
        inserted("3", BADGES);
        related("1");

        assertThat(search.find(new Question(ASKED, Typing.DONE), 10)).isEqualTo(found);
        assertThat(search.articlesLike("", ASKED, 10)).isEqualTo(like);
    }

    @Test
    void whatIsLongAgoIsForgottenAndHostileTextsDoNoHarm() {
        inserted("2", BADGES);
        var hostile =
                List.of("\u202E\u0000\"*", "п".repeat(9_000), "🙂 ".repeat(3_000), "a*b NEAR(");
        var told = new ArrayList<Change>();
        for (int i = 1_000; i < 1_000 + Precedents.MOST; i++) {
            told.addAll(changes("" + i, hostile.get(i % hostile.size()), TicketState.SOLVED));
        }
        desk.told(told.toArray(Change[]::new));
        for (int i = 1_000; i < 1_000 + Precedents.MOST - 1; i++) {
            inserted("" + i, new Remedy.OfArticle("print"));
        }
        assertThat(pages("1")).contains("badges");

        inserted("" + (1_000 + Precedents.MOST - 1), new Remedy.OfArticle("print"));
        assertThat(pages("1")).containsExactly("red");
    }

    private Related related(String ticket) {
        return desk.store().search().related(desk.id(ticket), "ru", 6);
    }

    private List<String> pages(String ticket) {
        return related(ticket).articles().stream().map(one -> one.hit().page()).toList();
    }

    private void inserted(String ticket, Remedy.OfArticle article) {
        desk.store().experience().inserted(desk.id(ticket), article);
    }

    private void say(String ticket, Remedy remedy, Verdict verdict) {
        desk.store().experience().say(desk.id(ticket), remedy, Optional.of(verdict));
    }

    private void asked(String ticket, String text, TicketState state) {
        desk.told(changes(ticket, text, state).toArray(Change[]::new));
    }

    private static List<Change> changes(String ticket, String text, TicketState state) {
        return List.of(
                ticket(ticket).subject("Вопрос").state(state).told(),
                new Change.MessageAdded(
                        new MessageSnapshot(
                                new MessageId("m" + ticket),
                                new RemoteId(ticket),
                                CUSTOMER.id(),
                                NOON,
                                Long.parseLong(ticket),
                                new Written(
                                        MessageSnapshot.Kind.CUSTOMER,
                                        Body.ofText(text),
                                        List.of()),
                                Optional.empty())));
    }

    private static Change article(String page, String language, String title, String body) {
        return new Change.ArticleChanged(
                new Article(
                        new ArticleId(page + "." + language),
                        page,
                        language,
                        title,
                        "",
                        "",
                        List.of(),
                        Article.Format.MARKDOWN,
                        body,
                        List.of(),
                        NOON));
    }

    private static String some(Random random, List<String> words) {
        var text = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            text.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", text);
    }
}
