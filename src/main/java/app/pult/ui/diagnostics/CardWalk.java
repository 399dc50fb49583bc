package app.pult.ui.diagnostics;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The arrows, Home and End walk the stops of a page that scrolls: its cards, or the rows of its
/// cards; the one with the keyboard is brought into sight.
///
/// Thread: FX only.
public final class CardWalk {
    private final Supplier<List<? extends Node>> stops;
    private final ScrollPane scroll;

    /// `stops` are those of the content of `scroll` now, from top to bottom.
    public CardWalk(Supplier<List<? extends Node>> stops, ScrollPane scroll) {
        this.stops = stops;
        this.scroll = scroll;
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// The stop that has the keyboard, else the first; nothing where there is none.
    public Optional<Node> keyboard() {
        List<Node> all = List.copyOf(stops.get());
        return all.stream().filter(Node::isFocused).findFirst().or(() -> all.stream().findFirst());
    }

    private void walk(KeyEvent press) {
        if (press.isControlDown() || press.isAltDown() || press.isShiftDown()) {
            return;
        }
        var all = stops.get();
        int here = all.indexOf(scroll.getScene().getFocusOwner());
        switch (press.getCode()) {
            case DOWN -> go(all, here + 1, press);
            case UP -> go(all, here - 1, press);
            case HOME -> go(all, 0, press);
            case END -> go(all, all.size() - 1, press);
            default -> {}
        }
    }

    private void go(List<? extends Node> all, int place, KeyEvent press) {
        if (!all.isEmpty()) {
            var stop = all.get(Math.clamp(place, 0, all.size() - 1));
            stop.requestFocus();
            reveal(stop);
        }
        press.consume();
    }

    private void reveal(Node node) {
        var content = scroll.getContent();
        double height =
                content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (height <= 0) {
            return;
        }
        var bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double top = scroll.getVvalue() * height;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / height);
        } else if (bounds.getMaxY() > bottom) {
            scroll.setVvalue((bounds.getMaxY() - scroll.getViewportBounds().getHeight()) / height);
        }
    }
}
