package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class CommandsTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);
    private final Commands commands =
            new Commands(Texts.in(Locale.ENGLISH), Map.of("b", Shortcut.parse("Ctrl+Shift+B")));
    private final Command send =
            Command.of("a", () -> done.add("a")).when(enabled).on("Ctrl+Enter");
    private final Command take = Command.of("b", () -> done.add("b")).on("Ctrl+B");

    @Test
    void aCommandRunsOnlyWhileEnabled() {
        assertThat(send.run()).isTrue();
        enabled.set(false);

        assertThat(send.run()).isFalse();
        assertThat(done).containsExactly("a");
    }

    @Test
    void theOperatorsShortcutReplacesTheOwnOne() {
        assertThat(commands.shortcut(take).orElseThrow().written()).isEqualTo("Ctrl+Shift+B");
        assertThat(commands.shortcut(send).orElseThrow().shown()).isEqualTo("Ctrl ⏎");
    }

    @Test
    void commandsLeaveWithTheirSubscription() {
        var subscription = commands.add(send);
        commands.add(take);
        assertThat(commands.all()).containsExactly(send, take);

        subscription.unsubscribe();
        assertThat(commands.all()).containsExactly(take);
        assertThat(commands.find("a")).isEmpty();
    }

    @Test
    void twoCommandsOfOneNameAreABug() {
        commands.add(send);

        assertThatThrownBy(() -> commands.add(send)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void clashingShortcutsAreNamed() {
        commands.add(send);
        var other = Command.of("c", () -> {}).on("Ctrl+Enter");
        commands.add(other);

        assertThat(commands.clashes()).containsExactly(new Commands.Clash(send, other));
    }

    static KeyEvent press(KeyCode code, String text, boolean control, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, false, false);
    }
}
