package app.pult.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Body;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.desk.sendcheck.Others;
import app.pult.fixture.ATicket;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeDrafts;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeReadyTexts;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.Instead;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.NoFiles;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.UnsavedDrafts;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Messages nobody should send, in the whole conversation pane: the window goes on answering.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class HugeMessageTest {
    private static final int FOUR_MEGABYTES = 4 << 20;
    private static final int DEEP = 30_000;
    private static final int PATIENCE_S = 60;
    private static final int LONG = 200;

    /// A window full of text and its surroundings have some hundred nodes; of such a message there
    /// would be tens of thousands.
    private static final int MOST_NODES = 3_000;

    private static final TicketId TICKET = new TicketId(1);
    private static final TicketId OTHER = new TicketId(2);

    private final FakeTickets tickets = new FakeTickets();
    private final Selection selection = new Selection(new Queue.AllOpen());
    private final List<Throwable> failures = new ArrayList<>();
    private final AtomicInteger takenApart = new AtomicInteger();
    private final AtomicInteger takenApartByTheWindow = new AtomicInteger();
    private ConversationPane pane;

    enum Horror {
        LINES(Body.ofText("слово и ещё одно слово\n".repeat(FOUR_MEGABYTES / 40))),
        ONE_LINE(Body.ofText("ы".repeat(FOUR_MEGABYTES / 2))),
        PARAGRAPHS(html("<p>слово и ещё одно</p>".repeat(FOUR_MEGABYTES / 40))),
        ONE_PARAGRAPH(html("<p>" + "слово ".repeat(FOUR_MEGABYTES / 11))),
        LINKS(html("<a href='https://example.com/x'>тут</a> ".repeat(FOUR_MEGABYTES / 45))),
        DIVS(nested("<div>")),
        BOLD(nested("<b>")),
        FONTS(html(fonts())),
        QUOTES(nested("<blockquote>")),
        TABLES(nested("<table><tr><td>")),
        LISTS(nested("<ul><li>")),
        ANCHORS(nested("<a href='https://example.com'><div>"));

        private final Body body;

        Horror(Body body) {
            this.body = body;
        }

        private static Body html(String html) {
            return new Body("слово", Optional.of(html));
        }

        private static Body nested(String tag) {
            var padding = "x".repeat(Math.max(0, FOUR_MEGABYTES - DEEP * tag.length()));
            return html(tag.repeat(DEEP) + padding);
        }

        private static String fonts() {
            var html = new StringBuilder();
            for (int i = 0; i < DEEP; i++) {
                html.append("<font size=").append(i).append("><p>");
            }
            return html.append("дно").toString();
        }
    }

    @Start
    void start(Stage stage) {
        var in = Screens.russian(Theme.LIGHT);
        var work = Executors.newVirtualThreadPerTaskExecutor();
        var threads = new Threads(work, UiThread::run, UiThread::after, failures::add);
        var directory = new FakeDirectory();
        var outbox = new FakeOutbox();
        var time = new FakeTime();
        tickets.put(ATicket.aTicket(TICKET.value()).build());
        tickets.put(ATicket.aTicket(OTHER.value()).build());
        pane =
                new ConversationPane(
                        new ConversationModel(
                                watched(), directory, outbox, new CountedIds(), selection, threads),
                        new ComposerModel(
                                new UnsavedDrafts(new FakeDrafts(), threads),
                                outbox,
                                new MemoryBlobs(),
                                new CountedIds(),
                                time,
                                new MovingOn(selection, MovingOn.After.STAY),
                                threads),
                        new ConversationPane.Means(
                                in.texts(),
                                in.ages(),
                                new Commands(in.texts(), Map.of()),
                                new NoFiles(),
                                new OpenEditor(),
                                new FakeReadyTexts().model(time, in, threads),
                                Others.NOBODY,
                                time,
                                threads,
                                words -> {}));
        stage.setScene(new Scene(pane, 700, 600));
        new Look(in.theme(), in.density(), 100).applyTo(stage.getScene());
        stage.show();
    }

    @ParameterizedTest
    @EnumSource
    void theWindowGoesOnAnswering(Horror horror) throws Exception {
        tickets.put(OTHER, List.of(said("small", Body.ofText("слово"))));
        tickets.put(TICKET, List.of(said("huge", horror.body)));
        open(OTHER, "small");

        open(TICKET, "huge");

        assertThat(takenApart).hasValueGreaterThan(1);
        assertThat(takenApartByTheWindow).hasValue(0);
        assertThat(Screens.onFx(() -> pane.lookupAll("*").size())).isLessThan(MOST_NODES);
        assertThat(failures).isEmpty();
    }

    @Test
    void ofALongConversationTheEndIsShownFirstAndThenAllOfItWithoutAJump() throws Exception {
        var messages =
                IntStream.rangeClosed(1, LONG)
                        .mapToObj(i -> said("m" + i, Body.ofText("слово " + i)))
                        .toList();
        tickets.put(TICKET, messages);
        open(TICKET, transcript -> transcript.firstVisibleBlock().isPresent());
        var top = Screens.onFx(() -> transcript().firstVisibleBlock());

        WaitForAsyncUtils.waitFor(
                PATIENCE_S,
                TimeUnit.SECONDS,
                () -> Screens.onFx(() -> all().contains("слово 1\n") && all().endsWith("" + LONG)));

        assertThat(top).isNotEqualTo(Optional.of("m1"));
        assertThat(Screens.onFx(() -> transcript().firstVisibleBlock())).isEqualTo(top);
        assertThat(takenApartByTheWindow).hasValue(0);
        assertThat(failures).isEmpty();
    }

    private String all() {
        transcript().selectAll();
        return transcript().selectedText();
    }

    /// Notes on which thread messages are handed out; that is where they are taken apart.
    private Tickets watched() {
        return Instead.of(
                Tickets.class,
                tickets,
                (method, arguments) ->
                        method.getName().equals("conversation")
                                ? Optional.of(
                                        watched(
                                                tickets.conversation(
                                                        (TicketId) arguments.getFirst())))
                                : Optional.empty());
    }

    private List<Message> watched(List<Message> messages) {
        return new AbstractList<>() {
            @Override
            public Message get(int index) {
                takenApart.incrementAndGet();
                if (Platform.isFxApplicationThread()) {
                    takenApartByTheWindow.incrementAndGet();
                }
                return messages.get(index);
            }

            @Override
            public int size() {
                return messages.size();
            }
        };
    }

    private static Message said(String id, Body body) {
        return new Message.CustomerMessage(
                new MessageId(id),
                new Person(new PersonId("p1"), "Иван", "ivan@example.com"),
                new FakeTime().instant(),
                body,
                List.of());
    }

    private void open(TicketId ticket, String message) throws Exception {
        open(ticket, shown -> shown.firstVisibleBlock().equals(Optional.of(message)));
    }

    private void open(TicketId ticket, Predicate<Transcript> isShown) throws Exception {
        Screens.onFx(
                () -> {
                    selection.open(ticket);
                    return true;
                });
        WaitForAsyncUtils.waitFor(
                PATIENCE_S,
                TimeUnit.SECONDS,
                () ->
                        Screens.onFx(
                                () ->
                                        pane.lookup("#conversation-messages")
                                                        instanceof Transcript shown
                                                && isShown.test(shown)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Transcript transcript() {
        return (Transcript) pane.lookup("#conversation-messages");
    }
}
