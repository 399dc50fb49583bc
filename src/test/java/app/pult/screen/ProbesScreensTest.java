package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Body;
import app.pult.desk.Message.CustomerMessage;
import app.pult.desk.MessageId;
import app.pult.desk.Person;
import app.pult.desk.PersonId;
import app.pult.desk.TicketId;
import app.pult.diagnosis.probe.ServiceCheck;
import app.pult.diagnosis.probe.Target;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.sync.SyncStatus;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The page of probes at the right of a working window, by keyboard alone.
@Tag("slow")
class ProbesScreensTest {
    private static final TicketId TICKET = new TicketId(2);
    private final AtomicReference<ShiftWindow> window = new AtomicReference<>();

    @Test
    void whatThereIsToLookAt() {
        Screens.window("probes", in -> opened(in).root, this::open);
    }

    @Test
    void offlineItSaysWhyNothingIsSent() {
        Screens.window(
                "probes-offline",
                in -> {
                    var shift = opened(in);
                    shift.connection.become(new SyncStatus.WorkingOffline(Optional.empty()));
                    return shift.root;
                },
                stage -> {
                    open(stage);
                    type(stage, "shop.example.com");
                    press(stage, KeyCode.ENTER);
                    assertThat(window.get().prober.asked).isEmpty();
                });
    }

    @Test
    void theAddressIsShownFirst() {
        Screens.window(
                "probes-planned",
                in -> opened(in).root,
                stage -> {
                    open(stage);
                    type(stage, "shop.example.com");
                    press(stage, KeyCode.ENTER);
                    assertThat(focused(stage)).isEqualTo("probes-run");
                });
    }

    @Test
    void pingAndTheRouteThere() {
        Screens.window(
                "probes-route",
                in -> opened(in).root,
                stage -> {
                    open(stage);
                    type(stage, "shop.example.com");
                    press(stage, KeyCode.ENTER);
                    fire(stage, "#probes-route");
                    assertThat(window.get().prober.asked)
                            .containsExactly("plan shop.example.com", "run shop.example.com");
                });
    }

    @Test
    void theCauseIsOnTop() {
        Screens.window("probes-seen", in -> sick(in).root, this::probe);
    }

    @Test
    void theChainAndWhereTheTimeWent() {
        Screens.window(
                "probes-seen-chain",
                in -> sick(in).root,
                stage -> {
                    probe(stage);
                    var root = stage.getScene().getRoot();
                    root.applyCss();
                    root.layout();
                    page(stage).setVvalue(0.62);
                });
    }

    @Test
    void beforeAndAfter() {
        Screens.window(
                "probes-compared",
                in -> sick(in).root,
                stage -> {
                    probe(stage);
                    window.get().prober.sick.clear();
                    window.get().time.advance(Duration.ofMinutes(5));
                    probe(stage);
                    fire(stage, "#probes-compare");
                });
    }

    @Test
    void aWholeService() {
        Screens.window(
                "probes-service",
                in -> {
                    var shift = opened(in);
                    shift.prober.dead.add("imap.example.com");
                    return shift.root;
                },
                stage -> {
                    open(stage);
                    stage.getScene().lookup("#probes-services .probe-choice").requestFocus();
                    press(stage, KeyCode.ENTER);
                    press(stage, KeyCode.SPACE);
                });
    }

    @Test
    void theNoteIsBegunWithWhatWasSeen() {
        Screens.take(
                "probes-seen",
                1280,
                720,
                Screens.russian(app.pult.ui.kit.Theme.LIGHT),
                in -> sick(in).root,
                stage -> {
                    probe(stage);
                    fire(stage, "#probes-note");
                    var editor = (TextInputControl) stage.getScene().lookup("#conversation-editor");
                    assertThat(editor.getText())
                            .contains("shop.example.com", "Срок сертификата истёк");
                });
    }

    private ShiftWindow sick(Variant in) {
        var shift = opened(in);
        shift.prober.sick.add("shop.example.com");
        return shift;
    }

    private ShiftWindow opened(Variant in) {
        var shift = new ShiftWindow(in, BusyShift.outbox(in));
        shift.tickets.put(
                TICKET,
                List.of(
                        new CustomerMessage(
                                new MessageId("1"),
                                new Person(
                                        new PersonId("petrov"),
                                        in.say("Ivan Petrov", "Иван Петров"),
                                        "petrov@example.org"),
                                BusyShift.NOW.minus(Duration.ofMinutes(9)),
                                Body.ofText(
                                        in.say(
                                                "Hello! https://shop.example.com does not open,"
                                                        + " and letters to info@example.com come"
                                                        + " back.",
                                                "Здравствуйте! Не открывается"
                                                        + " https://shop.example.com, а письма на"
                                                        + " info@example.com возвращаются.")),
                                List.of())));
        shift.prober.services.add(
                new ServiceCheck(
                        in.say("Mail of the office", "Почта офиса"),
                        List.of(
                                target("imaps://imap.example.com"),
                                target("smtp://smtp.example.com:587")),
                        List.of(target("https://example.org"))));
        shift.selection.open(TICKET);
        window.set(shift);
        return shift;
    }

    private static Target target(String text) {
        return Target.of(text).orElseThrow();
    }

    private void open(Stage stage) {
        press(stage, KeyCode.F12);
        ((ToggleButton) stage.getScene().lookup("#diagnostics-page-probes")).fire();
        stage.getScene().getRoot().applyCss();
    }

    private void probe(Stage stage) {
        if (stage.getScene().lookup("#probes-page") == null) {
            open(stage);
        }
        type(stage, "shop.example.com");
        press(stage, KeyCode.ENTER);
        press(stage, KeyCode.SPACE);
    }

    private static void type(Stage stage, String words) {
        var field = (TextField) stage.getScene().lookup("#probes-target");
        field.requestFocus();
        field.setText(words);
    }

    private static void fire(Stage stage, String id) {
        ((javafx.scene.control.Button) stage.getScene().lookup(id)).fire();
    }

    private static ScrollPane page(Stage stage) {
        return (ScrollPane) stage.getScene().lookup("#probes-page > .scroll-pane");
    }

    private static String focused(Stage stage) {
        return Optional.ofNullable(stage.getScene())
                .map(Scene::getFocusOwner)
                .map(Node::getId)
                .orElse("");
    }

    /// To what has the keyboard, pressed and let go.
    private static void press(Stage stage, KeyCode code) {
        var root = stage.getScene().getRoot();
        var to =
                code == KeyCode.F12
                        ? root
                        : Objects.requireNonNull(stage.getScene().getFocusOwner());
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(to, new KeyEvent(type, "", "", code, false, false, false, false));
        }
    }
}
