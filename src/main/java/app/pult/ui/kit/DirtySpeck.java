package app.pult.ui.kit;

import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// One pixel that nobody sees, repainted so that the whole window is not.
///
/// JavaFX collects the regions that look different now. Where nodes were marked dirty that look the
/// same, as a hidden caret and a style sheet that is applied again, it finds none and repaints
/// everything (`com.sun.javafx.tk.quantum.ViewPainter`): 35 to 55 ms in software, and the next
/// picture waits for them. With a speck there is a region.
///
/// Thread: FX only.
public final class DirtySpeck extends Rectangle {
    public DirtySpeck() {
        super(1, 1, Color.TRANSPARENT);
        setManaged(false);
        setMouseTransparent(true);
    }

    /// To be called where something is marked dirty that may look the same. Paints are compared by
    /// identity, when the picture is made: two that take turns would be no change after two calls.
    public void repaint() {
        setFill(new Color(0, 0, 0, 0));
    }
}
