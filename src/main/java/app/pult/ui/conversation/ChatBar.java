package app.pult.ui.conversation;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// How a chat comes to its end: with a colleague, or solved as any other ticket.
///
/// Thread: FX only.
final class ChatBar extends HBox {
    private final Texts texts;
    private final Commands commands;

    ChatBar(Texts texts, Commands commands) {
        this.texts = texts;
        this.commands = commands;
        getStyleClass().add("conversation-chat");
        setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        button(
                                "conversation-handover",
                                "conversation.chat.handover",
                                "conversation.handover"),
                        button("conversation-end", "conversation.chat.end", "shell.solve"));
    }

    /// Gives a command of the window, which has its own key for it.
    private Button button(String id, String label, String command) {
        var button = new Button(texts.of(label));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> commands.find(command).ifPresent(Command::run));
        var tip = new Tooltip();
        tip.setOnShowing(
                event ->
                        tip.setText(
                                commands.find(command)
                                        .flatMap(commands::shortcut)
                                        .map(keys -> keys.shown())
                                        .orElse(button.getText())));
        button.setTooltip(tip);
        return button;
    }
}
