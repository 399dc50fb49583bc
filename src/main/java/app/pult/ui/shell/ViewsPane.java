package app.pult.ui.shell;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The column of views: where there is work. Words while the window is wide, icons when it is not.
///
/// Thread: FX only.
final class ViewsPane extends VBox {
    /// Pixels at the text's usual size.
    private static final double WIDE_MIN = 140;

    private static final double WIDE_MAX = 320;
    private static final double NARROW = 52;

    private final ViewsModel model;
    private final Selection selection;
    private final Subscriptions subscriptions = new Subscriptions();
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final ListView<ViewLine> list;
    private boolean following;
    private double scale = 1;

    ViewsPane(
            ViewsModel model,
            Selection selection,
            ShellCommands own,
            Texts texts,
            Commands commands) {
        this.model = model;
        this.selection = selection;
        list = new ListView<>(model.lines());
        list.setId("shell-views");
        list.setAccessibleText(texts.of("shell.views.spoken"));
        list.getStyleClass().addAll("nav", "shell-views");
        list.setCellFactory(view -> new ViewCell(texts, narrow));
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((before, now) -> chosen(before.intValue(), now.intValue()));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        var newTicket = button(own.newTicket, Feather.PLUS, commands);
        getChildren().addAll(searchDoor(own.search, commands, texts), newTicket, list);
        getChildren().add(doors(own, commands));
        getStyleClass().addAll("shell-views-pane", "canvas");
        getStylesheets().add(Look.stylesheet(ViewsPane.class, "shell.css"));
        narrow.subscribe(this::setWidths);
        subscriptions.whileInScene(this, this::attach);
    }

    /// Whether the words can have this width, in pixels.
    boolean canBe(double width) {
        return width >= WIDE_MIN * scale && width <= WIDE_MAX * scale;
    }

    /// The text's size, 1 for the usual.
    void setScale(double size) {
        scale = size;
        setWidths(narrow.get());
    }

    void setNarrow(boolean wanted) {
        narrow.set(wanted);
    }

    /// Runs the action when a view is clicked, be it the one that is shown.
    void onClick(Runnable action) {
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> action.run());
    }

    Optional<Node> keyboard() {
        return Optional.of(list);
    }

    private void attach() {
        model.attach();
        subscriptions.add(model::detach);
        subscriptions.add(selection.queueProperty().subscribe(queue -> follow()));
        subscriptions.add(selection.placeProperty().subscribe(place -> follow()));
        model.lines().addListener((javafx.beans.InvalidationListener) changed -> follow());
    }

    /// The ways to all commands, and to the side while it is put away.
    private VBox doors(ShellCommands own, Commands commands) {
        var doors =
                new VBox(
                        button(own.palette, Feather.COMMAND, commands),
                        button(own.side(Side.CUSTOMER), Feather.USER_CHECK, commands),
                        button(own.side(Side.KNOWLEDGE), Feather.BOOK_OPEN, commands),
                        button(own.side(Side.DIAGNOSTICS), Feather.ACTIVITY, commands));
        doors.getChildren()
                .forEach(door -> door.getStyleClass().addAll("flat", "shell-views-door"));
        return doors;
    }

    private Button button(Command command, Feather glyph, Commands commands) {
        var button = commands.button(command);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(commands.label(command));
        button.setGraphic(Icons.of(glyph));
        narrow.subscribe(
                small ->
                        button.setContentDisplay(
                                small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        return button;
    }

    /// Looks like the field it opens.
    private Button searchDoor(Command search, Commands commands, Texts texts) {
        var door = commands.button(search);
        var keys = commands.keyHint(search);
        var icon = Icons.of(Feather.SEARCH);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var face = new HBox(new Label(texts.of("shell.search.door")), gap, keys);
        face.getStyleClass().add("shell-search-face");
        face.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        door.getWidth()
                                                - door.snappedLeftInset()
                                                - door.snappedRightInset(),
                                door.widthProperty(),
                                door.insetsProperty()));
        door.setMaxWidth(Double.MAX_VALUE);
        door.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        door.setAccessibleText(commands.label(search));
        door.getStyleClass().add("shell-search");
        narrow.subscribe(small -> door.setGraphic(small ? icon : face));
        return door;
    }

    private void setWidths(boolean small) {
        setMinWidth(scale * (small ? NARROW : WIDE_MIN));
        setMaxWidth(scale * (small ? NARROW : WIDE_MAX));
    }

    /// Headings are passed over in the direction of the key.
    private void chosen(int before, int now) {
        if (following || now < 0 || now >= model.lines().size()) {
            return;
        }
        var line = model.lines().get(now);
        if (line instanceof ViewLine.Heading) {
            list.getSelectionModel().clearAndSelect(now > before ? now + 1 : now - 1);
        } else {
            model.choose(line);
        }
    }

    private void follow() {
        following = true;
        model.current()
                .ifPresentOrElse(
                        line ->
                                list.getSelectionModel()
                                        .clearAndSelect(model.lines().indexOf(line)),
                        () -> list.getSelectionModel().clearSelection());
        following = false;
    }
}
