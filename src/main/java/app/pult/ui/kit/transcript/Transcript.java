package app.pult.ui.kit.transcript;

import app.pult.ui.kit.Copied;
import app.pult.ui.kit.Look;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;

import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// Shows a conversation (or an article, or a log) as text that can be selected across messages,
/// copied and searched. Only what is in sight has nodes.
///
/// [#open] shows another conversation, [#update] the same one after a change: the place read and
/// the selection stay, and who stands at the end stays at the end.
///
/// Thread: FX only.
public final class Transcript extends BorderPane {
    private final ObservableList<Piece> pieces = FXCollections.observableArrayList();
    private final VirtualFlow<Piece, PieceCell> flow =
            VirtualFlow.createVertical(pieces, this::cell);
    private final ReadOnlyBooleanWrapper hasSelection = new ReadOnlyBooleanWrapper();
    private final LastLine lastLine = new LastLine(this, flow, pieces);
    private final HoverTip tip;
    private Selection selection = Selection.NONE;
    private final Folding folding = new Folding();
    private List<Block> blocks = List.of();
    private List<Selection> found = List.of();
    private Runnable whenCut = () -> {};

    /// `onLink` is given the target of a link that was clicked.
    public Transcript(String id, Consumer<String> onLink) {
        this(id, onLink, target -> Optional.empty());
    }

    /// `card` makes what is shown while the mouse is over a link, for those that have more to say
    /// than where they lead.
    public Transcript(String id, Consumer<String> onLink, Function<String, Optional<Node>> card) {
        tip = new HoverTip(flow, card);
        setId(id);
        getStyleClass().add("transcript");
        getStylesheets().add(stylesheet());
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setCenter(new VirtualizedScrollPane<>(flow));
        addEventFilter(ScrollEvent.SCROLL, event -> lastLine.letGo());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> lastLine.letGo());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> lastLine.letGo());
        flow.layoutBoundsProperty().subscribe(bounds -> lastLine.stay());
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

    /// The same conversation after something came or went.
    public void update(List<Block> next) {
        blocks = List.copyOf(next);
        cutAnew();
    }

    /// Is told whenever the conversation is another one, or another part of it is folded: what was
    /// found is to be looked for again.
    public void whenCut(Runnable told) {
        whenCut = told;
    }

    /// Opens all that is folded, or folds all again where nothing is left to open.
    public void toggleFolds() {
        folding.toggleAll(blocks);
        cutAnew();
    }

    private void toggle(String fold) {
        lastLine.letGo();
        folding.toggle(fold);
        cutAnew();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isControl(fold)) {
                flow.getCellIfVisible(i).ifPresent(PieceCell::takeKeyboard);
            }
        }
    }

    private void cutAnew() {
        found = List.of();
        show(PieceCutter.cut(blocks, folding.open()));
        flow.visibleCells().forEach(cell -> cell.mark(found));
        whenCut.run();
    }

    private void show(List<Piece> next) {
        boolean atEnd = lastLine.isHeld() || isAtEnd();
        var splice = Splice.of(pieces, next);
        if (splice.changesNothing()) {
            return;
        }
        splice.apply(pieces, next);
        // Whoever asks for the cells in sight has them laid out: not where they do not stay.
        if (atEnd) {
            scrollToEnd();
        }
        select(splice.moved(selection));
    }

    /// Shows the last line at the bottom, and keeps it there when the window changes its size or a
    /// picture comes, until the operator scrolls.
    public void scrollToEnd() {
        lastLine.hold();
    }

    /// Brings the block's first line to the top; does nothing where there is no such block.
    public void scrollTo(String blockId) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).blockId().equals(blockId)) {
                lastLine.letGo();
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
            Copied.put(selectedText());
        }
    }

    /// Looks for all places where the words stand; no words stand nowhere. To be called on a work
    /// thread, and what it says to be given to [#mark].
    public Callable<Found> finding(String words) {
        var shown = blocks;
        var open = folding.opened();
        return () -> Found.in(shown, open, words);
    }

    /// Marks what was found and unfolds where it was; false if the conversation is another one
    /// since.
    public boolean mark(Found result) {
        if (!result.isOf(blocks, folding.opened())) {
            return false;
        }
        folding.openFor(result);
        show(result.pieces());
        found = result.places();
        flow.visibleCells().forEach(cell -> cell.mark(found));
        return true;
    }

    /// Nothing is looked for any more.
    public void unmark() {
        folding.closeFound();
        cutAnew();
    }

    /// Selects the found place of this number and brings it into sight; what it was folded in stays
    /// open.
    public void showFound(int number) {
        var place = found.get(number);
        lastLine.letGo();
        folding.keep(pieces.get(place.start().piece()).fold());
        select(place);
        flow.show(place.start().piece());
    }

    /// The first found place at or below the top of what is in sight; the first of all where there
    /// is none.
    public int nextFound() {
        int top = Math.max(0, flow.getFirstVisibleIndex());
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).start().piece() >= top) {
                return i;
            }
        }
        return 0;
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

    private void reset(List<Block> next) {
        blocks = List.copyOf(next);
        folding.reset();
        found = List.of();
        selection = Selection.NONE;
        hasSelection.set(false);
        pieces.setAll(PieceCutter.cut(blocks, folding.open()));
        whenCut.run();
    }

    private PieceCell cell(Piece piece) {
        var made =
                new PieceCell(
                        piece,
                        tip::show,
                        this::toggle,
                        cell -> {
                            cell.select(selection);
                            cell.mark(found);
                        });
        if (piece.content() instanceof Piece.Content.Node) {
            made.getNode().heightProperty().subscribe((was, is) -> lastLine.stay());
        }
        return made;
    }

    boolean isAtEnd() {
        return lastLine.isInSight();
    }
}
