package app.pult.screen;

import app.pult.desk.Body;
import app.pult.desk.Customer;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.FakeCustomers;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Reading a conversation, to be looked at: words found in it, quotes behind their folds.
@Tag("slow")
class ConversationScreensTest {
    private static final TicketId TICKET = new TicketId(2);

    @Test
    void wordsAreLookedForAndAQuoteIsFolded() {
        Screens.window(
                "conversation-find",
                ConversationScreensTest::open,
                (in, stage) -> find(stage, in.say("safe mode", "безопасн")));
    }

    @Test
    void theCustomerIsBesideTheConversation() {
        Screens.window(
                "conversation-customer",
                ConversationScreensTest::open,
                stage -> press(stage.getScene().getRoot(), KeyCode.F4));
        Screens.take(
                "conversation-timeline",
                900,
                560,
                ConversationScreensTest::open,
                stage -> {
                    press(stage.getScene().getRoot(), KeyCode.F4);
                    press(stage.getScene().lookup("#customer-list"), KeyCode.RIGHT);
                });
    }

    private static javafx.scene.Parent open(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        known(window.customers, in);
        var ivan =
                new Person(
                        new PersonId("petrov"),
                        in.say("Ivan Petrov", "Иван Петров"),
                        "petrov@example.org");
        window.tickets.put(
                TICKET,
                List.of(
                        said("1", ivan, 50, in.say(ASKED, ASKED_RU)),
                        said("2", ivan, 9, in.say(ANSWERED, ANSWERED_RU))));
        window.selection.open(TICKET);
        return window.root;
    }

    private static void known(FakeCustomers customers, Variant in) {
        var rows = BusyShift.tickets(in).page(new Queue.Mine(), QueueOrder.URGENCY, "", 0, 6);
        customers.tickets = rows;
        customers.companies = List.of(in.say("Vector Ltd", "ООО «Вектор»"));
        customers.namesakes =
                List.of(
                        new Person(
                                new PersonId("home"), "Ivan Petrov", "ivan.petrov@mail.example"));
        customers.notes.put(
                new PersonId("petrov"),
                in.say(
                        "Is in the office after eleven; has no administrator rights.",
                        "В офисе после одиннадцати; прав администратора у него нет."));
        customers.timeline =
                List.of(
                        entry(
                                Customer.Kind.CUSTOMER,
                                in,
                                9,
                                in.say("Yes, on Tuesday.", "Да, во вторник.")),
                        entry(
                                Customer.Kind.REPLY,
                                in,
                                31,
                                in.say(
                                        "Please start the computer in safe mode",
                                        "Загрузите, пожалуйста, компьютер в режиме диагностики")),
                        entry(
                                Customer.Kind.NOTE,
                                in,
                                3000,
                                in.say(
                                        "They changed their antivirus last week.",
                                        "У них на прошлой неделе меняли антивирус.")));
    }

    private static Customer.Entry entry(
            Customer.Kind kind, Variant in, long minutes, String words) {
        return new Customer.Entry(
                TICKET,
                in.say("Windows Update fails", "Обновление Windows падает"),
                kind,
                kind == Customer.Kind.CUSTOMER
                        ? in.say("Ivan Petrov", "Иван Петров")
                        : in.say("Boris Orlov", "Борис Орлов"),
                BusyShift.NOW.minusSeconds(minutes * 60),
                words);
    }

    private static final String ASKED = "The update fails in safe mode too. What can I do?";
    private static final String ASKED_RU =
            "В безопасном режиме обновление тоже не ставится. Что делать?";
    private static final String ANSWERED =
            """
            > Did it start after the new antivirus?
            Yes, on Tuesday.

            On Thu, 26 Nov 2026 at 13:40, Boris Orlov wrote:
            > Please start the computer in safe mode,
            > open the command line as administrator
            > and send me what it prints:
            > sfc /scannow
            >
            > Boris""";
    private static final String ANSWERED_RU =
            """
            > Началось после нового антивируса?
            Да, во вторник.

            26.11.2026 13:40, Борис Орлов пишет:
            > Загрузите, пожалуйста, компьютер в режиме диагностики,
            > откройте командную строку от имени администратора
            > и пришлите, что она напечатает:
            > sfc /scannow
            >
            > Борис""";

    private static Message said(String id, Person author, long minutesAgo, String words) {
        return new Message.CustomerMessage(
                new MessageId(id),
                author,
                BusyShift.NOW.minusSeconds(minutesAgo * 60),
                Body.ofText(words),
                List.of());
    }

    private static void find(Stage stage, String words) {
        var scene = stage.getScene();
        scene.lookup("#conversation-editor").requestFocus();
        Event.fireEvent(
                scene.lookup("#conversation-editor"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, true, false, false));
        if (scene.lookup("#conversation-find-words") instanceof TextField field) {
            field.setText(words);
        }
    }

    private static void press(Node target, KeyCode key) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
