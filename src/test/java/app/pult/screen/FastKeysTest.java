package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.fixture.BusyChats;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.Place;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import java.util.ArrayDeque;
import java.util.Queue;

/// Keys that come one upon the other, before the window has been laid out for the first of them: a
/// fast typist, a slow machine, a scanner of bar codes.
class FastKeysTest extends ByKeyboard {
    @Start
    void start(Stage stage) {
        var variant = Screens.english(Theme.LIGHT);
        var shown = new ShiftWindow(variant);
        shown.putChats(variant);
        show(stage, variant, shown, 1440, 900);
    }

    @Test
    void whatIsTypedRightBehindTheKeyOfTheSearchIsLookedFor() {
        inWindow(() -> window.selection.write(reply(2)));
        Screens.awaitLayout(scene);

        atOnce(() -> press(KeyCode.F, "ctrl"), () -> type("E"));

        assertThat(text("#conversation-find-words")).isEqualTo("E");
        assertThat(onFx(() -> ((Labeled) scene.lookup("#conversation-find-count")).getText()))
                .matches("\\d+ of \\d+");
    }

    @Test
    void theChoicesOfAChangeOfSeveralOpenRightBehindTheMark() {
        inWindow(() -> scene.lookup("#queue-list").requestFocus());

        atOnce(
                () -> press(KeyCode.HOME, ""),
                () -> press(KeyCode.DOWN, "shift"),
                () -> press(KeyCode.B, "ctrl"));

        assertThat(onFx(() -> Window.getWindows().size()))
                .as("the window and its menu")
                .isEqualTo(2);
    }

    @Test
    void whatIsTypedRightBehindTheKeyOfAnotherChatIsSaidThere() {
        atOnce(
                () -> press(KeyCode.W, "alt"),
                () -> type("first"),
                () -> press(KeyCode.ENTER, ""),
                () -> press(KeyCode.TAB, "ctrl"),
                () -> type("second"),
                () -> press(KeyCode.DIGIT1, "ctrl shift"));
        assertThat(text("#conversation-editor")).isEmpty();

        atOnce(() -> press(KeyCode.DIGIT2, "ctrl shift"));
        assertThat(text("#conversation-editor")).isEqualTo("second");
    }

    @Test
    void aLineSentRightBehindTheKeyOfAnotherChatGoesThere() {
        atOnce(
                () -> press(KeyCode.W, "alt"),
                () -> press(KeyCode.TAB, "ctrl"),
                () -> type("second"),
                () -> press(KeyCode.ENTER, ""),
                () -> type("more"),
                () -> press(KeyCode.DIGIT1, "ctrl shift"));

        assertThat(onFx(() -> window.outbox.list(9)))
                .extracting(entry -> entry.operation().ticket(), entry -> entry.operation().text())
                .containsExactly(tuple(BusyChats.SECOND, "second"));
        assertThat(text("#conversation-editor")).isEmpty();

        atOnce(() -> press(KeyCode.DIGIT2, "ctrl shift"));
        assertThat(text("#conversation-editor")).isEqualTo("more");
    }

    /// As a screen reader presses a button: without a mouse.
    @Test
    void whatIsTypedBehindASideThatWasPutAwayBeforeItCameIsNotLost() {
        inWindow(() -> window.selection.write(reply(2)));
        Screens.awaitLayout(scene);

        atOnce(
                () -> press(KeyCode.F12, ""),
                () -> ((Button) scene.lookup("#shell-side-close")).fire(),
                () -> scene.lookup("#conversation-editor").requestFocus(),
                () -> type("word"));

        assertThat(text("#conversation-editor")).isEqualTo("word");
    }

    @Test
    void whatIsTypedForADraftThatASlowDiskStillReadsIsNobodyElses() {
        Queue<Runnable> slow = new ArrayDeque<>();
        inWindow(() -> window.disk = slow::add);
        atOnce(
                () -> press(KeyCode.DIGIT2, "ctrl shift"),
                () -> run(slow),
                () -> type("ls\t-lx\b\r"),
                () -> press(KeyCode.DIGIT1, "ctrl shift"));
        inWindow(() -> window.disk = Runnable::run);
        inWindow(() -> run(slow));
        Screens.awaitLayout(scene);
        assertThat(text("#conversation-editor")).isEmpty();

        atOnce(() -> press(KeyCode.DIGIT2, "ctrl shift"));
        assertThat(text("#conversation-editor")).isEqualTo("ls\t-l\n");
    }

    @Test
    void whatIsTypedForAFormThatASlowDiskStillReadsIsItsDraft() {
        Queue<Runnable> slow = new ArrayDeque<>();
        inWindow(() -> window.disk = slow::add);
        atOnce(
                () -> press(KeyCode.N, "ctrl"),
                () -> type("Anna\tThe till is dead"),
                () -> press(KeyCode.DIGIT1, "ctrl shift"));
        inWindow(() -> window.disk = Runnable::run);
        inWindow(() -> run(slow));
        assertThat(text("#conversation-editor")).isEmpty();

        atOnce(() -> press(KeyCode.N, "ctrl"));
        assertThat(text("#newticket-requester")).isEqualTo("Anna");
        assertThat(text("#newticket-subject")).isEqualTo("The till is dead");
    }

    /// Only what waits now.
    private static void run(Queue<Runnable> waiting) {
        for (int left = waiting.size(); left > 0; left--) {
            waiting.remove().run();
        }
    }

    @Test
    void whatIsTypedRightBehindTheKeyOfANewTicketIsItsFirstField() {
        atOnce(() -> press(KeyCode.N, "ctrl"), () -> type("Anna"));

        assertThat(onFx(() -> ((TextInputControl) scene.getFocusOwner()).getText()))
                .isEqualTo("Anna");
    }

    @Test
    void whatIsTypedRightBehindTheKeyOfThePaletteIsSearched() {
        atOnce(() -> press(KeyCode.K, "ctrl"), () -> type("printer"));

        assertThat(onFx(() -> ((TextInputControl) scene.getFocusOwner()).getText()))
                .isEqualTo("printer");
    }

    @Test
    void fromTheDeskOneGetsToAnotherServerByThePalette() {
        atOnce(() -> press(KeyCode.K, "ctrl"), () -> type("connect to a server"));
        atOnce(() -> press(KeyCode.ENTER, ""));

        assertThat(onFx(window.selection::place)).isEqualTo(new Place.Connect());
    }

    private static DraftKey reply(long ticket) {
        return new DraftKey(new TicketId(ticket), DraftKey.Kind.REPLY);
    }

    private String text(String selector) {
        return onFx(() -> ((TextInputControl) scene.lookup(selector)).getText());
    }

    private void atOnce(Runnable... keys) {
        inWindow(
                () -> {
                    for (var key : keys) {
                        key.run();
                    }
                });
        Screens.awaitLayout(scene);
    }

    private void press(KeyCode key, String held) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, held);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key, held);
    }

    private void type(String words) {
        words.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> fire(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED, ""));
    }

    private void fire(EventType<KeyEvent> type, String sign, KeyCode key, String held) {
        var owner = scene.getFocusOwner();
        Event.fireEvent(
                owner == null ? scene : owner,
                new KeyEvent(
                        type,
                        sign,
                        "",
                        key,
                        held.contains("shift"),
                        held.contains("ctrl"),
                        held.contains("alt"),
                        false));
    }
}
