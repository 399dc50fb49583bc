package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ShortcutsInSceneTest {
    private final List<String> done = new ArrayList<>();
    private final List<KeyCode> seen = new ArrayList<>();
    private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);
    private VBox root;
    private TextField field;
    private Commands commands;

    @Start
    void start(Stage stage) {
        field = new TextField("Иван");
        root = new VBox(field);
        root.setFocusTraversable(true);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> seen.add(event.getCode()));
        stage.setScene(new Scene(root));
        commands = new Commands(Texts.in(Locale.ENGLISH), Map.of());
        commands.add(command("send", "Ctrl+Enter"));
        commands.add(command("next", "J"));
        commands.installOn(stage.getScene());
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void aShortcutWithCtrlFiresInATextFieldAndAPlainOneDoesNot() throws Exception {
        press(field, KeyCode.ENTER, "", true);
        press(field, KeyCode.J, "j", false);
        assertThat(done).containsExactly("send");

        press(root, KeyCode.J, "j", false);
        assertThat(done).containsExactly("send", "next");
    }

    @Test
    void aDisabledCommandLeavesItsKeyToOthers() throws Exception {
        enabled.set(false);
        press(root, KeyCode.ENTER, "", true);

        assertThat(done).isEmpty();
        assertThat(seen).containsExactly(KeyCode.ENTER);
    }

    @Test
    void aKeyOfARussianLayoutIsSeenWithItsCodeWhenItIsAShortcut() throws Exception {
        press(root, KeyCode.UNDEFINED, "с", true);
        press(root, KeyCode.UNDEFINED, "с", false);
        press(root, KeyCode.V, "v", true);

        assertThat(seen).containsExactly(KeyCode.C, KeyCode.UNDEFINED, KeyCode.V);
    }

    @Test
    void textFieldsSelectAllUnderARussianLayout() throws Exception {
        press(field, KeyCode.UNDEFINED, "ф", true);

        assertThat(field.getSelectedText()).isEqualTo("Иван");
    }

    @Test
    void allKeysWorkAgainInWhateverOrderLyingThingsAreClosed() throws Exception {
        var lower = commands.restBut("send");
        var upper = commands.restBut("next");
        press(root, KeyCode.ENTER, "", true);
        press(root, KeyCode.J, "j", false);
        assertThat(done).as("neither is allowed by both").isEmpty();

        lower.unsubscribe();
        press(root, KeyCode.J, "j", false);
        assertThat(done).containsExactly("next");

        upper.unsubscribe();
        press(root, KeyCode.ENTER, "", true);
        press(root, KeyCode.J, "j", false);
        assertThat(done).containsExactly("next", "send", "next");
    }

    @Test
    void whatLiesOverTheWindowIsClosedBeforeAnotherThingLiesThere() throws Exception {
        var first = new Subscriptions();
        first.add(commands.layOver("send", first::clear));
        var second = new Subscriptions();
        second.add(commands.layOver("next", second::clear));
        press(root, KeyCode.ENTER, "", true);
        press(root, KeyCode.J, "j", false);
        assertThat(done).containsExactly("next");

        second.clear();
        press(root, KeyCode.ENTER, "", true);
        assertThat(done).containsExactly("next", "send");
    }

    private Command command(String id, String keys) {
        return Command.of(id, () -> done.add(id)).when(enabled).on(keys);
    }

    private static void press(Node target, KeyCode code, String text, boolean control)
            throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            target.requestFocus();
                            Event.fireEvent(target, CommandsTest.press(code, text, control, false));
                        })
                .get();
    }
}
