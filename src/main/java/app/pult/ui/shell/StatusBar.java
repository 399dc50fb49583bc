package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The line at the foot of the window that tells the truth: which server, how old the data is, what
/// is not sent and why; and the switch to work offline.
///
/// Thread: FX only.
final class StatusBar extends HBox {
    private final Texts texts;
    private final Region dot = new Region();
    private final Label state = new Label();
    private final Button keys;

    StatusBar(StatusModel model, Texts texts, Commands commands, ShellCommands own) {
        this.texts = texts;
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        state.setId("shell-status");
        state.getStyleClass().add("shell-status-state");
        getStyleClass().addAll("status-bar", "shell-status-bar");
        keys = link(commands, own.keys);
        getChildren()
                .addAll(
                        dot,
                        state,
                        outboxLink(model, commands, own.outbox),
                        gap,
                        keys,
                        offlineSwitch(model, commands, own.offline));
        model.lineProperty().subscribe(this::show);
        for (var changing :
                List.of(widthProperty(), state.textProperty(), model.outboxProperty())) {
            changing.subscribe(this::fit);
        }
    }

    /// Where there is no room for all words, the keys are told by F1 and the palette alone.
    private void fit() {
        keys.setManaged(true);
        boolean room = prefWidth(-1) <= getWidth();
        keys.setManaged(room);
        keys.setVisible(room);
    }

    private Node outboxLink(StatusModel model, Commands commands, Command outbox) {
        var link = link(commands, outbox);
        link.setId("shell-status-outbox");
        link.textProperty().bind(model.outboxProperty());
        return link;
    }

    private Node offlineSwitch(StatusModel model, Commands commands, Command offline) {
        var button = link(commands, offline);
        button.setId("shell-offline");
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.workingOfflineProperty().get()
                                                ? texts.of("shell.status.online")
                                                : texts.of("shell.offline.label"),
                                model.workingOfflineProperty()));
        return button;
    }

    private static Button link(Commands commands, Command command) {
        var button = commands.button(command);
        button.setId("shell-status-" + command.nodeId());
        button.getStyleClass().addAll("flat", "shell-status-link");
        return button;
    }

    private void show(StatusLine line) {
        dot.getStyleClass().setAll("dot", tone(line.tone()));
        var words =
                Stream.of(line.state(), line.age(), line.next())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        state.setText(words);
        state.setAccessibleText(texts.of("shell.status.spoken", words));
    }

    private static String tone(StatusLine.Tone tone) {
        return switch (tone) {
            case GOOD -> "success";
            case QUIET -> "neutral";
            case WARNING -> "warning";
            case BAD -> "danger";
        };
    }
}
