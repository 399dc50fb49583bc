package app.pult.ui.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.rich.Block;
import app.pult.fixture.Screens;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

@Tag("slow")
class CommandBoxTest {
    private final Texts texts = Texts.in(Locale.UK);
    private final Commands commands = new Commands(texts, Map.of());

    @Test
    void theKeyOnTheBoxFollowsAChangedShortcut() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        var copies = CommandBox.commands(number -> {});
        var hint = Screens.onFx(() -> hint(copies));
        assertThat(hint.getText()).isEqualTo("Alt 2");

        commands.change(copies.get(1), Optional.of(Shortcut.parse("Ctrl+Shift+9")));

        assertThat(hint.getText()).isEqualTo("Ctrl ⇧ 9");
    }

    private Label hint(List<Command> copies) {
        var hints = new ArrayList<Label>();
        new CommandBox(
                new Block.Code("", ""),
                1,
                texts,
                number -> {},
                number -> {
                    hints.add(commands.keyHint(copies.get(number)));
                    return hints.getLast();
                });
        return hints.getLast();
    }
}
