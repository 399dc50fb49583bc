package app.pult.ui.search;

import static app.pult.fixture.Rows.aRow;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Body;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.fixture.FakeArticles;
import app.pult.fixture.FakeClock;
import app.pult.fixture.FakeCustomers;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeSavedViews;
import app.pult.fixture.FakeSearch;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.HandExecutor;
import app.pult.knowledge.ArticleId;
import app.pult.search.Problem;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.ui.search.SearchModel.State;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Selection.Sought;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

class SearchModelTest {
    private static final Person IVAN =
            new Person(new PersonId("petrov"), "Ivan Petrov", "petrov@example.org");

    private final FakeTickets tickets = new FakeTickets();
    private final FakeArticles articles = new FakeArticles();
    private final FakeCustomers customers = new FakeCustomers();
    private final FakeSearch search = new FakeSearch(tickets, articles, List.of(IVAN));
    private final Selection selection = new Selection(new Queue.Mine());
    private final HandExecutor disk = new HandExecutor();
    private final List<String> opened = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final SearchModel model = model(disk, Runnable::run);

    @BeforeEach
    void fill() {
        tickets.put(
                new Queue.AllOpen(),
                List.of(
                        aRow(1).about("Printer on fire").build(),
                        aRow(2).about("Excel не открывается").build()));
        tickets.put(
                new TicketId(2),
                List.of(
                        new CustomerMessage(
                                new MessageId("21"),
                                IVAN,
                                Instant.EPOCH,
                                Body.ofText("It says: no printer. Then no printer driver."),
                                List.of())));
        articles.put(FakeArticles.article("jam", "en", "Paper jam in a printer", ""));
        model.open();
    }

    @Test
    void theLastLetterWins() {
        type("printer");
        type("excel");
        disk.runAll();

        assertThat(search.asked())
                .extracting(Question::text, Question::typing)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("excel", Typing.GOES_ON));
        assertThat(hits()).containsExactly("Excel не открывается");
    }

    @Test
    @Timeout(60)
    void theNextLetterInterruptsTheSearchForTheOnesBefore() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var results = new LinkedBlockingQueue<Runnable>();
        search.before(
                question -> {
                    if (question.text().equals("p")) {
                        begun.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                        }
                    }
                });
        var real = model(task -> new Thread(task, "search").start(), results::add);
        real.open();

        real.wordsProperty().set("p");
        begun.await();
        real.wordsProperty().set("pr");
        interrupted.await();
        while (!(real.stateProperty().get() instanceof State.Answered)) {
            results.take().run();
        }

        assertThat(real.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Answered.class,
                        answered -> assertThat(answered.asked()).isEqualTo("pr"));
        assertThat(failures).isEmpty();
    }

    @Test
    void whatWasFoundStaysUntilThereIsSomethingNewer() {
        type("printer");
        disk.runAll();
        type("printers");

        assertThat(hits()).first().isEqualTo("Printer on fire");
        assertThat(model.isCurrent()).isFalse();
        disk.runAll();
        assertThat(hits()).isEmpty();
        assertThat(model.isCurrent()).isTrue();
    }

    @Test
    void kindsStandTogetherWithTheirCounts() {
        type("p");
        disk.runAll();

        assertThat(lines())
                .filteredOn(Line.Heading.class::isInstance)
                .containsExactly(
                        new Line.Heading(Line.Kind.TICKETS, 2),
                        new Line.Heading(Line.Kind.ARTICLES, 1),
                        new Line.Heading(Line.Kind.PEOPLE, 1));
    }

    @Test
    void ofManyTheFirstFewAreShownUntilAllAreWanted() {
        tickets.put(
                new Queue.Mine(),
                IntStream.range(100, 110)
                        .mapToObj(id -> aRow(id).about("Printer " + id).build())
                        .toList());
        type("printer");
        disk.runAll();

        assertThat(lines()).contains(new Line.More(Line.Kind.TICKETS, 7));
        model.showAll(Line.Kind.TICKETS);
        assertThat(lines()).noneMatch(Line.More.class::isInstance).hasSize(12 + 2 + 1);
        model.open();
        disk.runAll();
        assertThat(lines()).noneMatch(Line.More.class::isInstance);
    }

    @Test
    void theFirstAnswerIsSmallAndTheRestFollows() {
        sixtyPrinters();
        type("printer");
        disk.runNext();
        assertThat(lines()).contains(new Line.Heading(Line.Kind.TICKETS, 20));
        disk.runNext();
        assertThat(lines()).contains(new Line.Heading(Line.Kind.TICKETS, SearchModel.MOST));
        assertThat(disk.waiting()).isZero();
    }

    @Test
    void theFirstAnswerStaysWhereTheRestCannotBeFound() {
        sixtyPrinters();
        type("printer");
        disk.runNext();
        search.failWith(new IllegalStateException("disk"));
        disk.runNext();

        assertThat(lines()).contains(new Line.Heading(Line.Kind.TICKETS, 20));
        assertThat(failures).hasSize(1);
    }

    private void sixtyPrinters() {
        tickets.put(
                new Queue.Mine(),
                IntStream.range(100, 160)
                        .mapToObj(id -> aRow(id).about("Printer " + id).build())
                        .toList());
    }

    @Test
    void enterAsksForTheLastWordAsAWholeOne() {
        type("printer");
        model.ask();
        disk.runAll();

        assertThat(search.asked()).containsExactly(new Question("printer", Typing.DONE));
    }

    @Test
    void whatWasMeantAndWhatMeansNothingIsTold() {
        type("ckjdj");
        disk.runAll();
        assertThat(model.meant()).isEmpty();
        assertThat(hits()).isEmpty();

        type("зкштеук");
        disk.runAll();
        assertThat(model.meant()).contains("printer");

        type("printer colour:red");
        disk.runAll();
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Answered.class,
                        answered ->
                                assertThat(answered.found().problems())
                                        .containsExactly(
                                                new Problem(Problem.Kind.UNKNOWN_VALUE, 8, 14)));
    }

    @Test
    void theQuestionStaysForTheNextTimeAndIsAskedAnew() {
        type("printer");
        disk.runAll();
        model.close();
        tickets.put(new Queue.AllOpen(), List.<TicketRow>of());
        model.open();
        disk.runAll();

        assertThat(model.wordsProperty().get()).isEqualTo("printer");
        assertThat(hits()).containsExactly("Paper jam in a printer");
    }

    @Test
    void nothingTypedAsksNothing() {
        type("printer");
        disk.runAll();
        type("  ");
        disk.runAll();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Idle());
        assertThat(search.asked()).hasSize(1);
    }

    @Test
    void aTicketIsOpenedAtTheMessageItWasFoundBy() {
        type("no printer");
        disk.runAll();
        choose("Excel не открывается");

        assertThat(selection.ticket()).contains(new TicketId(2));
        assertThat(selection.soughtProperty().get())
                .contains(new Sought(new TicketId(2), new MessageId("21"), "no printer"));
        assertThat(opened).containsExactly("left");
    }

    @Test
    void anArticleIsReadAndAPersonIsSeenBesideTheirLatestTicket() {
        customers.tickets = List.of(aRow(9).build());
        type("p");
        disk.runAll();
        choose("Paper jam in a printer");
        choose("Ivan Petrov · petrov@example.org");
        disk.runAll();

        assertThat(opened).containsExactly("left", "jam.en", "left", "customer");
        assertThat(selection.ticket()).contains(new TicketId(9));
    }

    @Test
    void aPageOfTwoLanguagesIsShownOnceInThatOfTheWindow() {
        articles.put(FakeArticles.article("vpn", "ru", "Zebra по-русски", ""));
        articles.put(FakeArticles.article("vpn", "en", "Zebra in English", ""));
        articles.put(FakeArticles.article("only", "ru", "Zebra без перевода", ""));
        type("zebra");
        disk.runAll();

        assertThat(hits()).containsExactlyInAnyOrder("Zebra in English", "Zebra без перевода");
    }

    @Test
    void aPersonWithoutTicketsIsSaid() {
        type("ivan");
        disk.runAll();
        choose("Ivan Petrov · petrov@example.org");
        disk.runAll();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Stranger(IVAN));
        assertThat(opened).isEmpty();
    }

    @Test
    void aDeskThatCannotBeSearchedIsSaid() {
        search.failWith(new IllegalStateException("disk"));
        type("printer");
        disk.runAll();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Failed());
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(failures).hasSize(1);
    }

    private SearchModel model(Executor work, Executor ui) {
        return new SearchModel(
                new SearchModel.Sources(
                        search,
                        customers,
                        new FakeDirectory(),
                        new FakeSavedViews(),
                        "en",
                        new FakeClock(Instant.EPOCH)),
                selection,
                new SearchModel.Doors() {
                    @Override
                    public void article(ArticleId article) {
                        opened.add(article.value());
                    }

                    @Override
                    public void customer() {
                        opened.add("customer");
                    }
                },
                new Threads(work, ui, (delay, action) -> action.run(), failures::add));
    }

    private void type(String words) {
        model.wordsProperty().set(words);
    }

    private void choose(String title) {
        var hit =
                lines().stream()
                        .filter(line -> title(line).equals(title))
                        .map(line -> ((Line.Of) line).hit())
                        .findFirst()
                        .orElseThrow();
        model.choose(hit, () -> opened.add("left"));
    }

    private List<String> hits() {
        return lines().stream().map(SearchModelTest::title).filter(t -> !t.isEmpty()).toList();
    }

    private List<Line> lines() {
        return model.stateProperty().get() instanceof State.Answered answered
                ? answered.lines()
                : List.of();
    }

    private static String title(Line line) {
        return switch (line) {
            case Line.Heading heading -> "";
            case Line.More more -> "";
            case Line.Of(app.pult.search.Hit.OfTicket ticket) -> ticket.subject().text();
            case Line.Of(app.pult.search.Hit.OfArticle article) -> article.title().text();
            case Line.Of(app.pult.search.Hit.OfPerson person) -> person.matched().text();
        };
    }
}
