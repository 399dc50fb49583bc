package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Every key that works now, over the window; any of Esc, F1 and a click beside it closes it.
///
/// Thread: FX only.
final class ShortcutSheet extends StackPane {
    private final Texts texts;
    private final Commands commands;

    ShortcutSheet(Texts texts, Commands commands, Runnable close) {
        this.texts = texts;
        this.commands = commands;
        var title = new Label(texts.of("shell.keys.title"));
        title.getStyleClass().add("pane-title");
        var scroll = new ScrollPane(groups());
        scroll.setFitToWidth(true);
        var sheet = new VBox(title, scroll);
        sheet.getStyleClass().add("shell-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setId("shell-keys-sheet");
        getStyleClass().add("shell-veil");
        getChildren().add(sheet);
        setFocusTraversable(true);
        setAccessibleText(texts.of("shell.keys.title"));
        setOnMouseClicked(event -> close.run());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (press.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        press.consume();
                    }
                });
    }

    private Node groups() {
        var byArea = new LinkedHashMap<String, List<Command>>();
        for (var command : commands.all()) {
            if (commands.shortcut(command).isPresent() && !later(command)) {
                byArea.computeIfAbsent(area(command), area -> new ArrayList<>()).add(command);
            }
        }
        var left = column();
        var right = column();
        byArea.forEach(
                (area, members) ->
                        (left.getChildren().isEmpty() ? left : right)
                                .getChildren()
                                .add(group(area, members)));
        var columns = new HBox(left, right);
        columns.getStyleClass().add("shell-sheet-columns");
        return columns;
    }

    private static VBox column() {
        var column = new VBox();
        column.getStyleClass().add("shell-sheet-column");
        return column;
    }

    private Node group(String area, List<Command> members) {
        var box = new VBox();
        box.getStyleClass().add("shell-sheet-group");
        var key = "shell.keys.area." + area;
        if (texts.has(key)) {
            var heading = new Label(texts.of(key));
            heading.getStyleClass().add("section-title");
            box.getChildren().add(heading);
        }
        members.forEach(command -> box.getChildren().add(line(command)));
        return box;
    }

    private Node line(Command command) {
        var words = new Label(label(command));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var keys = new Label(keys(command));
        keys.getStyleClass().add("key-hint");
        var line = new HBox(words, gap, keys);
        line.getStyleClass().add("shell-sheet-line");
        return line;
    }

    /// Nine of a kind (views, commands of an article) are one line: "Ctrl 1 … 9".
    private String label(Command command) {
        var all = "shell.keys.all." + kind(command);
        return first(command) && texts.has(all) ? texts.of(all) : commands.label(command);
    }

    private String keys(Command command) {
        var shown = commands.shortcut(command).map(keys -> keys.shown()).orElse("");
        return first(command) ? texts.of("shell.keys.range", shown) : shown;
    }

    private static boolean first(Command command) {
        return command.id().endsWith(".1");
    }

    private static boolean later(Command command) {
        return command.id().matches(".*\\.[2-9]");
    }

    /// "shell.view" of "shell.view.1".
    private static String kind(Command command) {
        return command.id().substring(0, command.id().lastIndexOf('.'));
    }

    private static String area(Command command) {
        return command.id().substring(0, command.id().indexOf('.'));
    }
}
