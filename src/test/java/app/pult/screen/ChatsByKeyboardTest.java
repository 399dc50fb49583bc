package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.operation.OutboxEntry;
import app.pult.fixture.BusyChats;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Theme;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

class ChatsByKeyboardTest extends ByKeyboard {
    @Start
    void start(Stage stage) {
        var variant = Screens.russian(Theme.LIGHT);
        var shown = new ShiftWindow(variant);
        shown.putChats(variant);
        show(stage, variant, shown, 1280, 720);
    }

    @Test
    void twoChatsAreAnsweredWithoutTheMouse(FxRobot keys) {
        push(keys, KeyCode.ALT, KeyCode.W);
        assertThat(onFx(window.selection::ticket)).contains(BusyChats.FIRST);
        assertThat(focused()).isEqualTo("conversation-editor");
        keys.write("aa");
        push(keys, KeyCode.SHIFT, KeyCode.ENTER);
        keys.write("b");
        push(keys, KeyCode.ENTER);

        push(keys, KeyCode.CONTROL, KeyCode.TAB);
        assertThat(onFx(window.selection::ticket)).contains(BusyChats.SECOND);
        assertThat(focused()).isEqualTo("conversation-editor");
        keys.write("c");
        assertThat(onFx(() -> editor().getText())).isEqualTo("c");
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        assertThat(onFx(window.selection::ticket)).contains(BusyChats.FIRST);
        assertThat(onFx(() -> editor().getText())).isEmpty();
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
        assertThat(onFx(window.selection::ticket)).contains(BusyChats.SECOND);
        assertThat(onFx(() -> editor().getText())).isEqualTo("c");
        push(keys, KeyCode.ENTER);

        assertThat(sent()).containsExactly("aa\nb", "c");
        assertThat(focused()).isEqualTo("conversation-editor");
    }

    @Test
    void whatIsTypedWhileALineGoesToASlowDiskIsTheNextLine(FxRobot keys) {
        Queue<Runnable> slow = new ArrayDeque<>();
        push(keys, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
        keys.write("one");
        inWindow(() -> window.disk = slow::add);
        push(keys, KeyCode.ENTER);
        keys.write("two");
        push(keys, KeyCode.ENTER);
        keys.write("three");

        inWindow(() -> window.disk = Runnable::run);
        inWindow(() -> List.copyOf(slow).forEach(Runnable::run));
        Screens.awaitLayout(scene);

        assertThat(sent()).containsExactly("one", "two");
        assertThat(onFx(() -> editor().getText())).isEqualTo("three");
    }

    private List<String> sent() {
        return onFx(
                () ->
                        window.outbox.list(9).stream()
                                .map(OutboxEntry::operation)
                                .map(operation -> operation.text())
                                .filter(text -> !text.isEmpty())
                                .toList());
    }
}
