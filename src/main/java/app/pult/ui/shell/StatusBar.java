package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The line at the foot of the window that tells the truth: which server, how old the data is, what
/// is not sent and why; and the switch to work offline.
///
/// Thread: FX only.
final class StatusBar extends HBox {
    /// What each part is wider for standing on whole pixels, all together.
    private static final double ROUNDING = 8;

    private final Texts texts;
    private final Region dot = new Region();
    private final Label state = new Label();
    private final Button keys;
    private final Button offline;
    private final Region gap = new Region();

    StatusBar(StatusModel model, Texts texts, Commands commands, ShellCommands own) {
        this.texts = texts;
        HBox.setHgrow(gap, Priority.ALWAYS);
        state.setId("shell-status");
        state.getStyleClass().add("shell-status-state");
        getStyleClass().addAll("status-bar", "shell-status-bar");
        // Else the whole window would be as wide as its words.
        setMinWidth(0);
        keys = link(commands, own.keys);
        offline = offlineSwitch(model, texts, commands, own.offline);
        tell(state, state.textProperty());
        getChildren()
                .addAll(
                        dot,
                        state,
                        outboxLink(model, commands, own.outbox),
                        gap,
                        keys,
                        lookButton(commands, own.look),
                        offline);
        model.lineProperty().subscribe(this::show);
        for (var changing :
                List.of(widthProperty(), state.textProperty(), model.outboxProperty())) {
            changing.subscribe(this::fit);
        }
        // Its words are of another size once the text's is.
        state.fontProperty().subscribe((before, now) -> UiThread.later(this::fit));
    }

    /// Adds what a feature has to say, where it is out of the way.
    void add(Labeled words) {
        words.setMinWidth(0);
        getChildren().add(getChildren().indexOf(gap) + 1, words);
        words.managedProperty().subscribe(this::fit);
        words.textProperty().subscribe(this::fit);
    }

    /// Where there is no room for all words, the keys are told by F1 and the palette alone; then a
    /// sign stands for the switch; then what waits is told in short, its number first; the truth
    /// about the data gives way last.
    private void fit() {
        show(keys, true);
        offline.setContentDisplay(ContentDisplay.TEXT_ONLY);
        state.setMinWidth(USE_PREF_SIZE);
        if (isTight()) {
            show(keys, false);
        }
        if (isTight()) {
            offline.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
        if (computeMinWidth(-1) > getWidth() - ROUNDING) {
            state.setMinWidth(0);
        }
    }

    private boolean isTight() {
        return prefWidth(-1) > getWidth();
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }

    private Node outboxLink(StatusModel model, Commands commands, Command outbox) {
        var link = link(commands, outbox);
        link.setId("shell-status-outbox");
        link.textProperty().bind(model.outboxProperty());
        link.setMinWidth(0);
        tell(link, model.outboxProperty());
        return link;
    }

    /// A sign, so that there is always room for it: who needs large text must reach it.
    private static Node lookButton(Commands commands, Command look) {
        var button = link(commands, look);
        button.setAccessibleText(button.getText());
        button.setGraphic(Icons.of(Feather.TYPE));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tell(button, button.textProperty());
        return button;
    }

    private static Button offlineSwitch(
            StatusModel model, Texts texts, Commands commands, Command offline) {
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
        button.accessibleTextProperty().bind(button.textProperty());
        button.graphicProperty()
                .bind(
                        model.workingOfflineProperty()
                                .map(off -> Icons.of(off ? Feather.WIFI : Feather.WIFI_OFF)));
        tell(button, button.textProperty());
        return button;
    }

    /// The whole of what may be cut off or stands behind a sign.
    private static void tell(Node node, ObservableValue<String> words) {
        var tip = new Tooltip();
        tip.textProperty().bind(words);
        Tooltip.install(node, tip);
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
