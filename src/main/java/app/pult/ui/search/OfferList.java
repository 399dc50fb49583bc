package app.pult.ui.search;

import app.pult.search.Completion;
import app.pult.search.Completion.Completed;
import app.pult.search.Completion.Place;
import app.pult.search.Completions;
import app.pult.search.Offer;
import app.pult.search.Tongue;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What may be written next, under the place in the question it would stand at. The keyboard stays
/// in the field: Tab and Enter take what is chosen, Esc puts the list away, and every key that is
/// not for the list goes on to what was found.
///
/// Thread: FX only.
final class OfferList extends VBox {
    private static final double ROW_EM = 2.2;
    private static final double WIDTH_EM = 34;
    private static final double COLUMN_EM = 8;
    private static final double GAP = 3;
    private static final Bounds NOWHERE = new BoundingBox(0, 0, -1, -1);

    private final CompletionModel model;
    private final TextField field;
    private final Texts texts;
    private final Tongue tongue;
    private final ListView<Offer> rows = new ListView<>();
    private final Label hint = new Label();
    private final Runnable afterLayout = this::place;
    private Bounds placed = NOWHERE;
    private boolean changed;

    OfferList(CompletionModel model, TextField field, Texts texts) {
        this.model = model;
        this.field = field;
        this.texts = texts;
        tongue = Tongue.of(texts.locale().getLanguage());
        rows.setId("search-offers");
        rows.setAccessibleText(texts.of("search.offers.spoken"));
        rows.setFocusTraversable(false);
        rows.getStyleClass().add("plain");
        rows.setCellFactory(
                list -> {
                    var cell = new OfferCell();
                    return CellClicks.tell(cell, click -> take(model.take(cell.getItem())));
                });
        hint.getStyleClass().addAll("caption", "search-offers-hint");
        getChildren().setAll(rows, hint);
        getStyleClass().add("search-offers");
        setManaged(false);
        setVisible(false);
        sceneProperty().subscribe(this::follow);
        var active = new Subscriptions();
        active.whileInScene(this, () -> attach(active));
    }

    private void attach(Subscriptions active) {
        model.open();
        active.add(model::close);
        active.add(field.textProperty().subscribe((before, now) -> changed = true));
        active.add(field.caretPositionProperty().subscribe((before, now) -> moved()));
        active.add(model.completionProperty().subscribe(this::show));
        active.add(model.chosenProperty().subscribe(place -> choose(place.intValue())));
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    /// Whether the key was for the list.
    boolean steer(KeyEvent press) {
        if (isWish(press)) {
            take(model.wanted(field.getText(), field.getCaretPosition()));
            return true;
        }
        if (!isVisible() || press.isControlDown() || press.isAltDown()) {
            return false;
        }
        return switch (press.getCode()) {
            case DOWN -> model.walks() && model.step(1);
            case UP -> model.walks() && model.step(-1);
            case TAB, ENTER -> !press.isShiftDown() && take(model.take());
            case ESCAPE -> model.dismiss();
            default -> false;
        };
    }

    private static boolean isWish(KeyEvent press) {
        return (press.getCode() == KeyCode.SPACE && press.isControlDown())
                || (press.getCode() == KeyCode.DOWN && press.isAltDown());
    }

    /// The text is changed before its caret is moved.
    private void moved() {
        boolean typed = changed && field.isFocused();
        changed = false;
        if (typed) {
            model.typed(field.getText(), field.getCaretPosition());
        } else {
            model.moved(field.getText(), field.getCaretPosition());
        }
    }

    private boolean take(Optional<Completed> completed) {
        completed.ifPresent(
                now -> {
                    field.requestFocus();
                    field.replaceText(0, field.getLength(), now.text());
                    field.positionCaret(now.caret());
                    changed = false;
                    model.typed(now.text(), now.caret());
                });
        return completed.isPresent();
    }

    private void show(Optional<Completion> completion) {
        setVisible(completion.isPresent());
        rows.getItems().setAll(completion.map(Completion::offers).orElse(List.of()));
        completion.ifPresent(
                now -> {
                    tell();
                    placed = NOWHERE;
                    field.requestLayout();
                });
    }

    private void choose(int place) {
        rows.getSelectionModel().clearSelection();
        if (place != CompletionModel.NONE) {
            rows.getSelectionModel().select(place);
            rows.scrollTo(place);
        }
        tell();
    }

    private void tell() {
        boolean taken =
                model.completionProperty()
                        .get()
                        .filter(now -> now.place() == Place.KEY)
                        .filter(now -> !model.walks())
                        .isPresent();
        hint.setText(texts.of(taken ? "search.offers.reach" : "search.offers.keys"));
    }

    /// After each layout of this scene, in which the words may have moved.
    private void place() {
        var completion = model.completionProperty().get();
        if (completion.isEmpty()
                || getParent() == null
                || !(field.getSkin() instanceof TextFieldSkin skin)) {
            return;
        }
        Bounds under = getParent().sceneToLocal(field.localToScene(field.getLayoutBounds()));
        if (!under.equals(placed)) {
            placed = under;
            place(completion.get(), under, skin);
        }
    }

    private void place(Completion now, Bounds under, TextFieldSkin skin) {
        applyCss();
        double em = hint.getFont().getSize();
        rows.setFixedCellSize(Math.rint(ROW_EM * em));
        double wanted = now.offers().size() * rows.getFixedCellSize() + 2;
        double room = getParent().getLayoutBounds().getHeight() - under.getMaxY() - 2 * GAP;
        double rest = prefHeight(-1) - rows.prefHeight(-1);
        double height = Math.max(rows.getFixedCellSize(), Math.min(wanted, room - rest));
        rows.setMinHeight(height);
        rows.setPrefHeight(height);
        rows.setMaxHeight(height);
        double width = Math.min(WIDTH_EM * em, under.getWidth());
        double x = under.getMinX() + skin.getCharacterBounds(now.start()).getMinX() - em;
        resizeRelocate(
                Math.rint(Math.clamp(x, under.getMinX(), under.getMaxX() - width)),
                Math.rint(under.getMaxY() + GAP),
                Math.rint(width),
                Math.rint(height + rest));
        toFront();
        layout();
    }

    private String meaning(Offer offer) {
        return switch (offer) {
            case Offer.OfKey key -> said("key.", key.key());
            case Offer.OfValue value -> said("value.", value.value());
            case Offer.OfDay day ->
                    texts.of(
                            "search.offer.day." + day.key().name().toLowerCase(Locale.ROOT),
                            Completions.written(day.day(), tongue));
            case Offer.OfGroup group -> texts.of("search.offer.group");
            case Offer.OfPerson person -> person.address();
        };
    }

    private String said(String kind, Enum<?> word) {
        return texts.of("search.offer." + kind + word.name().toLowerCase(Locale.ROOT));
    }

    /// What is short leaves the meanings one below the other.
    private static final class InColumn extends Label {
        @Override
        protected double computePrefWidth(double height) {
            return Math.max(super.computePrefWidth(height), COLUMN_EM * getFont().getSize());
        }
    }

    private final class OfferCell extends ListCell<Offer> {
        private final Label written = new InColumn();
        private final Label meaning = new Label();
        private final HBox row = new HBox(written, meaning);

        OfferCell() {
            written.setMinWidth(Region.USE_PREF_SIZE);
            meaning.getStyleClass().add("secondary");
            meaning.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(meaning, Priority.ALWAYS);
            row.getStyleClass().add("search-offer");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setAccessibleText(null);
                setGraphic(null);
            } else {
                written.setText(offer instanceof Offer.OfKey ? offer.text() + ":" : offer.text());
                meaning.setText(meaning(offer));
                setAccessibleText(written.getText() + " " + meaning.getText());
                setGraphic(row);
            }
        }
    }
}
