package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
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
import java.util.Optional;

/// Every command and its key, over the window. Arrows walk it, Enter or a click asks for another
/// key. Any of Esc, F1 and a click beside it closes it.
///
/// Thread: FX only.
final class ShortcutSheet extends StackPane {
    /// From what is always there to what comes and goes; others follow.
    private static final List<String> AREAS =
            List.of("shell", "queue", "conversation", "newticket", "outbox");

    private final Texts texts;
    private final Commands commands;
    private final Runnable close;
    private final List<ShortcutLine> lines = new ArrayList<>();
    private final Label message = new Label();
    private final Button reset = new Button();
    private final ScrollPane scroll = new ScrollPane();
    private final Subscriptions asking = new Subscriptions();
    private Optional<KeyChange> change = Optional.empty();

    ShortcutSheet(Texts texts, Commands commands, Runnable close) {
        this.texts = texts;
        this.commands = commands;
        this.close = close;
        scroll.setContent(groups());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        message.setId("shell-keys-message");
        message.setWrapText(true);
        message.getStyleClass().addAll("secondary", "shell-sheet-message");
        var sheet = new VBox(header(), scroll, message);
        sheet.getStyleClass().addAll("raised-sheet", "shell-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setId("shell-keys-sheet");
        getStyleClass().add("shell-veil");
        getChildren().add(sheet);
        setFocusTraversable(true);
        setAccessibleText(texts.of("shell.keys.title"));
        setOnMouseClicked(event -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        // The window's keys rest no longer than the sheet is there.
        asking.whileInScene(this, () -> {});
        rest();
    }

    /// Where the keyboard goes: arrows lead to a line from here.
    Optional<Node> keyboard() {
        return Optional.of(focusedLine().map(Node.class::cast).orElse(this));
    }

    private Node header() {
        var title = new Label(texts.of("shell.keys.title"));
        title.getStyleClass().add("pane-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        reset.setText(texts.of("shell.keys.reset"));
        reset.setId("shell-keys-reset");
        reset.setOnAction(
                event -> {
                    requestFocus();
                    commands.resetAll();
                    rest();
                });
        var header = new HBox(title, gap, reset);
        header.getStyleClass().add("shell-sheet-header");
        return header;
    }

    private void press(KeyEvent press) {
        if (change.isPresent()) {
            take(change.get(), press);
            press.consume();
            return;
        }
        switch (press.getCode()) {
            case ESCAPE -> close.run();
            case DOWN -> walk(1);
            case UP -> walk(-1);
            case ENTER, SPACE -> {
                if (reset.isFocused()) {
                    reset.fire();
                } else {
                    focusedLine().ifPresent(this::ask);
                }
            }
            default -> {
                return;
            }
        }
        press.consume();
    }

    private Optional<ShortcutLine> focusedLine() {
        return lines.stream().filter(Node::isFocused).findFirst();
    }

    private void walk(int step) {
        int here = focusedLine().map(lines::indexOf).orElse(step > 0 ? -1 : lines.size());
        var line = lines.get(Math.clamp(here + step, 0, lines.size() - 1));
        line.requestFocus();
        reveal(line);
    }

    private void reveal(Node line) {
        var content = scroll.getContent();
        double hidden =
                content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            var at = content.sceneToLocal(line.localToScene(line.getBoundsInLocal()));
            double middle = at.getCenterY() - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.clamp(middle / hidden, 0, 1));
        }
    }

    private void ask(ShortcutLine line) {
        line.requestFocus();
        rest();
        change = Optional.of(new KeyChange(commands, line.command()));
        asking.add(commands.restBut(""));
        line.await();
        say(texts.of("shell.keys.ask", line.words()));
    }

    private void take(KeyChange wanted, KeyEvent press) {
        boolean plain = !press.isControlDown() && !press.isAltDown() && !press.isShiftDown();
        var key = plain ? press.getCode() : KeyCode.UNDEFINED;
        switch (key) {
            case ESCAPE -> rest();
            case DELETE -> tell(wanted.remove());
            case BACK_SPACE -> tell(wanted.reset());
            case ENTER -> {
                if (wanted.takeOver()) {
                    rest();
                }
            }
            default -> Shortcut.of(press).map(wanted::press).ifPresent(this::tell);
        }
    }

    private void tell(KeyChange.Outcome outcome) {
        switch (outcome) {
            case KeyChange.Outcome.Done done -> rest();
            case KeyChange.Outcome.Taken taken ->
                    say(texts.of("shell.keys.taken", taken.keys().shown()));
            case KeyChange.Outcome.Clash clash ->
                    say(
                            texts.of(
                                    "shell.keys.clash",
                                    clash.keys().shown(),
                                    commands.label(clash.owner())));
        }
    }

    /// Nothing is asked any more; every line says what it has now.
    private void rest() {
        change = Optional.empty();
        asking.clear();
        lines.forEach(ShortcutLine::show);
        reset.setVisible(commands.isAnyChanged());
        say(texts.of("shell.keys.how"));
    }

    private void say(String words) {
        message.setText(words);
    }

    private Node groups() {
        var byArea = new LinkedHashMap<String, List<Command>>();
        AREAS.forEach(area -> byArea.put(area, new ArrayList<>()));
        for (var command : commands.known()) {
            if (!later(command)) {
                byArea.computeIfAbsent(KeyChange.area(command), area -> new ArrayList<>())
                        .add(command);
            }
        }
        byArea.values().removeIf(List::isEmpty);
        var left = column();
        var right = column();
        int half = byArea.values().stream().mapToInt(List::size).sum() / 2;
        byArea.forEach(
                (area, members) ->
                        (lines.size() + members.size() / 2 < half ? left : right)
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
        var heading = new Label(texts.of("shell.keys.area." + area));
        heading.getStyleClass().add("section-title");
        box.getChildren().add(heading);
        members.forEach(command -> box.getChildren().add(line(command)));
        return box;
    }

    private Node line(Command command) {
        if (first(command)) {
            return nine(command);
        }
        var line = new ShortcutLine(command, commands.label(command), texts, commands);
        line.setOnMouseClicked(click -> ask(line));
        lines.add(line);
        return line;
    }

    /// Nine of a kind (views, commands of an article) are one line, "Ctrl 1 … 9": their keys are
    /// their numbers.
    private Node nine(Command first) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var shown = commands.shortcut(first).map(Shortcut::shown).orElse("");
        var keys = new Label(texts.of("shell.keys.range", shown));
        var all = "shell.keys.all." + kind(first);
        var label = texts.has(all) ? texts.of(all) : commands.label(first);
        keys.getStyleClass().add("key-hint");
        var line = new HBox(new Label(label), gap, keys);
        line.getStyleClass().add("shell-sheet-line");
        return line;
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
}
