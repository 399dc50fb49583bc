package app.pult.screen;

import static app.pult.fixture.Rows.aRow;

import app.pult.desk.Body;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.MessageId;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;

import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The search over everything on the desk, to be looked at.
@Tag("slow")
class SearchScreensTest {
    private static final int MANY = 8;

    @Test
    void whatCanBeTyped() {
        take("search", "", "");
    }

    @Test
    void foundOfEveryKind() {
        take("search-found", "windows", "windows");
        Screens.take(
                "search-smallest",
                900,
                560,
                SearchScreensTest::opened,
                stage -> open(stage, "windows"));
    }

    @Test
    void foundForWhatWasMeant() {
        take("search-meant", "зуекщм", "gtnhjd");
    }

    @Test
    void partsThatMeanNothing() {
        take("search-problems", "windows state:purple colour:red", "windows state:purple цвет:red");
    }

    @Test
    void whatMayBeTypedNext() {
        Screens.window(
                "search-offers",
                SearchScreensTest::opened,
                (in, stage) -> {
                    open(stage, "");
                    typeOn(stage, in.say("windows state:", "windows состояние:"));
                });
        Screens.window(
                "search-offers-keys",
                SearchScreensTest::opened,
                (in, stage) -> {
                    open(stage, "windows ");
                    press(stage, KeyCode.SPACE);
                });
    }

    @Test
    void whatAViewKeepsOfAQuestion() {
        Screens.window(
                "search-view",
                SearchScreensTest::opened,
                (in, stage) -> {
                    open(
                            stage,
                            in.say(
                                    "windows state:open after:7d -spam",
                                    "windows состояние:открыто после:7д -спам"));
                    press(stage, KeyCode.S);
                });
    }

    @Test
    void nothing() {
        take("search-nothing", "zzzzq", "zzzzq");
    }

    private static void take(String name, String english, String russian) {
        Screens.window(
                name,
                SearchScreensTest::opened,
                (in, stage) -> open(stage, in.say(english, russian)));
    }

    private static void open(Stage stage, String typed) {
        var root = stage.getScene().getRoot();
        Event.fireEvent(
                root,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, true, true, false, false));
        if (root.lookup("#search-input") instanceof TextInputControl input) {
            input.setText(typed);
            input.end();
        }
    }

    private static void typeOn(Stage stage, String words) {
        if (stage.getScene().getRoot().lookup("#search-input") instanceof TextInputControl input) {
            words.chars().forEach(letter -> input.appendText(Character.toString(letter)));
        }
    }

    private static void press(Stage stage, KeyCode code) {
        Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    private static Parent opened(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.open(new TicketId(2));
        var solved = new ArrayList<app.pult.desk.TicketRow>();
        for (int i = 0; i < MANY; i++) {
            solved.add(
                    aRow(700 + i)
                            .about(
                                    in.say(
                                            "Windows asks for the BitLocker key after an update",
                                            "Windows после обновления просит ключ BitLocker"))
                            .from(in.say("Helen Price", "Елена Прайс"))
                            .in(TicketState.SOLVED)
                            .updated(BusyShift.NOW.minus(Duration.ofDays(3L * i + 2)))
                            .build());
        }
        window.tickets.put(new Queue.Solved(), solved);
        window.tickets.put(
                new TicketId(702),
                List.of(
                        new CustomerMessage(
                                new MessageId("702-1"),
                                BusyShift.people(in).getFirst(),
                                BusyShift.NOW.minus(Duration.ofDays(8)),
                                Body.ofText(
                                        in.say(
                                                "Good morning. Since the notebook restarted at"
                                                        + " night Windows wants a recovery key of 48"
                                                        + " digits, and nobody here ever wrote it"
                                                        + " down.",
                                                "Доброе утро. Ноутбук ночью перезагрузился, и"
                                                        + " теперь Windows просит ключ"
                                                        + " восстановления из 48 цифр, а его никто"
                                                        + " не записывал.")),
                                List.of())));
        return window.root;
    }
}
