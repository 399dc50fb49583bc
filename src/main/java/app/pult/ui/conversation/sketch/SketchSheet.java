package app.pult.ui.conversation.sketch;

import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A picture from the clipboard over the conversation, to be drawn on and attached. Everything goes
/// by the keyboard too: 1, 2, 3 choose what is drawn, arrows move the point, Space begins and ends.
///
/// Thread: FX only.
public final class SketchSheet extends StackPane {
    private final SketchModel model;
    private final Texts texts;
    private final Runnable close;
    private final Consumer<List<SketchModel.Content>> attach;
    private final DrawingBoard board;
    private final CheckBox original = new CheckBox();
    private final Map<Shortcut, Runnable> keys = new LinkedHashMap<>();

    /// `attach` gets what is to be sent; `close` takes the sheet off the screen.
    public SketchSheet(
            SketchModel model,
            Texts texts,
            Consumer<List<SketchModel.Content>> attach,
            Runnable close) {
        this.model = model;
        this.texts = texts;
        this.attach = attach;
        this.close = close;
        board = new DrawingBoard(model, texts);
        var box = new VBox(heading(), board, footer());
        VBox.setVgrow(board, Priority.ALWAYS);
        box.getStyleClass().add("preview-sheet");
        setId("sketch");
        getStyleClass().addAll("ready-veil", "preview-veil");
        getChildren().add(box);
        key("1", () -> model.toolProperty().set(Mark.Tool.ARROW));
        key("2", () -> model.toolProperty().set(Mark.Tool.BOX));
        key("3", () -> model.toolProperty().set(Mark.Tool.BLUR));
        key("Ctrl+Z", model::undo);
        key("Ctrl+Y", model::redo);
        key("Ctrl+Shift+Z", model::redo);
        key("Ctrl+Enter", this::send);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var active = new Subscriptions();
        active.whileInScene(this, () -> active.add(board.follow()));
    }

    /// Where the keyboard begins.
    public Node keyboard() {
        return board;
    }

    private Node heading() {
        var title = new Label(texts.of("sketch.title"));
        title.setId("sketch-title");
        title.setTooltip(new Tooltip(title.getText()));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var tools = new ToggleGroup();
        var undo = icon("sketch.undo", Feather.CORNER_UP_LEFT, model::undo);
        undo.disableProperty().bind(model.undoableProperty().not());
        var redo = icon("sketch.redo", Feather.CORNER_UP_RIGHT, model::redo);
        redo.disableProperty().bind(model.redoableProperty().not());
        var heading =
                new HBox(
                        title,
                        tool("sketch.arrow", Feather.ARROW_UP_RIGHT, Mark.Tool.ARROW, tools),
                        tool("sketch.box", Feather.SQUARE, Mark.Tool.BOX, tools),
                        tool("sketch.blur", Feather.EYE_OFF, Mark.Tool.BLUR, tools),
                        undo,
                        redo,
                        icon("sketch.close", Feather.X, close));
        heading.getStyleClass().add("preview-heading");
        return heading;
    }

    private Node footer() {
        original.setId("sketch-original");
        original.setText(texts.of("sketch.original"));
        original.setMinWidth(Region.USE_PREF_SIZE);
        var hint = Wrapped.of(texts.of("sketch.keys"), "caption");
        hint.setMinWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        var send = new Button(texts.of("sketch.attach"));
        send.setId("sketch-attach");
        send.getStyleClass().add("primary");
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setOnAction(event -> send());
        var footer = new HBox(hint, original, send);
        footer.getStyleClass().add("preview-footer");
        return footer;
    }

    /// Only what the operator chose: the original holds what was made unreadable.
    private void send() {
        attach.accept(
                original.isSelected()
                        ? List.of(model.content(), model.original())
                        : List.of(model.content()));
        close.run();
    }

    private void key(String written, Runnable action) {
        keys.put(Shortcut.parse(written), action);
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
            if (!board.dropHalf()) {
                close.run();
            }
            press.consume();
            return;
        }
        for (var key : keys.entrySet()) {
            if (key.getKey().matches(press)) {
                key.getValue().run();
                press.consume();
                return;
            }
        }
        if (!(getScene().getFocusOwner() instanceof ButtonBase) && board.press(press)) {
            press.consume();
        }
    }

    private ToggleButton tool(String key, Feather glyph, Mark.Tool tool, ToggleGroup tools) {
        var button = new ToggleButton(texts.of(key), Icons.of(glyph));
        button.setId(key.replace('.', '-'));
        button.setToggleGroup(tools);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("conversation-kind");
        model.toolProperty().subscribe(now -> button.setSelected(now == tool));
        button.setOnAction(
                event -> {
                    model.toolProperty().set(tool);
                    button.setSelected(true);
                    board.requestFocus();
                });
        return button;
    }

    private Button icon(String key, Feather glyph, Runnable action) {
        var button = new Button("", Icons.of(glyph));
        button.setId(key.replace('.', '-'));
        button.setAccessibleText(texts.of(key));
        button.setTooltip(new Tooltip(texts.of(key)));
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> action.run());
        return button;
    }
}
