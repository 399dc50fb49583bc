package app.pult.ui.palette;

import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The palette over the window: one field, and what fits it below. The field keeps the keyboard;
/// arrows walk the list, Enter chooses, Esc or a click beside it closes.
///
/// Thread: FX only.
public final class PalettePane extends StackPane {
    private static final int PAGE = 8;

    private final PaletteModel model;
    private final Texts texts;
    private final Runnable close;
    private final TextField field = new TextField();
    private final Label note = new Label();
    private final ListView<Entry> list = new ListView<>();
    private final Subscriptions subscriptions = new Subscriptions();

    /// `close` takes it off the window and gives the keyboard back.
    public PalettePane(PaletteModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> CellClicks.tell(new PaletteCell(texts), click -> choose()));
        list.setPlaceholder(new Label(texts.of("palette.nothing")));
        list.setAccessibleText(texts.of("palette.list.spoken"));
        list.getStyleClass().addAll("plain", "sheet-list", "palette-list");
        note.setId("palette-note");
        note.getStyleClass().addAll("secondary", "palette-note");
        var sheet = new VBox(bar(), note, list);
        sheet.getStyleClass().addAll("raised-sheet", "palette-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setAlignment(sheet, Pos.TOP_CENTER);
        setId("palette");
        getStyleClass().addAll("shell-veil", "near-top");
        getStylesheets().add(Look.stylesheet(PalettePane.class, "palette.css"));
        getChildren().add(sheet);
        setOnMouseClicked(event -> close.run());
        subscriptions.whileInScene(this, this::attach);
    }

    /// Where the keyboard goes.
    public Optional<Node> keyboard() {
        return Optional.of(field);
    }

    private void attach() {
        field.textProperty().bindBidirectional(model.typedProperty());
        subscriptions.add(() -> field.textProperty().unbindBidirectional(model.typedProperty()));
        model.open();
        subscriptions.add(model::close);
        subscriptions.add(model.insteadProperty().subscribe(this::say));
        ListChangeListener<Entry> changed = change -> show();
        model.entries().addListener(changed);
        subscriptions.add(() -> model.entries().removeListener(changed));
        show();
        selectFirst();
        // The model has heard of the words before: its entries are those for them.
        subscriptions.add(model.typedProperty().subscribe((before, now) -> selectFirst()));
    }

    private Node bar() {
        field.setId("palette-input");
        field.setPromptText(texts.of("palette.prompt"));
        field.setAccessibleText(texts.of("palette.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        HBox.setHgrow(field, Priority.ALWAYS);
        var bar = new HBox(Icons.of(Feather.SEARCH), field);
        bar.getStyleClass().add("palette-bar");
        return bar;
    }

    private void steer(KeyEvent press) {
        switch (press.getCode()) {
            case DOWN -> step(1, press);
            case UP -> step(-1, press);
            case PAGE_DOWN -> step(PAGE, press);
            case PAGE_UP -> step(-PAGE, press);
            case ENTER -> {
                choose();
                press.consume();
            }
            case ESCAPE -> {
                close.run();
                press.consume();
            }
            case TAB -> press.consume();
            default -> {}
        }
    }

    /// One step past an end goes round to the other; a page stops there.
    private void step(int by, KeyEvent press) {
        int size = model.entries().size();
        if (size > 0) {
            int wanted = list.getSelectionModel().getSelectedIndex() + by;
            int place =
                    Math.abs(by) == 1
                            ? Math.floorMod(wanted, size)
                            : Math.clamp(wanted, 0, size - 1);
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(Math.max(0, place - PAGE));
        }
        press.consume();
    }

    private void choose() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && PaletteCell.isFree(entry)) {
            close.run();
            model.choose(entry);
        }
    }

    /// The list has entries of its own: it would move the selection when the model's change. What
    /// comes late (tickets) must not take the operator's choice away.
    private void show() {
        var looked = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(model.entries());
        int place = looked == null ? -1 : placeOf(looked);
        if (place < 0) {
            selectFirst();
        } else {
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(Math.max(0, place - PAGE));
        }
    }

    private int placeOf(Entry looked) {
        var what = looked.what();
        return model.entries().stream().map(Entry::what).toList().indexOf(what);
    }

    private void selectFirst() {
        list.getSelectionModel().clearAndSelect(0);
        list.scrollTo(0);
    }

    private void say(Optional<String> instead) {
        note.setText(instead.map(words -> texts.of("kit.instead", words)).orElse(""));
        note.setVisible(instead.isPresent());
        note.setManaged(instead.isPresent());
    }
}
