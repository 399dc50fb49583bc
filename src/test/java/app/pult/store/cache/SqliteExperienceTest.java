package app.pult.store.cache;

import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Tally;
import app.pult.knowledge.Verdict;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class SqliteExperienceTest {
    private static final Remedy.OfArticle PAGE = new Remedy.OfArticle("print-queue");

    @TempDir Path folder;
    private Desk desk;
    private TicketId first;
    private TicketId second;
    private TicketId third;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.told(
                customer(CUSTOMER),
                ticket("1").told(),
                ticket("2").told(),
                ticket("3").state(TicketState.SOLVED).told());
        first = desk.id("1");
        second = desk.id("2");
        third = desk.id("3");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasSaidIsCountedAndStaysOverARestart() {
        say(first, PAGE, Verdict.HELPED);
        say(second, PAGE, Verdict.DID_NOT);
        say(first, new Remedy.OfTicket(third), Verdict.HELPED);
        desk.reopen();

        assertThat(tally(first, PAGE)).isEqualTo(new Tally(1, 2, 0, Optional.of(Verdict.HELPED)));
        assertThat(tally(third, PAGE)).isEqualTo(new Tally(1, 2, 0, Optional.empty()));
        assertThat(tally(second, new Remedy.OfTicket(third)))
                .isEqualTo(new Tally(1, 1, 0, Optional.empty()));
        assertThat(tally(first, new Remedy.OfArticle("other"))).isEqualTo(Tally.NOTHING);
    }

    @Test
    void theLastWordCountsAndCanBeTakenBack() {
        say(first, PAGE, Verdict.HELPED);
        say(first, PAGE, Verdict.DID_NOT);
        assertThat(tally(first, PAGE)).isEqualTo(new Tally(0, 1, 0, Optional.of(Verdict.DID_NOT)));

        desk.store().experience().say(first, PAGE, Optional.empty());
        assertThat(tally(first, PAGE)).isEqualTo(Tally.NOTHING);
    }

    @Test
    void anArticleCountsAsOftenAsItIsInTicketsThatAreSolvedNow() {
        desk.store().experience().inserted(first, PAGE);
        desk.store().experience().inserted(first, PAGE);
        desk.store().experience().inserted(second, PAGE);
        desk.store().experience().inserted(third, PAGE);
        assertThat(tally(first, PAGE).solved()).isEqualTo(1);

        desk.told(ticket("1").state(TicketState.SOLVED).revision(2).told());
        assertThat(tally(first, PAGE).solved()).isEqualTo(2);
    }

    @Test
    void whoWatchesIsTold() {
        var heard = new AtomicInteger();
        desk.store().experience().watch(heard::incrementAndGet);

        say(first, PAGE, Verdict.HELPED);
        desk.store().experience().inserted(first, PAGE);

        assertThat(heard).hasValue(2);
    }

    private void say(TicketId ticket, Remedy remedy, Verdict verdict) {
        desk.store().experience().say(ticket, remedy, Optional.of(verdict));
    }

    private Tally tally(TicketId ticket, Remedy remedy) {
        return desk.store().experience().of(ticket, List.of(remedy)).get(remedy);
    }
}
