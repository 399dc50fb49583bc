package app.pult.screen;

import app.pult.desk.Field;
import app.pult.desk.TicketId;
import app.pult.desk.change.Merge;
import app.pult.desk.operation.FieldChange;
import app.pult.fixture.BusyShift;
import app.pult.fixture.CountedIds;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.sync.SyncStatus;
import app.pult.ui.shell.Place;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

@Tag("slow")
class WindowScreensTest {
    @Test
    void aWorkingMoment() {
        Screens.window("window", in -> opened(in).root, stage -> {});
    }

    @Test
    void theOutboxSaysWhatWaitsAndWhy() {
        Screens.window("outbox", in -> at(in, new Place.Outbox()).root, stage -> {});
    }

    @Test
    void aClashIsAskedFieldByField() {
        Screens.window(
                "outbox-clash",
                in -> {
                    var window = at(in, new Place.Outbox());
                    window.outbox.clashes(CountedIds.id(2), clash(in));
                    return window.root;
                },
                stage -> {
                    var list = (ListView<?>) stage.getScene().lookup("#outbox-list");
                    list.getSelectionModel().select(1);
                    var choices =
                            stage.getScene().getRoot().lookupAll("#outbox-clash .radio-button");
                    var last = (RadioButton) List.copyOf(choices).getLast();
                    last.requestFocus();
                    last.fire();
                });
    }

    private static Merge.Clash clash(Variant in) {
        return new Merge.Clash(
                List.of(
                        new Merge.Conflict(
                                Field.PRIORITY, List.of("50"), List.of("90"), List.of("10")),
                        new Merge.Conflict(
                                Field.SUBJECT,
                                List.of("Windows Update 0x80070005"),
                                List.of(
                                        in.say(
                                                "Windows Update fails: no right to the folder",
                                                "Windows Update: нет прав на папку обновлений")),
                                List.of(
                                        in.say(
                                                "Update fails on all computers of the second floor",
                                                "Обновление не ставится на всём втором этаже"))),
                        new Merge.Conflict(
                                Field.TAGS,
                                List.of(),
                                List.of("windows"),
                                List.of("update", "vip"))),
                List.of(new FieldChange(Field.STATE, List.of("OPEN"), List.of("WAITING"))));
    }

    @Test
    void anEmptyOutboxIsCalm() {
        Screens.window(
                "outbox-empty",
                in -> {
                    var window = new ShiftWindow(in);
                    window.selection.go(new Place.Outbox());
                    return window.root;
                },
                stage -> {});
    }

    @Test
    void aTicketFromATelephoneCall() {
        Screens.window("newticket", in -> filledIn(in).root, stage -> {});
        Screens.window(
                "newticket-suggestions",
                in -> at(in, new Place.NewTicket(Optional.empty())).root,
                (in, stage) -> write(stage, "#newticket-requester", in.say("Pet", "Петр")));
    }

    @Test
    void badNewsAndTheFirstSync() {
        Screens.window("window-signin", in -> told(in, signIn()).root, stage -> {});
        Screens.window("window-first-sync", in -> told(in, firstSync()).root, stage -> {});
        Screens.window("window-store-broken", in -> told(in, storeBroken()).root, stage -> {});
    }

    @Test
    void howItLooksIsChosenOverTheWindow() {
        Screens.window(
                "look-sheet",
                in -> opened(in).root,
                stage -> ((Button) stage.getScene().lookup("#shell-status-shell-look")).fire());
    }

    @Test
    void aNarrowWindowShowsIconsForTheViews() {
        Screens.take("window-narrow", 1100, 700, in -> opened(in).root);
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

    private static ShiftWindow opened(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.open(new TicketId(2));
        return window;
    }
}
