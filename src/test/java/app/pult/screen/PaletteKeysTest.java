package app.pult.screen;

import static app.pult.fixture.Rows.aRow;
import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Clicks;
import app.pult.fixture.HandExecutor;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.rows.RowList;
import app.pult.ui.shell.Place;

import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Optional;

/// The command palette in the whole window, by keys alone.
class PaletteKeysTest extends ByKeyboard {
    @Start
    void start(Stage stage) {
        var variant = Screens.russian(Theme.LIGHT);
        show(stage, variant, new ShiftWindow(variant, BusyShift.outbox(variant)), 1440, 900);
    }

    @Test
    void escapeGivesTheKeyboardBackDownToTheSelectedWords(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.F);
        onFx(
                () -> {
                    var filter = (TextInputControl) scene.lookup("#queue-filter");
                    filter.setText("принтер");
                    filter.selectRange(2, 5);
                    return true;
                });

        push(keys, KeyCode.CONTROL, KeyCode.K);
        assertThat(focused()).isEqualTo("palette-input");
        push(keys, KeyCode.ESCAPE);

        assertThat(focused()).isEqualTo("queue-filter");
        assertThat(onFx(() -> ((TextInputControl) scene.getFocusOwner()).getSelection()))
                .isEqualTo(new javafx.scene.control.IndexRange(2, 5));
        assertThat(isOpen()).isFalse();
    }

    @Test
    void itOpensByThePhysicalKeyWhateverLayoutIsOn(FxRobot keys) {
        onFx(
                () -> {
                    Event.fireEvent(
                            scene.getRoot(),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "л",
                                    "л",
                                    KeyCode.UNDEFINED,
                                    false,
                                    true,
                                    false,
                                    false));
                    return true;
                });

        assertThat(isOpen()).isTrue();
        push(keys, KeyCode.CONTROL, KeyCode.K);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void aCommandIsGivenByAFewLettersOfTheWrongLayout(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.K);
        // "нов" in the Russian layout
        keys.write("yjd");
        assertThat(words("#palette-note")).contains("нов");
        push(keys, KeyCode.ENTER);

        assertThat(onFx(window.selection::place)).isInstanceOf(Place.NewTicket.class);
        assertThat(focused()).isEqualTo("newticket-requester");
    }

    @Test
    void aTicketAndAViewAreReached(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.K);
        keys.write("10004");
        push(keys, KeyCode.ENTER);
        assertThat(onFx(window.selection::ticket)).contains(new TicketId(4));

        push(keys, KeyCode.CONTROL, KeyCode.K);
        onFx(
                () -> {
                    ((TextInputControl) scene.lookup("#palette-input")).setText("ждут");
                    return true;
                });
        push(keys, KeyCode.ENTER);
        assertThat(onFx(window.selection::queue)).isEqualTo(new Queue.Waiting());
    }

    @Test
    void theKeysOfTheWindowRestWhileItIsOpen(FxRobot keys) {
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        push(keys, KeyCode.ALT, KeyCode.DOWN);
        var before = onFx(window.outbox::operations);
        onFx(
                () -> {
                    ((TextInputControl) scene.lookup("#conversation-editor")).setText("Рано");
                    return true;
                });

        push(keys, KeyCode.CONTROL, KeyCode.K);
        push(keys, KeyCode.CONTROL, KeyCode.D);
        push(keys, KeyCode.TAB);
        assertThat(focused()).isEqualTo("palette-input");
        push(keys, KeyCode.ESCAPE);

        assertThat(onFx(window.outbox::operations)).isEqualTo(before);
        push(keys, KeyCode.CONTROL, KeyCode.D);
        assertThat(onFx(window.outbox::operations))
                .last()
                .isInstanceOf(Operation.ChangeFields.class);
    }

    @Test
    void aCommandThatCannotBeGivenStaysInTheList(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.K);
        onFx(
                () -> {
                    ((TextInputControl) scene.lookup("#palette-input")).setText("решить");
                    return true;
                });
        push(keys, KeyCode.ENTER);

        assertThat(isOpen()).isTrue();
    }

    @Test
    void ticketsThatComeLateLeaveTheMarkedEntryMarked(FxRobot keys) {
        var disk = new HandExecutor();
        push(keys, KeyCode.CONTROL, KeyCode.K);
        onFx(
                () -> {
                    window.tickets.put(
                            new Queue.AllOpen(), List.of(aRow(900).about("Обои").build()));
                    window.disk = disk;
                    ((TextInputControl) scene.lookup("#palette-input")).setText("об");
                    return true;
                });
        push(keys, KeyCode.DOWN);
        int before = onFx(() -> list("#palette-list").getItems().size());
        var marked = onFx(() -> list("#palette-list").getSelectionModel().getSelectedItem());
        onFx(
                () -> {
                    disk.runAll();
                    return true;
                });

        assertThat(onFx(() -> list("#palette-list").getItems())).hasSizeGreaterThan(before);
        assertThat(onFx(() -> list("#palette-list").getSelectionModel().getSelectedItem()))
                .isEqualTo(marked);
        onFx(
                () -> {
                    ((TextInputControl) scene.lookup("#palette-input")).setText("обр");
                    return true;
                });
        assertThat(onFx(() -> list("#palette-list").getSelectionModel().getSelectedIndex()))
                .isZero();
    }

    @Test
    void aClickOnTheScrollBarGivesNoCommand(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.K);
        click("#palette-list .scroll-bar", MouseButton.PRIMARY);
        assertThat(isOpen()).isTrue();

        click("#palette-list .palette-cell", MouseButton.PRIMARY);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void onlyTheLeftButtonOnARowOpensAnArticle(FxRobot keys) {
        push(keys, KeyCode.F3);
        onFx(
                () -> {
                    ((TextInputControl) scene.lookup("#knowledge-filter")).setText("nginx");
                    scene.getRoot().layout();
                    list("#knowledge-list").getSelectionModel().select(1);
                    return true;
                });
        Screens.awaitLayout(scene);
        click("#knowledge-list .scroll-bar", MouseButton.PRIMARY);
        click("#knowledge-list .knowledge-line", MouseButton.SECONDARY);
        assertThat(onFx(() -> Optional.ofNullable(scene.lookup("#knowledge-title")))).isEmpty();

        click("#knowledge-list .knowledge-line", MouseButton.PRIMARY);
        assertThat(onFx(() -> Optional.ofNullable(scene.lookup("#knowledge-title")))).isPresent();
    }

    @Test
    void theQuickFilterOfTheListSavesWordsTypedInTheWrongLayout(FxRobot keys) {
        push(keys, KeyCode.CONTROL, KeyCode.F);
        // "касса" in the Russian layout
        keys.write("rfccf");

        assertThat(onFx(() -> ((RowList) scene.lookup("#queue-list")).sizeProperty().get()))
                .isEqualTo(1);
        assertThat(words("#queue-instead")).isEqualTo("Показано для «касса»");
        push(keys, KeyCode.ESCAPE);
        assertThat(onFx(() -> scene.lookup("#queue-instead").isVisible())).isFalse();
    }

    private ListView<?> list(String id) {
        return (ListView<?>) scene.lookup(id);
    }

    private void click(String node, MouseButton button) {
        onFx(
                () -> {
                    Clicks.click(scene.lookup(node), button);
                    return true;
                });
        Screens.awaitLayout(scene);
    }

    private boolean isOpen() {
        return isOpen("#palette");
    }

    private String words(String label) {
        return onFx(() -> ((Labeled) scene.lookup(label)).getText());
    }
}
