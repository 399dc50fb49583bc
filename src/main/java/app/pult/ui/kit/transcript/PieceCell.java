package app.pult.ui.kit.transcript;

import app.pult.ui.kit.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.fxmisc.flowless.Cell;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The nodes of one piece while it is in sight.
///
/// Thread: FX only.
final class PieceCell implements Cell<Piece, Region> {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    private final Piece piece;
    private final Region node;
    private final Consumer<PieceCell> moved;
    private int index;

    /// `toggled` is given the key of a fold that shall open or close; `moved` hears of each new
    /// index, to paint what is selected there.
    PieceCell(
            Piece piece,
            Consumer<String> hovered,
            Consumer<String> toggled,
            Consumer<PieceCell> moved) {
        this.piece = piece;
        this.moved = moved;
        node =
                switch (piece.content()) {
                    case Piece.Content.Header header -> header(header, hovered);
                    case Piece.Content.Lines lines -> lines(lines, hovered);
                    case Piece.Content.Node embed -> holder(embed.embed().node().get());
                    case Piece.Content.Control control -> holder(control(control, toggled));
                };
        node.getStyleClass().addAll("transcript-piece", piece.styleClass());
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setAccessibleText(piece.text());
        node.pseudoClassStateChanged(FIRST, piece.edges().first());
        node.pseudoClassStateChanged(LAST, piece.edges().last());
    }

    @Override
    public Region getNode() {
        return node;
    }

    @Override
    public void updateIndex(int newIndex) {
        index = newIndex;
        moved.accept(this);
    }

    int index() {
        return index;
    }

    void select(Selection selection) {
        if (node instanceof TextPiece text) {
            int length = piece.text().length();
            text.select(selection.startIn(index, length), selection.endIn(index, length));
        }
    }

    void mark(List<Selection> found) {
        if (node instanceof TextPiece text) {
            int length = piece.text().length();
            text.mark(
                    found.stream()
                            .filter(each -> each.start().piece() <= index)
                            .filter(each -> each.end().piece() >= index)
                            .map(
                                    each ->
                                            new int[] {
                                                each.startIn(index, length),
                                                each.endIn(index, length)
                                            })
                            .toList());
        }
    }

    /// The character place nearest to the point, in this node's coordinates.
    int offsetAt(Point2D point) {
        if (node instanceof TextPiece text) {
            return text.offsetAt(point);
        }
        return point.getY() < node.getHeight() / 2 ? 0 : piece.text().length();
    }

    Optional<String> linkAt(Point2D point) {
        return node instanceof TextPiece text
                ? text.spanAt(point).stream().flatMap(span -> span.link().stream()).findFirst()
                : Optional.empty();
    }

    /// Puts the keyboard on what can be pressed in it.
    void takeKeyboard() {
        node.getChildrenUnmodifiable().stream()
                .filter(Button.class::isInstance)
                .forEach(Node::requestFocus);
    }

    private static Region header(Piece.Content.Header header, Consumer<String> hovered) {
        var text = new TextPiece(header.spans(), hovered);
        text.getStyleClass().add("transcript-header");
        if (!header.exactTime().isEmpty()) {
            text.setOnMouseEntered(event -> hovered.accept(header.exactTime()));
            text.setOnMouseExited(event -> hovered.accept(""));
        }
        return text;
    }

    private static Region lines(Piece.Content.Lines lines, Consumer<String> hovered) {
        var text = new TextPiece(lines.spans(), hovered);
        text.getStyleClass().add("transcript-body");
        if (!lines.styleClass().isEmpty()) {
            text.getStyleClass().add(lines.styleClass());
        }
        return text;
    }

    private static Node control(Piece.Content.Control control, Consumer<String> toggled) {
        var fold = control.fold();
        var button = new Button(control.open() ? fold.hide() : fold.show());
        button.setGraphic(Icons.of(control.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        button.getStyleClass().addAll("flat", "transcript-fold");
        button.setMnemonicParsing(false);
        button.setOnAction(event -> toggled.accept(fold.key()));
        return button;
    }

    private static Region holder(Node content) {
        var holder = new StackPane(content);
        holder.getStyleClass().addAll("transcript-body", "transcript-embed");
        return holder;
    }
}
