package app.pult.ui.kit.transcript;

import app.pult.ui.kit.Look;
import app.pult.ui.kit.UiThread;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;

import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows a conversation (or an article, or a log) as text that can be selected across messages,
/// copied and searched. Only what is in sight has nodes.
///
/// [#open] shows another conversation, [#update] the same one after a change: the place read and
/// the selection stay, and who stands at the end stays at the end.
///
/// Thread: FX only.
public final class Transcript extends BorderPane {
    /// A piece gets its true height with its style, in the round after it came into sight.
    private static final int SETTLE_ROUNDS = 3;

    private final ObservableList<Piece> pieces = FXCollections.observableArrayList();
    private final VirtualFlow<Piece, PieceCell> flow =
            VirtualFlow.createVertical(pieces, this::cell);
    private final ReadOnlyBooleanWrapper hasSelection = new ReadOnlyBooleanWrapper();
    private final Tooltip target = new Tooltip();
    private Selection selection = Selection.NONE;
    private boolean pinned;
    private List<Selection> found = List.of();

    /// `onLink` is given the target of a link that was clicked.
    public Transcript(String id, Consumer<String> onLink) {
        setId(id);
        getStyleClass().add("transcript");
        getStylesheets().add(stylesheet());
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setCenter(new VirtualizedScrollPane<>(flow));
        addEventFilter(ScrollEvent.SCROLL, event -> pinned = false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pinned = false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pinned = false);
        flow.layoutBoundsProperty().subscribe(bounds -> stayAtEnd());
        new TranscriptMouse(this, flow, onLink);
        new TranscriptKeys(this, flow);
    }

    static String stylesheet() {
        return Look.stylesheet(Transcript.class, "transcript.css");
    }

    /// Another conversation, from its end: the newest message is at the bottom.
    public void open(List<Block> blocks) {
        reset(blocks);
        scrollToEnd();
    }

    /// Another conversation, or an article, with this block at the top.
    public void openAt(List<Block> blocks, String blockId) {
        reset(blocks);
        scrollTo(blockId);
    }

    /// The same conversation after something came, went or unfolded.
    public void update(List<Block> blocks) {
        boolean atEnd = pinned || isAtEnd();
        var next = Piece.cut(blocks);
        int same = commonStart(next);
        int tail = commonEnd(next, same);
        int shift = next.size() - pieces.size();
        int oldEnd = pieces.size() - tail;
        if (same == oldEnd && shift == 0) {
            return;
        }
        pieces.subList(same, oldEnd).clear();
        pieces.addAll(same, next.subList(same, next.size() - tail));
        found = List.of();
        select(selection.end().piece() < same ? selection : moved(oldEnd, shift));
        if (atEnd) {
            scrollToEnd();
        }
    }

    /// Shows the last line at the bottom, and keeps it there when the window changes its size or a
    /// picture comes, until the operator scrolls.
    public void scrollToEnd() {
        pinned = true;
        if (pieces.isEmpty()) {
            return;
        }
        flow.showAsLast(pieces.size() - 1);
        for (int round = 0; round < SETTLE_ROUNDS && getScene() != null; round++) {
            applyCss();
            layout();
            double over = belowEdge();
            if (over < 1) {
                return;
            }
            flow.scrollYBy(over);
        }
    }

    /// Brings the block's first line to the top; does nothing where there is no such block.
    public void scrollTo(String blockId) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).blockId().equals(blockId)) {
                pinned = false;
                flow.showAsFirst(i);
                return;
            }
        }
    }

    /// The block at the top of what is in sight.
    public Optional<String> firstVisibleBlock() {
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(pieces.get(Math.max(0, flow.getFirstVisibleIndex())).blockId());
    }

    public ReadOnlyBooleanProperty hasSelectionProperty() {
        return hasSelection.getReadOnlyProperty();
    }

    /// What is selected, as plain text; empty where nothing is.
    public String selectedText() {
        return selection.text(pieces);
    }

    public void selectAll() {
        select(Selection.all(pieces));
    }

    public void clearSelection() {
        select(Selection.NONE);
    }

    /// Puts what is selected on the clipboard, if anything is.
    public void copy() {
        if (!selection.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(selectedText());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// Marks all places where the words stand, whatever their case, and says how many there are. No
    /// words unmark all.
    public int find(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var places = new ArrayList<Selection>();
        for (int i = 0; i < pieces.size() && !wanted.isEmpty(); i++) {
            var text = pieces.get(i).text().toLowerCase(Locale.ROOT);
            int at = text.indexOf(wanted);
            while (at >= 0) {
                places.add(Selection.within(i, at, at + wanted.length()));
                at = text.indexOf(wanted, at + wanted.length());
            }
        }
        found = List.copyOf(places);
        flow.visibleCells().forEach(cell -> cell.mark(found));
        return found.size();
    }

    /// Selects the found place of this number and brings it into sight.
    public void showFound(int number) {
        var place = found.get(number);
        pinned = false;
        select(place);
        flow.show(place.start().piece());
    }

    Selection selection() {
        return selection;
    }

    List<Piece> pieces() {
        return pieces;
    }

    void select(Selection wanted) {
        selection = wanted;
        hasSelection.set(!wanted.isEmpty());
        flow.visibleCells().forEach(cell -> cell.select(selection));
    }

    private void reset(List<Block> blocks) {
        found = List.of();
        selection = Selection.NONE;
        hasSelection.set(false);
        pieces.setAll(Piece.cut(blocks));
    }

    private PieceCell cell(Piece piece) {
        var made =
                new PieceCell(
                        piece,
                        this::showTarget,
                        cell -> {
                            cell.select(selection);
                            cell.mark(found);
                        });
        if (piece.content() instanceof Piece.Content.Node) {
            made.getNode().heightProperty().subscribe((was, is) -> stayAtEnd());
        }
        return made;
    }

    private void stayAtEnd() {
        if (pinned) {
            UiThread.later(
                    () -> {
                        if (pinned) {
                            scrollToEnd();
                        }
                    });
        }
    }

    private void showTarget(String link) {
        if (link.isEmpty()) {
            Tooltip.uninstall(flow, target);
            target.hide();
        } else {
            target.setText(link);
            Tooltip.install(flow, target);
        }
    }

    boolean isAtEnd() {
        return pieces.isEmpty() || belowEdge() <= 1;
    }

    /// How much of the last piece is below the edge, in pixels; infinite where it is not in sight.
    private double belowEdge() {
        return flow.getCellIfVisible(pieces.size() - 1)
                .map(cell -> cell.getNode().getBoundsInParent().getMaxY() - flow.getHeight())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Selection moved(int oldEnd, int shift) {
        return selection.start().piece() < oldEnd
                ? Selection.NONE
                : new Selection(moved(selection.anchor(), shift), moved(selection.caret(), shift));
    }

    private static Selection.Position moved(Selection.Position position, int shift) {
        return new Selection.Position(position.piece() + shift, position.offset());
    }

    private int commonStart(List<Piece> next) {
        int same = 0;
        int most = Math.min(pieces.size(), next.size());
        while (same < most && pieces.get(same).equals(next.get(same))) {
            same++;
        }
        return same;
    }

    private int commonEnd(List<Piece> next, int start) {
        int same = 0;
        int most = Math.min(pieces.size(), next.size()) - start;
        while (same < most
                && pieces.get(pieces.size() - 1 - same).equals(next.get(next.size() - 1 - same))) {
            same++;
        }
        return same;
    }
}
