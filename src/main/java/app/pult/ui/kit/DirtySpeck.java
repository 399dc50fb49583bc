package app.pult.ui.kit;

import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// One pixel that nobody sees, repainted so that the whole window is not.
///
/// JavaFX collects the regions that look different now. Where nodes were marked dirty that look the
/// same, as a hidden caret and a style sheet that is applied again, it finds none and repaints
/// everything (`com.sun.javafx.tk.quantum.ViewPainter`): 30 to 55 ms in software, and the next
/// picture waits for them. With a speck there is a region.
///
/// Thread: FX only.
public final class DirtySpeck extends Rectangle {
    private static final Color CLEAR = Color.TRANSPARENT;
    private static final Color ALSO_CLEAR = Color.rgb(255, 255, 255, 0);

    public DirtySpeck() {
        super(1, 1, CLEAR);
        setManaged(false);
        setMouseTransparent(true);
    }

    /// To be called where something is marked dirty that may look the same.
    public void repaint() {
        setFill(CLEAR.equals(getFill()) ? ALSO_CLEAR : CLEAR);
    }
}
