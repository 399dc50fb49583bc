package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.BORIS;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.GroupId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.SavedViews;
import app.pult.desk.TicketRow;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SqliteSavedViewsTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(
                ticket("1").heldBy(ANNA).subject("Принтер не печатает").told(),
                ticket("2").heldBy(ANNA).subject("Почта").told(),
                ticket("3").heldBy(BORIS).subject("Ещё один принтер").told());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aViewHoldsWhatFitsItsWordsAndAQuickFilterNarrowsIt() {
        var all = views().add("Печать", new Queue.AllOpen(), "ПРИНТЕР", QueueOrder.NUMBER);
        var mine = views().add("Моя печать", new Queue.Mine(), "принтер", QueueOrder.NUMBER);

        assertThat(numbers(all, "")).containsExactly("1", "3");
        assertThat(count(all)).isEqualTo(2);
        assertThat(count(mine)).isEqualTo(1);
        assertThat(numbers(all, "еще")).containsExactly("3");
    }

    @Test
    void itsCountFollowsEveryChange() {
        var view =
                views().add(
                                "Печать",
                                new Queue.OfGroup(new GroupId("1")),
                                "принтер",
                                QueueOrder.NUMBER);

        desk.told(ticket("2").revision(2).subject("И здесь принтер").told());
        assertThat(count(view)).isEqualTo(3);
        desk.told(ticket("1").revision(2).group("2").subject("Принтер").told());
        assertThat(count(view)).isEqualTo(2);
        desk.told(ticket("3").revision(2).subject("Сканер").told());
        assertThat(count(view)).isEqualTo(1);
    }

    @Test
    void mineIsWhoeverIsSignedIn() {
        var view = views().add("Печать", new Queue.Mine(), "принтер", QueueOrder.NUMBER);

        desk.told(ticket("4").heldBy(BORIS).subject("И этот принтер").told());
        desk.store().mirror().signedIn(BORIS);

        assertThat(numbers(view, "")).containsExactly("3", "4");
        assertThat(count(view)).isEqualTo(2);
    }

    @Test
    void namesAndOrderSurviveARestart() {
        var first = add("а");
        var second = add("б");
        var third = add("в");

        views().rename(first.id(), "первый");
        views().arrange(List.of(third, first.named("первый"), second));
        desk.reopen();

        assertThat(views().list()).containsExactly(third, first.named("первый"), second);
    }

    @Test
    void aRemovedViewComesBackWhereItWas() {
        var first = add("а");
        var second = add("б");
        var before = views().list();

        views().remove(first.id());
        assertThat(views().list()).containsExactly(second);
        assertThat(count(first)).isZero();
        var later = add("в");
        views().arrange(before);

        assertThat(views().list()).containsExactly(first, second, later);
        assertThat(count(first)).isEqualTo(2);
    }

    @Test
    void withoutTheOldCacheEverythingIsCountedAgain() throws IOException {
        var view = add("Печать");
        desk.close();
        for (var file : List.of("cache.db", "cache.db-wal", "cache.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
        }

        desk = new Desk(folder);
        assertThat(count(view)).isZero();
        desk.told(ticket("1").subject("Принтер").told());

        assertThat(views().list()).containsExactly(view);
        assertThat(count(view)).isEqualTo(1);
    }

    private SavedViews views() {
        return desk.store().savedViews();
    }

    private Queue.Saved add(String name) {
        return views().add(name, new Queue.AllOpen(), "принтер", QueueOrder.URGENCY);
    }

    private int count(Queue queue) {
        return desk.store().tickets().count(queue, "");
    }

    private List<String> numbers(Queue.Saved view, String filter) {
        return desk.store().tickets().page(view, view.order(), filter, 0, 9).stream()
                .map(TicketRow::number)
                .toList();
    }
}
