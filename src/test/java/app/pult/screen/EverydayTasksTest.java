package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.Body;
import app.pult.desk.Field;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Queue;
import app.pult.desk.Ticket;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Operation;
import app.pult.fixture.ATicket;
import app.pult.fixture.BusyChats;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.Place;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an operator does all day, by the keyboard, with the keys counted. The counts stand in
/// `src/docs/keystrokes.md` beside those of Request Tracker's pages; this test keeps ours true.
class EverydayTasksTest extends ByKeyboard {
    private static final Path TABLE = Path.of("src/docs/keystrokes.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([a-z ]+) \\| (\\d+) \\|[^|]*\\| (\\d+|none) \\|");
    private static final TicketId OPEN = new TicketId(2);

    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private final FxRobot robot = new FxRobot();
    private int pressed;

    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        var shown = new ShiftWindow(variant, BusyShift.outbox(variant));
        shown.directory.withOperator(
                new Person(new PersonId("vera"), "Vera Kim", "vera@example.org"));
        show(stage, variant, shown, 1440, 900);
    }

    @Test
    void eachTaskTakesTheKeysOfTheTableAndAllHalfOfRequestTrackers() throws IOException {
        prepare();

        task("next ticket", this::nextTicket);
        task("reply with a template and solve", this::replyAndSolve);
        task("note", this::note);
        task("assign three", this::assignThree);
        task("snooze", this::snooze);
        task("insert an article", this::insertArticle);
        task("open an attachment", this::openAttachment);
        task("new ticket from a call", this::newTicket);
        task("hand over", this::handOver);
        task("check the outbox", this::checkOutbox);
        task("find a ticket", this::find);
        inWindow(() -> window.putChats(Screens.english(Theme.LIGHT)));
        task("answer two chats", this::answerTwoChats);

        var there = column(3);
        assertThat(counted).isEqualTo(column(2));
        counted.keySet().retainAll(there.keySet());
        assertThat(there).hasSize(9);
        assertThat(2 * sum(counted)).isLessThanOrEqualTo(sum(there));
    }

    private void nextTicket() {
        press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(onFx(window.selection::ticket)).contains(new TicketId(3));
    }

    private void replyAndSolve() {
        press(KeyCode.CONTROL, KeyCode.R);
        type("::h");
        press(KeyCode.ENTER);
        prose("noon");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.D);

        assertThat(done(Operation.SendReply.class).text()).contains("an answer by noon");
        assertThat(changed()).containsEntry(Field.STATE, List.of(TicketState.SOLVED.name()));
    }

    private void note() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        prose("Ask the branch first.");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(done(Operation.AddNote.class).text()).isEqualTo("Ask the branch first.");
    }

    private void assignThree() {
        press(KeyCode.SHIFT, KeyCode.DOWN);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.B);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.RIGHT);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(((Labeled) scene.lookup("#queue-bulk-words")).getText())
                .isEqualTo("3 tickets changed: assignee → Vera Kim");
    }

    private void snooze() {
        press(KeyCode.CONTROL, KeyCode.L);
        press(KeyCode.ENTER);
        assertThat(window.snoozes.find(OPEN)).isPresent();
    }

    private void find() {
        press(KeyCode.CONTROL, KeyCode.F);
        prose("nginx");
        press(KeyCode.ENTER);
        assertThat(onFx(window.selection::ticket)).contains(new TicketId(6));
    }

    private void insertArticle() {
        onFx(
                () -> {
                    scene.lookup("#conversation-editor").requestFocus();
                    return true;
                });
        type("??ngi");
        press(KeyCode.ENTER);
        assertThat(onFx(() -> editor().getText())).startsWith("Symptoms");
    }

    private void openAttachment() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(onFx(() -> ((Labeled) scene.lookup("#preview-name")).getText()))
                .startsWith("trace.log");
    }

    private void newTicket() {
        press(KeyCode.CONTROL, KeyCode.N);
        type("pri");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        press(KeyCode.TAB);
        prose("Printer on fire");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        prose("Since the morning.");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        var created = done(Operation.CreateTicket.class);
        assertThat(created.requester().name()).isEqualTo("Helen Price");
        assertThat(created.text()).isEqualTo("Since the morning.");
    }

    private void handOver() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(changed()).containsEntry(Field.ASSIGNEE, List.of("vera"));
    }

    private void checkOutbox() {
        press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(onFx(window.selection::place)).isEqualTo(new Place.Outbox());
    }

    private void answerTwoChats() {
        press(KeyCode.ALT, KeyCode.W);
        prose("I am looking.");
        press(KeyCode.ENTER);
        press(KeyCode.CONTROL, KeyCode.TAB);
        prose("It works again.");
        press(KeyCode.ENTER);
        var replies =
                onFx(window.outbox::operations).stream()
                        .filter(Operation.SendReply.class::isInstance)
                        .toList()
                        .reversed()
                        .subList(0, 2);
        assertThat(replies)
                .extracting(Operation::ticket, Operation::text)
                .containsExactlyInAnyOrder(
                        tuple(BusyChats.FIRST, "I am looking."),
                        tuple(BusyChats.SECOND, "It works again."));
    }

    /// From the same beginning each time: my tickets, one of them open, the keyboard in the list.
    private void task(String name, Runnable work) {
        while (isOpen("#preview")) {
            push(robot, KeyCode.ESCAPE);
        }
        inWindow(
                () -> {
                    window.selection.show(new Queue.Mine());
                    window.selection.open(OPEN);
                    scene.lookup("#queue-list").requestFocus();
                });
        Screens.awaitLayout(scene);
        pressed = 0;
        work.run();
        counted.put(name, pressed);
    }

    /// Each key counts, modifiers too.
    private void press(KeyCode... combination) {
        pressed += combination.length;
        push(robot, combination);
    }

    /// Signs that choose something.
    private void type(String signs) {
        pressed += signs.length();
        robot.write(signs);
        Screens.awaitLayout(scene);
    }

    /// Words that are the operator's own: the same on both sides, so not counted.
    private void prose(String words) {
        robot.write(words);
        Screens.awaitLayout(scene);
    }

    private <T extends Operation> T done(Class<T> kind) {
        return onFx(window.outbox::operations).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Map<Field, List<String>> changed() {
        var changes = new LinkedHashMap<Field, List<String>>();
        done(Operation.ChangeFields.class)
                .changes()
                .forEach(change -> changes.put(change.field(), change.mine()));
        return changes;
    }

    private void prepare() {
        var sender = onFx(() -> window.tickets.find(OPEN)).flatMap(Ticket::requester).orElseThrow();
        var file =
                new Attachment(
                        new AttachmentId("1"),
                        "trace.log",
                        "text/plain",
                        9,
                        Optional.empty(),
                        Optional.empty());
        inWindow(
                () -> {
                    window.tickets.put(ATicket.aTicket(3).build());
                    window.tickets.put(ATicket.aTicket(4).build());
                    window.tickets.put(
                            OPEN,
                            List.of(
                                    new CustomerMessage(
                                            new MessageId("1"),
                                            sender,
                                            BusyShift.NOW,
                                            Body.ofText("See the file."),
                                            List.of(file))));
                });
    }

    private static Map<String, Integer> column(int number) throws IOException {
        var rows = new LinkedHashMap<String, Integer>();
        var table = ROW.matcher(Files.readString(TABLE));
        while (table.find()) {
            if (!table.group(number).equals("none")) {
                rows.put(table.group(1), Integer.valueOf(table.group(number)));
            }
        }
        return rows;
    }

    private static int sum(Map<String, Integer> keys) {
        return keys.values().stream().mapToInt(Integer::intValue).sum();
    }
}
