package app.pult.ui.diagnostics;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import java.util.Optional;

/// The arrows, Home and End walk the cards of a list that scrolls; the one with the keyboard is
/// brought into sight.
///
/// Thread: FX only.
final class CardWalk {
    private final Pane cards;
    private final ScrollPane scroll;

    CardWalk(Pane cards, ScrollPane scroll) {
        this.cards = cards;
        this.scroll = scroll;
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// The card that has the keyboard, else the first; nothing where there is no card.
    Optional<Node> keyboard() {
        var children = cards.getChildren();
        return children.stream()
                .filter(Node::isFocused)
                .findFirst()
                .or(() -> children.stream().findFirst());
    }

    private void walk(KeyEvent press) {
        if (press.isControlDown() || press.isAltDown() || press.isShiftDown()) {
            return;
        }
        int here = cards.getChildren().indexOf(cards.getScene().getFocusOwner());
        int last = cards.getChildren().size() - 1;
        switch (press.getCode()) {
            case DOWN -> go(here + 1, press);
            case UP -> go(here - 1, press);
            case HOME -> go(0, press);
            case END -> go(last, press);
            default -> {}
        }
    }

    private void go(int place, KeyEvent press) {
        int last = cards.getChildren().size() - 1;
        if (last >= 0 && (press.getCode() != KeyCode.UP || place >= 0)) {
            var card = cards.getChildren().get(Math.clamp(place, 0, last));
            card.requestFocus();
            reveal(card);
        }
        press.consume();
    }

    private void reveal(Node node) {
        double height = cards.getHeight() - scroll.getViewportBounds().getHeight();
        if (height <= 0) {
            return;
        }
        var bounds = node.getBoundsInParent();
        double top = scroll.getVvalue() * height;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / height);
        } else if (bounds.getMaxY() > bottom) {
            scroll.setVvalue((bounds.getMaxY() - scroll.getViewportBounds().getHeight()) / height);
        }
    }
}
