package app.pult.ui.queue;

import app.pult.desk.Queue;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.queue.SavedViewsModel.Removed;
import app.pult.ui.shell.QueueWords;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.Optional;

/// The operator's own views over the window: a name for what is shown now, and below it what was
/// kept so far, to open, rename, order and remove.
///
/// Thread: FX only.
public final class SavedViewsSheet extends StackPane {
    private final SavedViewsModel model;
    private final Texts texts;
    private final Runnable close;
    private final TextField name = new TextField();
    private final Button save = new Button();
    private final ListView<Queue.Saved> list = new ListView<>();
    private final HBox gone = new HBox();
    private final Label goneWords = new Label();
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<Queue.Saved> renamed = Optional.empty();
    private int place;

    /// `close` takes it off the window.
    public SavedViewsSheet(SavedViewsModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        var title = new Label(texts.of("queue.views.title"));
        title.getStyleClass().add("pane-title");
        var now = Wrapped.of(texts.of("queue.views.now", words(model.shown("-"))), "secondary");
        var hint = Wrapped.of(texts.of("queue.views.hint"), "secondary");
        var sheet = new VBox(title, now, naming(), kept(), hint, gone());
        sheet.getStyleClass().addAll("raised-sheet", "queue-views-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setAlignment(sheet, Pos.TOP_CENTER);
        setId("queue-views");
        getStyleClass().addAll("shell-veil", "near-top");
        getStylesheets().add(Look.stylesheet(SavedViewsSheet.class, "queue.css"));
        getChildren().add(sheet);
        setOnMouseClicked(event -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        subscriptions.whileInScene(
                this,
                () -> {
                    subscriptions.add(model.removedProperty().subscribe(this::tell));
                    InvalidationListener changed = views -> choose();
                    model.views().addListener(changed);
                    subscriptions.add(() -> model.views().removeListener(changed));
                    model.refresh();
                });
    }

    /// Where the keyboard goes: to the list, once it is there.
    public Optional<Node> keyboard() {
        return Optional.of(list.isFocused() ? list : name);
    }

    private Node naming() {
        name.setId("queue-views-name");
        name.setText(model.shown("-").filter());
        name.setPromptText(texts.of("queue.views.name"));
        name.setAccessibleText(texts.of("queue.views.name"));
        name.textProperty().subscribe(words -> save.setDisable(words.isBlank()));
        save.setId("queue-views-save");
        save.setText(texts.of("queue.views.save"));
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.getStyleClass().add("primary");
        save.setFocusTraversable(false);
        save.setOnAction(event -> save());
        HBox.setHgrow(name, Priority.ALWAYS);
        var bar = new HBox(name, save);
        bar.getStyleClass().add("queue-views-bar");
        return bar;
    }

    private Node kept() {
        list.setId("queue-views-list");
        list.setItems(model.views());
        list.setAccessibleText(texts.of("queue.views.title"));
        list.setPlaceholder(new Label(texts.of("queue.views.none")));
        list.getStyleClass().addAll("plain", "sheet-list", "queue-views-list");
        list.setCellFactory(
                view -> CellClicks.tell(new SavedViewCell(this::words), click -> open()));
        return list;
    }

    private Node gone() {
        var undo = new Button(texts.of("queue.views.undo"));
        undo.setId("queue-views-undo");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setFocusTraversable(false);
        undo.setOnAction(event -> model.undo());
        goneWords.setId("queue-views-gone");
        goneWords.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(goneWords, Priority.ALWAYS);
        gone.getChildren().setAll(goneWords, undo);
        gone.getStyleClass().add("queue-views-bar");
        return gone;
    }

    private void tell(Optional<Removed> removed) {
        gone.setVisible(removed.isPresent());
        gone.setManaged(removed.isPresent());
        goneWords.setText(
                removed.map(last -> texts.of("queue.views.gone", last.view().name())).orElse(""));
    }

    private void press(KeyEvent press) {
        boolean taken =
                switch (press.getCode()) {
                    case ESCAPE -> leave();
                    case TAB -> turn();
                    case ENTER -> list.isFocused() ? open() : save();
                    case Z -> press.isShortcutDown() && list.isFocused() && undo();
                    default -> list.isFocused() ? change(press) : enterList(press);
                };
        if (taken) {
            press.consume();
        }
    }

    private boolean leave() {
        if (renamed.isPresent()) {
            rename(Optional.empty());
            list.requestFocus();
        } else {
            close.run();
        }
        return true;
    }

    private boolean turn() {
        (list.isFocused() ? name : list).requestFocus();
        return true;
    }

    private boolean undo() {
        model.undo();
        return true;
    }

    private boolean enterList(KeyEvent press) {
        boolean down = press.getCode() == KeyCode.DOWN && !model.views().isEmpty();
        if (down) {
            list.requestFocus();
            list.getSelectionModel().select(0);
        }
        return down;
    }

    private boolean change(KeyEvent press) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return false;
        }
        place = list.getSelectionModel().getSelectedIndex();
        switch (press.getCode()) {
            case F2 -> rename(Optional.of(chosen));
            case DELETE -> model.remove(chosen);
            case UP, DOWN -> {
                int by = press.getCode() == KeyCode.UP ? -1 : 1;
                if (!press.isAltDown()) {
                    return false;
                }
                place = Math.clamp(place + by, 0, model.views().size() - 1);
                model.move(chosen, by);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The keyboard stays at its place in a list that changed.
    private void choose() {
        if (list.isFocused() && !model.views().isEmpty()) {
            list.getSelectionModel().clearAndSelect(Math.clamp(place, 0, model.views().size() - 1));
        }
    }

    /// The field is for another name of this view; empty: for what is shown now.
    private void rename(Optional<Queue.Saved> view) {
        renamed = view;
        save.setText(texts.of(view.isPresent() ? "queue.views.rename" : "queue.views.save"));
        name.setText(view.map(Queue.Saved::name).orElse(model.shown("-").filter()));
        if (view.isPresent()) {
            name.requestFocus();
            name.selectAll();
        }
    }

    private boolean save() {
        var words = name.getText().strip();
        if (words.isEmpty()) {
            return true;
        }
        if (renamed.isPresent()) {
            model.rename(renamed.get(), words);
            rename(Optional.empty());
            list.requestFocus();
        } else {
            close.run();
            model.save(words);
        }
        return true;
    }

    private boolean open() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            model.show(chosen);
        }
        return true;
    }

    private String words(Queue.Saved view) {
        var order = texts.of("queue.order." + view.order().name().toLowerCase(Locale.ROOT));
        var base = QueueWords.name(view.base(), texts);
        return view.filter().isEmpty()
                ? texts.of("queue.views.all", base, order)
                : texts.of("queue.views.filtered", base, view.filter(), order);
    }
}
