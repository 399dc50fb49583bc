package app.pult.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Keymap;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.KeyChange.Outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class KeyChangeTest {
    private final Map<String, String> settings = new TreeMap<>();
    private final Commands commands =
            new Commands(Texts.in(Locale.ENGLISH), new Keymap(Map.of(), this::save));
    private final Command create = Command.of("shell.new", () -> {}).on("Ctrl+N");
    private final Command sync = Command.of("shell.sync", () -> {}).on("F5");
    private final Command reply = Command.of("conversation.send", () -> {}).on("Ctrl+Enter");
    private final Command release = Command.of("outbox.send", () -> {}).on("Ctrl+Enter");

    @BeforeEach
    void register() {
        commands.add(create);
        commands.add(sync);
        commands.add(reply);
        commands.add(release).unsubscribe();
    }

    @Test
    void aFreeKeyIsTakenAtOnceAndKept() {
        assertThat(change(sync).press(keys("Ctrl+Shift+Y"))).isEqualTo(new Outcome.Done());

        assertThat(commands.shortcut(sync)).contains(keys("Ctrl+Shift+Y"));
        assertThat(settings).containsExactly(Map.entry("shell.sync", "Ctrl+Shift+Y"));
    }

    @Test
    void theKeyOfAnotherCommandIsNotTakenSilently() {
        var change = change(sync);

        assertThat(change.press(keys("Ctrl+N")))
                .isEqualTo(new Outcome.Clash(keys("Ctrl+N"), create));
        assertThat(commands.shortcut(sync)).contains(keys("F5"));
        assertThat(settings).isEmpty();

        assertThat(change.takeOver()).isTrue();
        assertThat(commands.shortcut(sync)).contains(keys("Ctrl+N"));
        assertThat(commands.shortcut(create)).isEmpty();
    }

    @Test
    void aCommandThatIsNotOnTheScreenNowClashesToo() {
        assertThat(change(sync).press(keys("Ctrl+Enter"))).isInstanceOf(Outcome.Clash.class);
        commands.change(reply, Optional.empty());

        assertThat(change(sync).press(keys("Ctrl+Enter")))
                .isEqualTo(new Outcome.Clash(keys("Ctrl+Enter"), release));
    }

    @Test
    void commandsThatAreNeverOnTheScreenTogetherMayShareAKey() {
        assertThat(change(release).press(keys("Ctrl+G"))).isEqualTo(new Outcome.Done());

        assertThat(change(reply).press(keys("Ctrl+G"))).isEqualTo(new Outcome.Done());
    }

    @Test
    void anotherPressForgetsTheClash() {
        var change = change(sync);
        change.press(keys("Ctrl+N"));
        change.press(keys("Ctrl+V"));

        assertThat(change.takeOver()).isFalse();
        assertThat(commands.shortcut(create)).contains(keys("Ctrl+N"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "Ctrl+C", "Ctrl+V", "Enter", "Shift+A", "Ctrl+Left", "Alt+F4"})
    void keysThatAreNeededForTypingAreRefused(String pressed) {
        assertThat(change(sync).press(keys(pressed))).isEqualTo(new Outcome.Taken(keys(pressed)));
        assertThat(settings).isEmpty();
    }

    @Test
    void theUsualKeyComesBackUnlessAnotherCommandHasItNow() {
        change(sync).press(keys("F7"));
        assertThat(change(sync).reset()).isEqualTo(new Outcome.Done());
        assertThat(settings).isEmpty();

        change(sync).press(keys("F7"));
        change(create).press(keys("F5"));
        assertThat(change(sync).reset()).isEqualTo(new Outcome.Clash(keys("F5"), create));
    }

    @Test
    void allUsualKeysComeBackTogether() {
        change(sync).remove();
        change(create).press(keys("F5"));

        commands.resetAll();

        assertThat(commands.shortcut(sync)).contains(keys("F5"));
        assertThat(commands.shortcut(create)).contains(keys("Ctrl+N"));
        assertThat(commands.clashes()).isEmpty();
        assertThat(settings).isEmpty();
    }

    private KeyChange change(Command command) {
        return new KeyChange(commands, command);
    }

    private static Shortcut keys(String written) {
        return Shortcut.parse(written);
    }

    private void save(Map<String, String> written) {
        settings.clear();
        settings.putAll(written);
    }
}
