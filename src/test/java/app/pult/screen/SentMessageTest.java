package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Body;
import app.pult.desk.Message;
import app.pult.desk.MessageId;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.fixture.BusyShift;
import app.pult.fixture.CountedIds;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.transcript.Transcript;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;

/// Where the conversation stands after a message of one's own.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class SentMessageTest {
    private static final TicketId TICKET = new TicketId(2);
    private static final int MESSAGES = 60;

    private ShiftWindow window;
    private Scene scene;

    @Start
    void start(Stage stage) {
        window = new ShiftWindow(Screens.english(Theme.LIGHT));
        scene = new Scene(window.root, 1440, 900);
        new Look(Theme.LIGHT, Density.COMFORTABLE, 100).applyTo(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        window.tickets.put(TICKET, said());
        window.selection.open(TICKET);
    }

    @Test
    void whoReadsAboveSeesTheNoteJustSent() {
        readFromTheTop();

        var note = new Operation.AddNote(CountedIds.id(9), TICKET, "Called them.", List.of());
        onFx(
                () -> {
                    window.outbox.submit(List.of(note));
                    window.tickets.put(TICKET, with(new Message.Delivery.InOutbox(note.id())));
                    return true;
                });
        Screens.awaitLayout(scene);

        assertThat(onFx(() -> transcript().lookupAll(".transcript-piece")))
                .extracting(node -> node.getAccessibleText())
                .contains("Called them.");
    }

    @Test
    void whoReadsAboveIsNotMovedByTheNoteOfAColleague() {
        readFromTheTop();

        onFx(
                () -> {
                    window.tickets.put(TICKET, with(new Message.Delivery.OnServer()));
                    return true;
                });
        Screens.awaitLayout(scene);

        assertThat(onFx(() -> transcript().firstVisibleBlock())).contains("5");
    }

    private void readFromTheTop() {
        Screens.awaitLayout(scene);
        onFx(
                () -> {
                    transcript().scrollTo("5");
                    return true;
                });
        Screens.awaitLayout(scene);
        assertThat(onFx(() -> transcript().firstVisibleBlock())).contains("5");
    }

    private Transcript transcript() {
        return (Transcript) scene.lookup("#conversation-messages");
    }

    private static List<Message> said() {
        var said = new ArrayList<Message>();
        for (int i = 1; i <= MESSAGES; i++) {
            said.add(note(i, "Message " + i, new Message.Delivery.OnServer()));
        }
        return said;
    }

    private static List<Message> with(Message.Delivery delivery) {
        var all = new ArrayList<>(said());
        all.add(note(MESSAGES + 1, "Called them.", delivery));
        return all;
    }

    private static Message note(int number, String words, Message.Delivery delivery) {
        return new Message.InternalNote(
                new MessageId(Integer.toString(number)),
                BusyShift.BORIS,
                BusyShift.NOW.minusSeconds(3600L - number),
                Body.ofText(words),
                List.of(),
                delivery);
    }
}
