package app.pult.ui.queue;

import app.pult.ui.kit.UiThread;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.function.Function;

/// The rows of a queue. What is selected is the model's to say: keys and clicks are told to it, and
/// it is followed wherever the selected ticket moves. A list scrolled down stays where it is when
/// rows come in above.
///
/// Thread: FX only.
final class QueueList extends ListView<Integer> {
    private final QueueModel model;
    private boolean following;
    private Optional<VirtualFlow<?>> flow = Optional.empty();

    QueueList(
            QueueModel model, Function<Integer, Optional<RowFace>> faces, ObservableValue<?> time) {
        super(model.positions());
        this.model = model;
        setId("queue-list");
        getStyleClass().addAll("rows", "queue-list");
        setCellFactory(list -> new QueueCell(faces, model.revisionProperty(), time));
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        getSelectionModel().selectedIndexProperty().subscribe(index -> chosen(index.intValue()));
        model.selectedProperty().subscribe((before, now) -> follow());
        model.revisionProperty().subscribe(this::refreshed);
        model.shownProperty().subscribe((before, now) -> reveal(Math.max(0, selected())));
        model.lookFrom(this::uppermost);
        skinProperty().subscribe(this::findFlow);
    }

    /// The model knows what is next when nothing is selected, or the selected ticket has left.
    private void step(KeyEvent press) {
        if (press.isShiftDown() || press.isControlDown() || press.isAltDown()) {
            return;
        }
        if (press.getCode() == KeyCode.DOWN) {
            model.selectNext();
            press.consume();
        } else if (press.getCode() == KeyCode.UP) {
            model.selectPrevious();
            press.consume();
        }
    }

    private void chosen(int index) {
        if (!following && index >= 0 && index != selected()) {
            model.select(index);
        }
    }

    private void follow() {
        int index = selected();
        following = true;
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (index != getSelectionModel().getSelectedIndex()) {
            getSelectionModel().clearAndSelect(index);
        }
        following = false;
        if (index >= 0 && !isInSight(index)) {
            reveal(index);
        }
    }

    private void refreshed() {
        follow();
        int rows = model.drift();
        if (rows != 0) {
            flow.ifPresent(moving -> moving.scrollPixels(rows * getFixedCellSize()));
        }
    }

    private void reveal(int index) {
        if (index < getItems().size()) {
            scrollTo(index);
        }
    }

    private boolean isInSight(int index) {
        return flow.map(
                        shown -> {
                            var first = shown.getFirstVisibleCell();
                            var last = shown.getLastVisibleCell();
                            return first != null
                                    && last != null
                                    && first.getIndex() <= index
                                    && index <= last.getIndex();
                        })
                .orElse(true);
    }

    private void findFlow() {
        // The skin builds its flow while it is being set; the lookup needs it in place.
        UiThread.later(
                () -> {
                    if (lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
                        flow = Optional.of(found);
                    }
                });
    }

    private int uppermost() {
        return flow.map(VirtualFlow::getFirstVisibleCell).map(cell -> cell.getIndex()).orElse(0);
    }

    private int selected() {
        return model.selectedProperty().get();
    }
}
