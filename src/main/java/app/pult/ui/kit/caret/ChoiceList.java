package app.pult.ui.kit.caret;

import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Wrapped;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The list beside the caret, with its line of keys. Thread: FX only.
final class ChoiceList<T> extends VBox {
    private static final int MOST_ROWS = 6;
    private static final double ROW_EM = 3.4;
    private static final double WIDTH_EM = 34;
    private static final double MARGIN = 6;
    private static final double WIDEST_TIP = 480;

    private final ListView<T> rows = new ListView<>();
    private final Label nothing;

    ChoiceList(
            CaretPopup.Words words, Function<T, Choices.Face> face, Consumer<Choices.Way> chosen) {
        rows.setId(words.id());
        rows.setAccessibleText(words.spoken());
        rows.setFocusTraversable(false);
        rows.setCellFactory(
                list -> CellClicks.tell(new FaceCell<>(face), click -> chosen.accept(way(click))));
        rows.getStyleClass().add("plain");
        nothing = new Label(words.nothing());
        nothing.getStyleClass().addAll("muted", "caret-nothing");
        var hint = Wrapped.of(words.hint(), "caption", "caret-hint");
        getChildren().addAll(rows, nothing, hint);
        setManaged(false);
        getStyleClass().add("caret-popup");
        getStylesheets().add(Look.stylesheet(ChoiceList.class, "caret.css"));
    }

    private static Choices.Way way(MouseEvent click) {
        return click.isShiftDown() ? Choices.Way.SHIFT_ENTER : Choices.Way.ENTER;
    }

    void show(List<T> found, boolean mark) {
        rows.getItems().setAll(found);
        rows.getSelectionModel().clearSelection();
        if (mark && !found.isEmpty()) {
            rows.getSelectionModel().select(0);
        }
        rows.setVisible(!found.isEmpty());
        rows.setManaged(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
        nothing.setManaged(found.isEmpty());
    }

    Optional<T> marked() {
        return Optional.ofNullable(rows.getSelectionModel().getSelectedItem());
    }

    /// Marks the next one in this direction; says whether there is any.
    boolean mark(int step) {
        if (rows.getItems().isEmpty()) {
            return false;
        }
        int next = rows.getSelectionModel().getSelectedIndex() + step;
        int inside = Math.clamp(next, 0, rows.getItems().size() - 1);
        rows.getSelectionModel().clearAndSelect(inside);
        rows.scrollTo(Math.max(0, inside - MOST_ROWS + 1));
        return true;
    }

    /// Under the character, or over it where there is no room below.
    void place(TextArea editor, int character) {
        applyCss();
        double em = em();
        rows.setFixedCellSize(Math.rint(ROW_EM * em));
        double height = Math.min(rows.getItems().size(), MOST_ROWS) * rows.getFixedCellSize() + 2;
        rows.setMinHeight(height);
        rows.setPrefHeight(height);
        rows.setMaxHeight(height);
        var root = getScene().getRoot().getLayoutBounds();
        double width = Math.min(WIDTH_EM * em, root.getWidth() - 2 * MARGIN);
        double whole = prefHeight(width);
        var at = bounds(editor, character);
        double x = Math.clamp(at.getMinX(), MARGIN, root.getWidth() - width - MARGIN);
        boolean below = at.getMaxY() + MARGIN + whole <= root.getHeight();
        double y = below ? at.getMaxY() + MARGIN : Math.max(0, at.getMinY() - MARGIN - whole);
        resizeRelocate(Math.rint(x), Math.rint(y), width, whole);
        toFront();
        layout();
    }

    private double em() {
        return nothing.getFont().getSize();
    }

    /// Of a character, in the window.
    private static Bounds bounds(TextArea editor, int character) {
        if (editor.getSkin() instanceof TextAreaSkin skin) {
            var place = skin.getCharacterBounds(character);
            return editor.localToScene(
                    new BoundingBox(
                            place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight()));
        }
        return editor.localToScene(editor.getLayoutBounds());
    }

    private static final class FaceCell<T> extends ListCell<T> {
        private final Function<T, Choices.Face> face;
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label badge = new Label();
        private final VBox box = new VBox(head(title, badge), detail);
        private final Tooltip whole = new Tooltip();

        FaceCell(Function<T, Choices.Face> face) {
            this.face = face;
            title.getStyleClass().add("strong");
            detail.getStyleClass().addAll("caption", "caret-detail");
            badge.getStyleClass().addAll("caption", "caret-badge");
            badge.setMinWidth(USE_PREF_SIZE);
            box.getStyleClass().add("caret-choice");
            whole.setWrapText(true);
            whole.setMaxWidth(WIDEST_TIP);
            setPrefWidth(0);
        }

        private static HBox head(Label title, Label badge) {
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            return new HBox(title, badge);
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setAccessibleText(null);
                setTooltip(null);
                setGraphic(null);
                return;
            }
            var shown = face.apply(item);
            title.setText(shown.title());
            detail.setText(shown.detail());
            detail.setManaged(!shown.detail().isEmpty());
            badge.setText(shown.badge().map(Choices.Badge::words).orElse(""));
            badge.setGraphic(shown.badge().<Node>map(one -> Icons.of(one.sign())).orElse(null));
            var spoken = shown.badge().map(one -> ". " + one.spoken()).orElse("");
            setAccessibleText(shown.title() + spoken + ". " + shown.detail());
            whole.setText(shown.detail());
            setTooltip(shown.detail().isEmpty() ? null : whole);
            setGraphic(box);
        }
    }
}
