package app.pult.store.cache;

import static app.pult.fixture.Told.ANNA;
import static app.pult.fixture.Told.BORIS;
import static app.pult.fixture.Told.CUSTOMER;
import static app.pult.fixture.Told.NOON;
import static app.pult.fixture.Told.customer;
import static app.pult.fixture.Told.message;
import static app.pult.fixture.Told.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Channel;
import app.pult.desk.Chat;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.Reason;
import app.pult.desk.operation.Recipients;
import app.pult.fixture.CountedIds;
import app.pult.store.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class SqliteChatsTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.signedIn();
        desk.store().mirror().hasChats(true);
        desk.told(customer(CUSTOMER));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void mineAndNobodysChatsGoOnUntilTheyAreSolved() {
        desk.told(
                ticket("1").by(Channel.CHAT).heldBy(ANNA).told(),
                ticket("2").by(Channel.CHAT).told(),
                ticket("3").by(Channel.CHAT).heldBy(BORIS).told(),
                ticket("4").by(Channel.CHAT).heldBy(ANNA).state(TicketState.SOLVED).told(),
                ticket("5").heldBy(ANNA).told());

        assertThat(running()).extracting(Chat::ticket).containsExactly(desk.id("1"), desk.id("2"));
        assertThat(running())
                .extracting(Chat::holder)
                .containsExactly(Chat.Holder.ME, Chat.Holder.NOBODY);
    }

    @Test
    void whereTheServerHasNoChatsATicketIsNone() {
        desk.told(ticket("1").by(Channel.CHAT).heldBy(ANNA).told());

        desk.store().mirror().hasChats(false);

        assertThat(running()).isEmpty();
    }

    @Test
    void theCustomerWaitsSinceTheFirstLineThatNobodyAnswered() {
        desk.told(
                ticket("1").by(Channel.CHAT).heldBy(ANNA).told(),
                message("11", "1").at(NOON).told(),
                message("12", "1").at(NOON.plusSeconds(10)).by(ANNA).reply("Which one?").told(),
                message("13", "1").at(NOON.plusSeconds(20)).told(),
                message("14", "1").at(NOON.plusSeconds(50)).told(),
                message("15", "1").at(NOON.plusSeconds(60)).by(ANNA).note("odd").told());

        var chat = running().getFirst();

        assertThat(chat.waitingSince()).contains(NOON.plusSeconds(20));
        assertThat(chat.last()).contains(new Chat.Line(Chat.Speaker.CUSTOMER, "Text of 14"));
    }

    @Test
    void aLineOnItsWayAnswersAndOneThatIsHeldDoesNot() {
        desk.told(
                ticket("1").by(Channel.CHAT).heldBy(ANNA).told(),
                message("11", "1").at(NOON.minusSeconds(20)).told());

        desk.does(line("one  moment\nplease"));
        var onItsWay = running().getFirst();
        desk.store().outbox().hold(CountedIds.id(1), Reason.of(Reason.Code.STALE_REPLY));
        desk.store().mirror().rebase(Set.of(desk.id("1")));
        var held = running().getFirst();

        assertThat(onItsWay.waitingSince()).isEmpty();
        assertThat(onItsWay.waiting()).isEqualTo(1);
        assertThat(onItsWay.last()).contains(new Chat.Line(Chat.Speaker.DESK, "one moment please"));
        assertThat(held.waitingSince()).contains(NOON.minusSeconds(20));
        assertThat(held.stuck()).isEqualTo(1);
    }

    private List<Chat> running() {
        return desk.store().chats().running();
    }

    private Operation line(String text) {
        return new Operation.SendReply(
                CountedIds.id(1),
                desk.id("1"),
                new Recipients(List.of(), List.of()),
                Optional.empty(),
                text,
                List.of());
    }
}
