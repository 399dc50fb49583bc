package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Body;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.TicketId;
import app.pult.diagnosis.code.Code;
import app.pult.diagnosis.code.CodeLens;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.fixture.walker.Mouse;
import app.pult.ui.conversation.code.CodeCardBox;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Error codes in a conversation: underlined, and a sheet that walks through them.
@Tag("slow")
class CodeScreensTest {
    private static final TicketId TICKET = new TicketId(2);
    private final List<ShiftWindow> windows = new ArrayList<>();

    @Test
    void theSheetWalksTheCodesAndSearchesForThem() {
        Screens.window(
                "codes",
                this::open,
                stage -> {
                    var root = stage.getScene().getRoot();
                    press(root, KeyCode.E, true);
                    assertThat(place(stage)).startsWith("4 ");
                    press(sheet(stage), KeyCode.LEFT, false);
                    press(sheet(stage), KeyCode.ENTER, false);
                    assertThat(windows.getLast().searched).containsExactly("\"-1073741819\"");
                    assertThat(stage.getScene().lookup("#codes")).isNull();
                    press(root, KeyCode.E, true);
                    press(sheet(stage), KeyCode.HOME, false);
                });
    }

    @Test
    void theMouseOverACodeShowsItsCard() {
        Screens.take(
                "codes-card",
                520,
                260,
                in -> {
                    var card = CodeLens.card(Code.parse("ras:809").orElseThrow());
                    var tip = new StackPane(new CodeCardBox(card, in.texts()));
                    tip.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
                    tip.getStyleClass().add("tooltip");
                    return new StackPane(tip);
                });
        Screens.take(
                "codes-marked",
                900,
                560,
                this::open,
                stage -> {
                    var code = stage.getScene().lookup(".transcript .fact");
                    Event.fireEvent(code, Mouse.enters(code));

                    assertThat(tip(stage)).isInstanceOf(CodeCardBox.class);
                });
    }

    private static @Nullable Node tip(Stage stage) {
        var flow = stage.getScene().lookup("#conversation-messages .virtual-flow");
        return flow.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .map(Tooltip::getGraphic)
                .findFirst()
                .orElse(null);
    }

    private static Node sheet(Stage stage) {
        return stage.getScene().lookup("#codes-search");
    }

    private static String place(Stage stage) {
        return ((Label) stage.getScene().lookup("#codes .secondary")).getText();
    }

    private static void press(Node on, KeyCode key, boolean command) {
        Event.fireEvent(
                on,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, command, command, false, false));
        on.applyCss();
    }

    private Parent open(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        windows.add(window);
        var ivan =
                new Person(
                        new PersonId("petrov"),
                        in.say("Ivan Petrov", "Иван Петров"),
                        "petrov@example.org");
        window.tickets.put(
                TICKET,
                List.of(
                        said("1", ivan, 50, in.say(FIRST, FIRST_RU)),
                        said("2", ivan, 9, in.say(SECOND, SECOND_RU))));
        window.selection.open(TICKET);
        return window.root;
    }

    private static final String FIRST =
            """
            The update stops with 0x80070005, order 80401 of 12.05.2026 is waiting for it.
            From home the VPN says error 691, my phone is +7 495 123-45-67.""";
    private static final String FIRST_RU =
            """
            Обновление останавливается с 0x80070005, а заказ 80401 от 12.05.2026 ждёт.
            Из дома VPN пишет: ошибка 691. Мой телефон +7 495 123-45-67.""";
    private static final String SECOND =
            """
            The bookkeeping program now closes, its exit code is -1073741819.
            And the portal answers 502 on every page, room 404 has the same.""";
    private static final String SECOND_RU =
            """
            Теперь закрывается бухгалтерия, код завершения -1073741819.
            А портал отвечает 502 на каждой странице, в кабинете 404 то же.""";

    private static Message said(String id, Person who, long minutes, String words) {
        return new Message.CustomerMessage(
                new MessageId(id),
                who,
                BusyShift.NOW.minusSeconds(minutes * 60),
                Body.ofText(words),
                List.of());
    }
}
