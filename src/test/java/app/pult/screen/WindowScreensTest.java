package app.pult.screen;

import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.sync.SyncStatus;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.Place;

import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.OptionalLong;

@Tag("slow")
class WindowScreensTest {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @Test
    void aWorkingMoment() {
        Screens.take("window", WIDTH, HEIGHT, in -> opened(in).root);
    }

    @Test
    void theOutboxSaysWhatWaitsAndWhy() {
        Screens.take("outbox", WIDTH, HEIGHT, in -> at(in, new Place.Outbox()).root);
    }

    @Test
    void anEmptyOutboxIsCalm() {
        Screens.take(
                "outbox-empty",
                WIDTH,
                HEIGHT,
                Screens.russian(Theme.LIGHT),
                in -> {
                    var window = new ShiftWindow(in);
                    window.selection.go(new Place.Outbox());
                    return window.root;
                },
                stage -> {});
    }

    @Test
    void aTicketFromATelephoneCall() {
        Screens.take("newticket", WIDTH, HEIGHT, in -> filledIn(in).root);
        var russian = Screens.russian(Theme.LIGHT);
        Screens.take(
                "newticket-suggestions",
                WIDTH,
                HEIGHT,
                russian,
                in -> at(in, new Place.NewTicket(Optional.empty())).root,
                stage -> write(stage, "#newticket-requester", "Петр"));
    }

    @Test
    void theKeysOfTheWindow() {
        Screens.take(
                "keys",
                WIDTH,
                HEIGHT,
                Screens.russian(Theme.LIGHT),
                in -> opened(in).root,
                stage -> press(stage, KeyCode.F1));
    }

    @Test
    void badNewsAndTheFirstSync() {
        Screens.take("window-signin", WIDTH, HEIGHT, in -> told(in, signIn()).root);
        Screens.take("window-first-sync", WIDTH, HEIGHT, in -> told(in, firstSync()).root);
        Screens.take(
                "window-store-broken",
                WIDTH,
                HEIGHT,
                Screens.russian(Theme.DARK),
                in -> told(in, storeBroken()).root,
                stage -> {});
    }

    @Test
    void aNarrowWindowShowsIconsForTheViews() {
        Screens.take(
                "window-narrow",
                1100,
                700,
                Screens.russian(Theme.LIGHT),
                in -> opened(in).root,
                stage -> {});
    }

    private static SyncStatus signIn() {
        return new SyncStatus.NeedsSignIn(Optional.of(BusyShift.NOW.minusSeconds(700)));
    }

    private static SyncStatus firstSync() {
        return new SyncStatus.Pulling(Optional.empty(), 1240, OptionalLong.of(3400));
    }

    private static SyncStatus storeBroken() {
        return new SyncStatus.Failed(
                Optional.of(BusyShift.NOW.minusSeconds(100)),
                SyncStatus.Problem.STORE,
                "database disk image is malformed",
                BusyShift.NOW.plusSeconds(60));
    }

    private static ShiftWindow told(Variant in, SyncStatus status) {
        var window = opened(in);
        window.connection.become(status);
        return window;
    }

    private static ShiftWindow at(Variant in, Place place) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.go(place);
        return window;
    }

    private static ShiftWindow filledIn(Variant in) {
        var window = at(in, new Place.NewTicket(Optional.empty()));
        window.newTicket.attach();
        window.newTicket.choose(window.directory.suggest(in.say("Ivan", "Иван"), 1).getFirst());
        var fields = window.newTicket.fields();
        fields.subjectProperty()
                .set(in.say("The till prints the receipt twice", "Касса печатает чек дважды"));
        fields.textProperty()
                .set(
                        in.say(
                                "Since this morning, on till no. 4 only. They restarted it.",
                                "С утра, только на кассе № 4. Перезагружали."));
        return window;
    }

    private static void write(Stage stage, String field, String words) {
        if (stage.getScene().lookup(field) instanceof TextInputControl input) {
            input.requestFocus();
            input.setText(words);
        }
    }

    private static void press(Stage stage, KeyCode key) {
        var root = stage.getScene().getRoot();
        Event.fireEvent(
                root, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static ShiftWindow opened(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.open(new TicketId(2));
        return window;
    }
}
