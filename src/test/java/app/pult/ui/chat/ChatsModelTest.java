package app.pult.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Chat;
import app.pult.desk.DraftKey;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.fixture.FakeChats;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeTickets;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ChatsModelTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final FakeChats chats = new FakeChats();
    private final FakeTickets tickets = new FakeTickets();
    private final FakeDirectory directory = new FakeDirectory().withChats();
    private final Selection selection = new Selection(new Queue.Mine());
    private final Threads threads =
            new Threads(
                    Runnable::run,
                    Runnable::run,
                    (delay, action) -> action.run(),
                    failure -> {
                        throw new AssertionError(failure);
                    });
    private final ChatsModel model = new ChatsModel(chats, tickets, directory, selection, threads);

    @Test
    void switchingGoesOnWithTheReplyOfThatChatWhereverTheOperatorIs() {
        goingOn(answered(1), answered(2));
        selection.go(new Place.Outbox());

        model.talk(1);

        assertThat(selection.atChats()).isTrue();
        assertThat(selection.place())
                .isEqualTo(
                        new Place.Desk(
                                Optional.of(new DraftKey(id(2), DraftKey.Kind.REPLY)),
                                Place.Desk.Beside.CHATS));
    }

    @Test
    void aChatKeepsItsPlaceWhenLinesCome() {
        goingOn(answered(1), answered(2));

        put(answered(1), waiting(2, 100));

        assertThat(model.running()).extracting(Chat::ticket).containsExactly(id(1), id(2));
        assertThat(model.waitingProperty().get()).isEqualTo(1);
    }

    @Test
    void theNextKeyGoesAroundTheEndAndBack() {
        goingOn(answered(1), answered(2), answered(3));

        model.talkNext(-1);
        assertThat(selection.ticket()).contains(id(3));
        model.talkNext(1);
        assertThat(selection.ticket()).contains(id(1));
        model.talkNext(-1);
        assertThat(selection.ticket()).contains(id(3));
    }

    @Test
    void whoWaitsLongestIsNextWhenAChatEnds() {
        goingOn(waiting(1, 500), waiting(2, 30), waiting(3, 90), answered(4));

        model.following(id(1)).orElseThrow().run();

        assertThat(selection.ticket()).contains(id(3));
    }

    @Test
    void whereNobodyWaitsTheNeighbourIsNextAndAfterTheLastNone() {
        goingOn(answered(1), answered(2));
        model.following(id(2)).orElseThrow().run();
        assertThat(selection.ticket()).contains(id(1));

        put(answered(1));
        assertThat(model.following(id(1))).isEmpty();
    }

    @Test
    void whoComesToTheChatsSeesTheOneThatWaitsLongestUnlessOneIsOpen() {
        goingOn(answered(1), waiting(2, 30), waiting(3, 90));
        selection.open(id(77));

        selection.chats();
        assertThat(selection.ticket()).contains(id(3));

        selection.show(new Queue.Mine());
        selection.open(id(1));
        selection.chats();
        assertThat(selection.ticket()).contains(id(1));
    }

    @Test
    void anOpenTicketIsOpenedBesideTheChatsAndAQueueTakesThemAway() {
        goingOn(answered(1));
        selection.chats();

        selection.open(id(9));
        assertThat(selection.atChats()).isTrue();
        selection.go(new Place.Outbox());
        selection.desk();
        assertThat(selection.atChats()).isTrue();
        selection.show(new Queue.Mine());
        assertThat(selection.atChats()).isFalse();
    }

    @Test
    void withoutChatsOnTheServerNoCommandNamesThem() {
        var none = new FakeDirectory();
        var commands = new Commands(Texts.in(Locale.UK), Map.of());
        var asleep = new ChatsModel(chats, tickets, none, selection, threads);
        new ChatCommands(asleep, commands);
        asleep.attach();
        assertThat(commands.known()).isEmpty();

        none.withChats();
        tickets.changed(Set.of());

        assertThat(commands.all())
                .extracting(Command::id)
                .contains("chat.all", "chat.open.1", "chat.next", "chat.longest");
    }

    @Test
    void theWaitIsSaidByTheClockAndASignOfItsOwn() {
        assertThat(face(answered(1)).clock()).isEmpty();
        assertThat(face(waiting(1, 42)).clock()).isEqualTo("0:42");
        assertThat(face(waiting(1, 725)).clock()).isEqualTo("12:05");
        assertThat(face(waiting(1, 3900)).clock()).isEqualTo("1 h 5 min");
        assertThat(List.of(59, 60, 179, 180))
                .extracting(seconds -> face(waiting(1, seconds)).pressing())
                .containsExactly(
                        ChatFace.Wait.SHORT,
                        ChatFace.Wait.LONG,
                        ChatFace.Wait.LONG,
                        ChatFace.Wait.TOO_LONG);
        assertThat(face(waiting(1, 42)).spoken()).contains("waits 0:42");
    }

    private void goingOn(Chat... running) {
        chats.put(running);
        model.attach();
    }

    private void put(Chat... running) {
        chats.put(running);
        tickets.changed(Set.of());
    }

    private static ChatFace face(Chat chat) {
        var texts = Texts.in(Locale.UK);
        return new ChatFace(chat, NOW, texts, new Ages(texts, ZoneOffset.UTC));
    }

    private static TicketId id(long number) {
        return new TicketId(number);
    }

    private static Chat answered(long number) {
        return chat(number, Optional.empty());
    }

    private static Chat waiting(long number, long seconds) {
        return chat(number, Optional.of(NOW.minusSeconds(seconds)));
    }

    private static Chat chat(long number, Optional<Instant> since) {
        return new Chat(
                id(number),
                "Customer " + number,
                "Subject",
                Chat.Holder.ME,
                Optional.empty(),
                since,
                TicketRow.Reading.READ,
                0,
                0);
    }
}
