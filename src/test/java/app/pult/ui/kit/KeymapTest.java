package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class KeymapTest {
    private final Map<String, String> saved = new HashMap<>();
    private final Command send = Command.of("a.send", () -> {}).on("Ctrl+Enter");
    private final Command take = Command.of("a.take", () -> {}).on("Ctrl+T");

    @Test
    void keysThatCannotBeReadHaveNoEffectAndAreKept() {
        var commands = with(Map.of("a.send", "Ctrl+Ы", "a.later", "Hyper+Q", "a.take", ""));

        assertThat(commands.shortcut(send)).isEqualTo(send.shortcut());
        assertThat(commands.shortcut(take)).isEmpty();

        commands.change(take, Optional.of(Shortcut.parse("F8")));
        assertThat(saved)
                .isEqualTo(Map.of("a.send", "Ctrl+Ы", "a.later", "Hyper+Q", "a.take", "F8"));
    }

    @Test
    void theUsualKeyIsNotWrittenDown() {
        var commands = with(Map.of("a.send", "F9"));
        assertThat(commands.isChanged(send)).isTrue();

        commands.change(send, send.shortcut());

        assertThat(saved).isEmpty();
        assertThat(commands.isChanged(send)).isFalse();
    }

    @Test
    void whatShowsAKeyShowsTheNewOneAtOnce() {
        var commands = with(Map.of());
        var shown = commands.shown(send);
        assertThat(shown.get()).isEqualTo("Ctrl ⏎");

        commands.change(send, Optional.empty());

        assertThat(shown.get()).isEmpty();
    }

    private Commands with(Map<String, String> written) {
        return new Commands(
                Texts.in(Locale.ENGLISH),
                new Keymap(
                        written,
                        now -> {
                            saved.clear();
                            saved.putAll(now);
                        }));
    }
}
