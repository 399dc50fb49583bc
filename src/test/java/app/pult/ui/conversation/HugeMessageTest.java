package app.pult.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.Body;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.fixture.ATicket;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeDrafts;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.UnsavedDrafts;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// Messages nobody should send, in the whole conversation pane: the window goes on answering.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class HugeMessageTest {
    private static final int FIVE_MEGABYTES = 5 << 20;
    private static final int DEEP = 100_000;
    private static final int PATIENCE_S = 60;

    /// Layout of what is in sight, and whatever else the window does meanwhile; taking such a
    /// message apart takes seconds.
    private static final Duration MOST_WORK = Duration.ofMillis(600);

    private static final TicketId TICKET = new TicketId(1);
    private static final TicketId OTHER = new TicketId(2);

    private final FakeTickets tickets = new FakeTickets();
    private final Selection selection = new Selection(new Queue.AllOpen());
    private final List<Throwable> failures = new ArrayList<>();
    private ConversationPane pane;

    enum Horror {
        LINES(Body.ofText("слово и ещё одно слово\n".repeat(FIVE_MEGABYTES / 40))),
        ONE_LINE(Body.ofText("ы".repeat(FIVE_MEGABYTES / 2))),
        PARAGRAPHS(html("<p>слово и ещё одно</p>".repeat(FIVE_MEGABYTES / 40))),
        ONE_PARAGRAPH(html("<p>" + "слово ".repeat(FIVE_MEGABYTES / 11))),
        LINKS(html("<a href='https://example.com/x'>тут</a> ".repeat(FIVE_MEGABYTES / 45))),
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
            var padding = "x".repeat(Math.max(0, FIVE_MEGABYTES - DEEP * tag.length()));
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
                                tickets, directory, outbox, new CountedIds(), selection, threads),
                        new ComposerModel(
                                new UnsavedDrafts(new FakeDrafts(), threads),
                                outbox,
                                new MemoryBlobs(),
                                new CountedIds(),
                                time,
                                threads),
                        new ConversationPane.Means(
                                in.texts(),
                                in.ages(),
                                new Commands(in.texts(), Map.of()),
                                new NoFiles(),
                                time,
                                threads));
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
        long before = fxCpu();

        open(TICKET, "huge");

        assertThat(Duration.ofNanos(fxCpu() - before)).isLessThan(MOST_WORK);
        assertThat(failures).isEmpty();
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
        Screens.onFx(
                () -> {
                    selection.open(ticket);
                    return true;
                });
        WaitForAsyncUtils.waitFor(
                PATIENCE_S, TimeUnit.SECONDS, () -> Screens.onFx(() -> isShown(message)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isShown(String message) {
        return pane.getCenter() instanceof Transcript shown
                && shown.firstVisibleBlock().equals(Optional.of(message));
    }

    /// What the window's thread has worked so far; the machine may be as busy as it likes.
    private static long fxCpu() {
        long thread = Screens.onFx(() -> Thread.currentThread().threadId());
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }

    private static final class NoFiles implements AttachmentFiles {
        @Override
        public Path fetch(Attachment attachment, LongConsumer progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void open(Path content, String name) {}

        @Override
        public void save(Path content, Path target) {}

        @Override
        public Optional<Path> chooseTarget(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public List<Path> chooseFiles() {
            return List.of();
        }

        @Override
        public void browse(String address) {}
    }
}
