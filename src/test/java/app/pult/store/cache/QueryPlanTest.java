package app.pult.store.cache;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.GroupId;
import app.pult.desk.OrderSpan;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// No query on the way of an operator's key reads a whole table or sorts what it read.
class QueryPlanTest {
    @TempDir static Path folder;
    private static Database cache;

    @BeforeAll
    static void open() {
        cache = Database.open(folder.resolve("cache.db"), Role.CACHE, Access.OWNER);
    }

    @AfterAll
    static void close() {
        cache.close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadInItsOrderFromAnIndex(Queue queue, QueueOrder order, String filter) {
        var sql = QueueSql.of(queue, filter, "anna");

        assertThat(plan(SqliteTickets.pageSql(sql, order), sql.values().size() + 2))
                .allMatch(step -> step.contains("USING INDEX"))
                .noneMatch(QueryPlanTest::isSlow);
    }

    @ParameterizedTest
    @MethodSource("queues")
    void aCountReadsAnIndexOnly(Queue queue) {
        var count = QueueSql.count(queue, "", "anna");

        assertThat(plan(count.sql(), count.values().size()))
                .singleElement()
                .asString()
                .containsAnyOf("USING COVERING INDEX", "USING PRIMARY KEY");
    }

    @ParameterizedTest
    @MethodSource("sections")
    void theSizeOfASectionReadsAnIndexOnly(Queue queue, QueueOrder order) {
        var count = QueueSql.count(queue, order, new OrderSpan(1, 2), "", "anna");

        assertThat(plan(count.sql(), count.values().size()))
                .singleElement()
                .asString()
                .contains("USING COVERING INDEX", "<?");
    }

    @Test
    void aWholeTableWouldBeNoticed() {
        assertThat(plan("SELECT id FROM tickets WHERE subject = ? ORDER BY subject", 1))
                .anyMatch(QueryPlanTest::isSlow);
    }

    @ParameterizedTest
    @MethodSource("others")
    void nothingElseAnOperatorWaitsForReadsAWholeTable(String sql) {
        assertThat(plan(sql, (int) sql.chars().filter(c -> c == '?').count()))
                .noneMatch(QueryPlanTest::isSlow);
    }

    @ParameterizedTest
    @MethodSource("found")
    void whatSearchFoundIsReadByItsPlaceInTheIndex(String sql) {
        assertThat(plan(sql, 1).getFirst()).contains("s USING INTEGER PRIMARY KEY");
    }

    static Stream<String> found() {
        return Stream.of(
                FoundTickets.MESSAGES,
                FoundTickets.FILES,
                FoundTickets.TICKETS,
                FoundArticles.ARTICLES,
                FoundArticles.PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {Precedents.TICKETS, FoundArticles.PAGES})
    void whatSpeaksForAnArticleIsLookedUpOneByOne(String sql) {
        assertThat(plan(sql, (int) sql.chars().filter(c -> c == '?').count()))
                .anyMatch(step -> step.contains("search_texts_owner (kind=? AND owner=?)"))
                .noneMatch(step -> step.startsWith("SCAN") && !step.contains("VIRTUAL TABLE"));
    }

    @Test
    void theNewestTicketsComeInTheirOrder() {
        assertThat(plan(FoundTickets.newest(""), 1)).noneMatch(QueryPlanTest::isSlow);
    }

    @Test
    void suggestionsLookUpWordsAndSortTheFewTheyFound() {
        assertThat(plan(SqliteDirectory.suggestSql(2), 5))
                .noneMatch(step -> step.startsWith("SCAN"));
    }

    @ParameterizedTest
    @MethodSource("customers")
    void whatIsKnownOfACustomerIsLookedUpAndTheFewFoundAreSorted(String sql) {
        assertThat(plan(sql, (int) sql.chars().filter(c -> c == '?').count()))
                .noneMatch(step -> step.startsWith("SCAN") && !step.contains("VIRTUAL TABLE"));
    }

    static Stream<String> customers() {
        return Stream.of(
                SqliteCustomers.TICKETS,
                SqliteCustomers.COUNT,
                SqliteCustomers.CUSTOM,
                SqliteCustomers.TIMELINE,
                SqliteCustomers.NAMESAKES);
    }

    static Stream<Arguments> pages() {
        return queues().flatMap(
                        queue ->
                                Stream.of(QueueOrder.values())
                                        .flatMap(
                                                order ->
                                                        Stream.of(
                                                                Arguments.of(queue, order, ""),
                                                                Arguments.of(
                                                                        queue,
                                                                        order,
                                                                        "два слова"))));
    }

    static Stream<Arguments> sections() {
        return queues().filter(queue -> !(queue instanceof Queue.Saved))
                .flatMap(
                        queue ->
                                Stream.of(QueueOrder.values())
                                        .filter(order -> order != QueueOrder.NUMBER)
                                        .map(order -> Arguments.of(queue, order)));
    }

    static Stream<Queue> queues() {
        return Stream.of(
                new Queue.Mine(),
                new Queue.Unassigned(),
                new Queue.AllOpen(),
                new Queue.Waiting(),
                new Queue.Solved(),
                new Queue.Snoozed(),
                new Queue.Saved(1, "own", new Queue.AllOpen(), "слово", QueueOrder.URGENCY),
                new Queue.OfGroup(new GroupId("1")),
                new Queue.Unsent());
    }

    /// Reading on behind the last portion, not over all that was indexed before it.
    @ParameterizedTest
    @MethodSource("sources")
    void whatIsInNoIndexIsReadInOnePass(SearchSource source) {
        assertThat(plan(source.sql() + source.missing(), 2))
                .anyMatch(step -> step.startsWith("SEARCH " + source.owner().charAt(0) + " "))
                .anyMatch(step -> step.contains("search_texts_owner (kind=? AND owner=?)"))
                .filteredOn(step -> !step.equals("SCAN (subquery-1)"))
                .noneMatch(QueryPlanTest::isSlow);
    }

    static Stream<SearchSource> sources() {
        return SearchSource.ALL.stream();
    }

    static Stream<String> others() {
        return Stream.of(
                SqliteTickets.TICKET,
                SqliteTickets.BY_NUMBER,
                Conversations.MESSAGES + Conversations.IN_ORDER,
                Conversations.FILES,
                Conversations.NEWEST,
                ShownConversation.WAITING,
                SqliteChats.RUNNING,
                SqliteChats.LAST,
                SqliteChats.OWN,
                SqliteChats.ANSWERED,
                SqliteChats.UNANSWERED,
                SqliteOthers.SAID,
                SqliteOthers.REQUESTER,
                SqliteOthers.peopleSql(2),
                PeopleTable.TICKETS);
    }

    private static List<String> plan(String sql, int values) {
        return cache.read(
                "explain",
                session ->
                        session.list(
                                "EXPLAIN QUERY PLAN " + sql,
                                row -> row.text("detail"),
                                Collections.nCopies(values, 1L).toArray()));
    }

    private static boolean isSlow(String step) {
        return (step.startsWith("SCAN") && !step.contains("VIRTUAL TABLE"))
                || step.contains("TEMP B-TREE");
    }
}
