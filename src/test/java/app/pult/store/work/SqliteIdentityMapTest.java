package app.pult.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.RemoteId;
import app.pult.desk.TicketId;
import app.pult.store.Database;
import app.pult.store.Database.Access;
import app.pult.store.Database.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class SqliteIdentityMapTest {
    private static final RemoteId SEVEN = new RemoteId("7");
    private static final RemoteId EIGHT = new RemoteId("8");
    private static final RemoteId NINE = new RemoteId("9");

    @TempDir Path folder;

    @Test
    void localIdsAreGivenOutInTheOrderAskedAndStay() {
        try (var work = open()) {
            var identities = new SqliteIdentityMap(work);

            assertThat(identities.localIds(List.of(NINE, SEVEN)))
                    .containsEntry(NINE, new TicketId(1))
                    .containsEntry(SEVEN, new TicketId(2));
            assertThat(identities.localIds(List.of(EIGHT, SEVEN, EIGHT)))
                    .containsEntry(EIGHT, new TicketId(3))
                    .containsEntry(SEVEN, new TicketId(2))
                    .hasSize(2);
        }
        try (var work = open()) {
            var identities = new SqliteIdentityMap(work);
            assertThat(identities.local(NINE)).contains(new TicketId(1));
            assertThat(identities.remote(new TicketId(3))).contains(EIGHT);
        }
    }

    @Test
    void anIdThatIsGoneIsNotGivenOutAgain() {
        try (var work = open()) {
            var identities = new SqliteIdentityMap(work);
            identities.localIds(List.of(SEVEN));
            work.run("forget", tx -> tx.update("DELETE FROM identities"));

            assertThat(identities.localIds(List.of(EIGHT))).containsEntry(EIGHT, new TicketId(2));
        }
    }

    @Test
    void mergedTicketsKeepTheirIds() {
        try (var work = open()) {
            var identities = new SqliteIdentityMap(work);
            var ids = identities.localIds(List.of(SEVEN, EIGHT));

            identities.merge(ids.get(SEVEN), ids.get(EIGHT));
            identities.merge(ids.get(SEVEN), ids.get(EIGHT));

            assertThat(identities.localIds(List.of(SEVEN, EIGHT))).isEqualTo(ids);
        }
    }

    @Test
    void idsForANewPageAreGivenOutWithoutReadingTheWholeMap() {
        try (var work = open()) {
            var plan =
                    work.read(
                            "explain",
                            session ->
                                    session.list(
                                            "EXPLAIN QUERY PLAN " + SqliteIdentityMap.GIVE_OUT,
                                            row -> row.text("detail"),
                                            "[]"));

            assertThat(plan)
                    .filteredOn(step -> step.contains("remote"))
                    .singleElement()
                    .asString()
                    .endsWith("(remote=?)");
        }
    }

    private Database open() {
        return Database.open(folder.resolve("work.db"), Role.WORK, Access.OWNER);
    }
}
