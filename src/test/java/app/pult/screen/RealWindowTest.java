package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Attachment;
import app.pult.desk.DraftKey;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.fixture.SameJava;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.launch.FileDialogs;
import app.pult.practice.Options;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Place;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.util.Subscription;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The program's own window on an X display, worked by the display's own keys and mouse: what the
/// platform without a display cannot show.
@Tag("slow")
@EnabledIf(
        value = "app.pult.screen.RealKeys#areHere",
        disabledReason =
                "wants a display, xdotool and setxkbmap:"
                        + " xvfb-run -a mvn -Pdisplay initialize surefire:test -Dtest=RealWindowTest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class RealWindowTest {
    private static final String LATIN = "us,ru";
    private static final String RUSSIAN = "ru,us";

    private static final String INSTEAD = "instead.";

    /// No command has it.
    private static final Shortcut LAST = Shortcut.parse("Shift+F11");

    private final RealKeys keys = new RealKeys();
    private PracticeAtWork practice;
    private OpenDesk desk;
    private TicketId ticket;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        practice =
                PracticeAtWork.start(
                        Options.in(folder.resolve("server")).withTickets(12).atPace(0));
        desk =
                OpenDesk.at(
                        practice,
                        folder.resolve("desk"),
                        Locale.UK,
                        stage -> FileDialogs.of(stage, Texts.in(Locale.UK)));
        desk.start();
        desk.untilFresh();
        desk.until("rows in the queue", () -> desk.rows("queue-list") > 0);
        desk.run(() -> desk.selection.show(new Queue.AllOpen()));
        ticket =
                desk.place
                        .tickets()
                        .page(new Queue.AllOpen(), QueueOrder.URGENCY, "", 0, 1)
                        .getFirst()
                        .id();
    }

    @BeforeEach
    void begin() {
        keys.layouts(LATIN);
        keys.enter("Pult");
        desk.run(
                () -> {
                    desk.selection.show(new Queue.AllOpen());
                    desk.selection.open(ticket);
                });
        desk.untilEditor(ticket, "");
    }

    private List<String> attached() {
        return desk.place
                .drafts()
                .find(new DraftKey(ticket, DraftKey.Kind.REPLY))
                .map(draft -> draft.files().stream().map(OutgoingFile::name).toList())
                .orElse(List.of());
    }

    @AfterAll
    void close() {
        desk.close();
        practice.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {LATIN, RUSSIAN})
    void everyShortcutFiresInBothLayouts(String layouts) {
        keys.layouts(layouts);
        lookAtEveryPlace();
        var wanted = shortcuts();
        assertThat(wanted).hasSizeGreaterThan(50);

        boolean latin = layouts.equals(LATIN);
        assertAllFire(wanted, latin ? "k" : "л");
        keys.withSecondLayout(() -> assertAllFire(wanted, latin ? "л" : "k"));
    }

    private void assertAllFire(List<Shortcut> wanted, String letterOfK) {
        assertThat(typedInTheFilter("K")).isEqualTo(letterOfK);
        assertThat(fired(wanted)).as("where K is %s", letterOfK).isEqualTo(wanted);
    }

    @Test
    void theEditorsOwnKeysWorkInTheRussianLayout() {
        keys.layouts(RUSSIAN);
        keys.press("Ctrl+R");
        desk.until(
                "the keyboard in the editor", () -> desk.focused().equals("conversation-editor"));
        keys.press("K");
        keys.press("Ctrl+A");
        keys.press("Ctrl+C");
        keys.press("End");
        keys.press("Ctrl+V");
        desk.untilEditor(ticket, "лл");
        keys.press("Ctrl+A");
        keys.press("Ctrl+X");
        desk.untilEditor(ticket, "");
    }

    @Test
    void aFileIsDroppedOnTheReplyByAnotherProgram(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("журнал 1.log"), "dropped");
        var name = file.getFileName().toString();
        var source = SameJava.of(FileSource.class, file.toString(), "1400").start();
        try {
            var said = source.inputReader(StandardCharsets.UTF_8);
            assertThat(said.readLine()).isEqualTo("ready");
            keys.drag(new Point2D(1500, 50), desk.middle("conversation-editor"));
            desk.untilHere("the file at the reply", () -> attached().contains(name));
        } finally {
            source.destroy();
            source.waitFor();
        }
    }

    @Test
    void aFileIsAttachedByTheDesktopsDialog(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("trace.log"), "chosen");
        keys.press("Ctrl+Shift+A");
        keys.answer("Attach files", file);
        desk.untilHere("the file at the reply", () -> attached().contains("trace.log"));
    }

    @Test
    void aFileOfTheTicketIsSavedByTheDesktopsDialog(@TempDir Path folder) {
        var withFile = ticketWithAFile();
        desk.run(() -> desk.selection.open(withFile.ticket()));
        desk.untilEditor(withFile.ticket(), "");
        keys.press("Ctrl+Shift+F");
        desk.until("the file", () -> desk.isShown("preview-save"));
        keys.click(desk.middle("preview-save"));
        var target = folder.resolve("saved.bin");
        keys.answer("Save the file", target);
        desk.untilHere("the saved file", () -> Files.exists(target));
        assertThat(target).hasSize(withFile.file().size());
        keys.enter("Pult");
        keys.press("Esc");
        desk.until("no sheet", () -> !desk.isShown("preview"));
    }

    private record Held(TicketId ticket, Attachment file) {}

    private Held ticketWithAFile() {
        return desk
                .place
                .tickets()
                .page(new Queue.AllOpen(), QueueOrder.URGENCY, "", 0, 100)
                .stream()
                .flatMap(
                        row ->
                                desk.place.tickets().conversation(row.id()).stream()
                                        .filter(CustomerMessage.class::isInstance)
                                        .flatMap(
                                                message ->
                                                        ((CustomerMessage) message)
                                                                .attachments().stream())
                                        .map(file -> new Held(row.id(), file))
                                        .reduce((first, last) -> last)
                                        .stream())
                .findFirst()
                .orElseThrow();
    }

    private List<Shortcut> shortcuts() {
        return onFx(
                () ->
                        desk.commands.known().stream()
                                .filter(command -> !command.id().startsWith(INSTEAD))
                                .flatMap(command -> desk.commands.shortcut(command).stream())
                                .distinct()
                                .toList());
    }

    private String typedInTheFilter(String key) {
        desk.focus("queue-filter");
        keys.press(key);
        desk.until("a letter", () -> !desk.typed("queue-filter").isEmpty());
        var typed = desk.typed("queue-filter");
        keys.press("Esc");
        desk.until("no letter", () -> desk.typed("queue-filter").isEmpty());
        return typed;
    }

    /// Commands come on the list with their pane.
    private void lookAtEveryPlace() {
        desk.run(
                () -> {
                    desk.selection.go(new Place.NewTicket(Optional.empty()));
                    desk.selection.go(new Place.Outbox());
                    desk.selection.show(new Queue.AllOpen());
                });
        for (var side : List.of("shell.knowledge", "shell.diagnostics", "shell.customer")) {
            onFx(() -> desk.commands.find(side).orElseThrow().run());
        }
    }

    /// What arrives as a command's key, in order. The commands themselves rest meanwhile: in their
    /// place stands one on the same key that says so and does nothing.
    private List<Shortcut> fired(List<Shortcut> wanted) {
        var fired = new CopyOnWriteArrayList<Shortcut>();
        var all = new ArrayList<>(wanted);
        all.add(LAST);
        var instead = onFx(() -> all.stream().map(key -> listen(key, fired)).toList());
        desk.focus("queue-list");
        all.forEach(keys::press);
        desk.until("the last key", () -> fired.contains(LAST));
        desk.run(() -> instead.forEach(Subscription::unsubscribe));
        fired.remove(LAST);
        return fired;
    }

    private Subscription listen(Shortcut key, List<Shortcut> fired) {
        var here = new SimpleBooleanProperty(true);
        return desk.commands.add(
                new Command(
                        INSTEAD + key.shown(),
                        Optional.of(key),
                        here,
                        "",
                        Optional.of(here),
                        () -> fired.add(key)));
    }
}
