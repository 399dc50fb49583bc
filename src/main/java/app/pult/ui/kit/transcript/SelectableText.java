package app.pult.ui.kit.transcript;

import app.pult.ui.kit.Copied;
import app.pult.ui.kit.Shortcut;

import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.List;

/// A few wrapped lines that can be selected and copied: evidence, an error's details, an address.
/// For more than a screenful take [Transcript].
///
/// Thread: FX only.
public final class SelectableText extends Region {
    private static final Shortcut ALL = Shortcut.parse("Ctrl+A");

    private final List<Piece> pieces;
    private final TextPiece text;
    private Selection selection = Selection.NONE;

    public SelectableText(String words) {
        this(List.of(Span.of(words)));
    }

    public SelectableText(List<Span> spans) {
        pieces =
                List.of(
                        new Piece(
                                "",
                                "plain",
                                new Piece.Content.Lines("", spans),
                                new Piece.Edges(true, true),
                                true,
                                ""));
        text = new TextPiece(spans, link -> {});
        getStylesheets().add(Transcript.stylesheet());
        getStyleClass().add("selectable-text");
        getChildren().add(text);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(pieces.getFirst().text());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// What is selected; empty where nothing is.
    public String selectedText() {
        return selection.text(pieces);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + text.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + text.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        text.resizeRelocate(
                x, y, getWidth() - x - snappedRightInset(), getHeight() - y - snappedBottomInset());
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        var position = position(event);
        select(
                switch (event.getClickCount()) {
                    case 1 -> Selection.at(position);
                    case 2 -> Selection.word(pieces, position);
                    default -> Selection.line(pieces, position);
                });
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            select(selection.to(position(event)));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (ALL.matches(event)) {
            select(Selection.all(pieces));
            event.consume();
        } else if (Copied.KEYS.matches(event) && !selection.isEmpty()) {
            Copied.put(selectedText());
            event.consume();
        }
    }

    private Selection.Position position(MouseEvent event) {
        var inText = text.sceneToLocal(new Point2D(event.getSceneX(), event.getSceneY()));
        return new Selection.Position(0, text.offsetAt(inText));
    }

    private void select(Selection wanted) {
        selection = wanted;
        int length = pieces.getFirst().text().length();
        text.select(selection.startIn(0, length), selection.endIn(0, length));
    }
}
