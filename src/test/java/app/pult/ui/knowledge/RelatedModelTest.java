package app.pult.ui.knowledge;

import static app.pult.fixture.FakeArticles.article;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.fixture.FakeArticles;
import app.pult.fixture.FakeExperience;
import app.pult.fixture.FakeSearch;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.HandExecutor;
import app.pult.knowledge.Article;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Tally;
import app.pult.knowledge.Verdict;
import app.pult.search.Excerpt;
import app.pult.search.Hit;
import app.pult.search.Related;
import app.pult.search.Related.Used;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class RelatedModelTest {
    private static final TicketId TICKET = new TicketId(1);
    private static final TicketId SOLVED = new TicketId(7);
    private static final Used USED = new Used(2, "10007", List.of("права"));

    private final FakeTickets tickets = new FakeTickets();
    private final FakeArticles articles = new FakeArticles();
    private final FakeSearch search = new FakeSearch(tickets, articles, List.of());
    private final FakeExperience experience = new FakeExperience();
    private final Selection selection = new Selection(new Queue.Mine());
    private final HandExecutor disk = new HandExecutor();
    private final Article access = article("access", "ru", "Доступ", "");
    private final RelatedModel model =
            new RelatedModel(
                    tickets,
                    articles,
                    search,
                    experience,
                    selection,
                    new Threads(
                            disk,
                            Runnable::run,
                            (delay, action) -> action.run(),
                            failure -> {
                                throw new AssertionError(failure);
                            }));

    @BeforeEach
    void fill() {
        articles.put(access);
        search.helps(TICKET, new Related(List.of(suggested(access)), List.of(solved())));
        model.attach(new SimpleStringProperty("ru"));
        disk.runAll();
    }

    @Test
    void whatMayHelpStandsAboveTheRestWithItsReasons() {
        selection.open(TICKET);
        disk.runAll();

        assertThat(model.linesProperty().get())
                .containsExactly(
                        new Line.Heading(Line.Kind.ARTICLES),
                        new Line.Suggested(access, "", List.of("доступ"), USED, Tally.NOTHING),
                        new Line.Heading(Line.Kind.SOLVED),
                        new Line.Solved(
                                solved().hit(), List.of("0x80070005"), "Права", Tally.NOTHING),
                        new Line.Heading(Line.Kind.ALL));
    }

    @Test
    void nothingIsShownWhereNothingHelpsOrNoTicketIsOpen() {
        assertThat(model.linesProperty().get()).isEmpty();

        selection.open(SOLVED);
        disk.runAll();
        assertThat(model.linesProperty().get()).isEmpty();

        selection.open(TICKET);
        disk.runAll();
        selection.go(new Place.Outbox());
        disk.runAll();
        assertThat(model.linesProperty().get()).isEmpty();
    }

    @Test
    void whatWasForAnotherTicketIsGoneAtOnce() {
        selection.open(TICKET);
        disk.runAll();
        selection.open(SOLVED);

        assertThat(model.linesProperty().get()).isEmpty();
        selection.open(TICKET);
        selection.open(SOLVED);
        disk.runAll();
        assertThat(model.linesProperty().get()).isEmpty();
    }

    @Test
    void aTicketThatGrowsIsLookedAtAgainAndOthersAreNot() {
        selection.open(TICKET);
        disk.runAll();
        search.helps(TICKET, Related.NOTHING);
        tickets.changed(Set.of(SOLVED));
        assertThat(disk.waiting()).isZero();

        tickets.changed(Set.of(TICKET));
        disk.runAll();
        assertThat(model.linesProperty().get()).isEmpty();
    }

    @Test
    void whatWasSaidMovesTheOrderAtOnce() {
        var other = article("other", "ru", "Права", "");
        articles.put(other);
        search.helps(
                TICKET,
                new Related(List.of(suggested(access), suggested(other)), List.of(solved())));
        selection.open(TICKET);
        disk.runAll();
        assertThat(suggested()).containsExactly(access, other);

        experience.say(TICKET, Remedy.of(access), Optional.of(Verdict.DID_NOT));
        disk.runAll();

        assertThat(suggested()).containsExactly(other, access);
        assertThat(model.linesProperty().get())
                .contains(
                        new Line.Suggested(
                                access,
                                "",
                                List.of("доступ"),
                                USED,
                                new Tally(0, 1, 0, Optional.of(Verdict.DID_NOT))));
    }

    @Test
    void anArticleThatIsGoneIsLeftOut() {
        articles.remove(access.id());
        selection.open(TICKET);
        disk.runAll();

        assertThat(model.linesProperty().get())
                .first()
                .isEqualTo(new Line.Heading(Line.Kind.SOLVED));
    }

    private List<Article> suggested() {
        return model.linesProperty().get().stream()
                .filter(Line.Suggested.class::isInstance)
                .flatMap(line -> line.read().stream())
                .toList();
    }

    private static Related.OfArticle suggested(Article article) {
        return new Related.OfArticle(
                new Hit.OfArticle(
                        article.id(),
                        article.translationOf(),
                        article.language(),
                        article.category(),
                        new Excerpt(article.title(), List.of()),
                        Excerpt.EMPTY,
                        article.updated()),
                List.of("доступ"),
                USED);
    }

    private static Related.OfTicket solved() {
        return new Related.OfTicket(
                new Hit.OfTicket(
                        SOLVED,
                        "10007",
                        new Excerpt("Нет доступа", List.of()),
                        "",
                        TicketState.SOLVED,
                        Instant.EPOCH,
                        Optional.empty(),
                        Excerpt.EMPTY),
                List.of("0x80070005"),
                "Права");
    }
}
