package app.pult.ui.kit.transcript;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// Shows where a link leads while the mouse is over it: its words may lie. Thread: FX only.
final class LinkTip {
    private final Tooltip tip = new Tooltip();
    private final Node over;

    LinkTip(Node over) {
        this.over = over;
    }

    /// An empty target is none.
    void show(String target) {
        if (target.isEmpty()) {
            Tooltip.uninstall(over, tip);
            tip.hide();
        } else {
            tip.setText(target);
            Tooltip.install(over, tip);
        }
    }
}
