package app.pult.ui.kit.transcript;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// Says more of what is under the mouse: where a link leads, as its words may lie, and the exact
/// time. One for all, as each costs a window. Thread: FX only.
final class HoverTip {
    private final Tooltip tip = new Tooltip();
    private final Node over;

    HoverTip(Node over) {
        this.over = over;
    }

    /// Empty where there is nothing to say.
    void show(String words) {
        if (words.isEmpty()) {
            Tooltip.uninstall(over, tip);
            tip.hide();
        } else {
            tip.setText(words);
            Tooltip.install(over, tip);
        }
    }
}
