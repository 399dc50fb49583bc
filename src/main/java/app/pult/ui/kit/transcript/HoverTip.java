package app.pult.ui.kit.transcript;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

import java.util.Optional;
import java.util.function.Function;

/// Says more of what is under the mouse: where a link leads, as its words may lie, and the exact
/// time. A link that leads to something of its own has a card instead. One for all, as each costs a
/// window. Thread: FX only.
final class HoverTip {
    private final Tooltip tip = new Tooltip();
    private final Node over;
    private final Function<String, Optional<Node>> card;

    /// `card` makes what is shown for a target instead of its words.
    HoverTip(Node over, Function<String, Optional<Node>> card) {
        this.over = over;
        this.card = card;
    }

    /// Empty where there is nothing to say.
    void show(String words) {
        if (words.isEmpty()) {
            Tooltip.uninstall(over, tip);
            tip.hide();
        } else {
            var shown = card.apply(words);
            tip.setText(shown.isPresent() ? null : words);
            tip.setGraphic(shown.orElse(null));
            Tooltip.install(over, tip);
        }
    }
}
