package app.pult.ui.kit.transcript;

import app.pult.ui.kit.UiThread;

import javafx.scene.Parent;

import org.fxmisc.flowless.VirtualFlow;

import java.util.List;

/// The end of a transcript: held at the bottom when the window changes its size or a picture comes,
/// until the operator scrolls. Thread: FX only.
final class LastLine {
    /// A piece gets its true height with its style, in the round after it came into sight.
    private static final int SETTLE_ROUNDS = 3;

    private final Parent transcript;
    private final VirtualFlow<Piece, PieceCell> flow;
    private final List<Piece> pieces;
    private boolean isHeld;

    LastLine(Parent transcript, VirtualFlow<Piece, PieceCell> flow, List<Piece> pieces) {
        this.transcript = transcript;
        this.flow = flow;
        this.pieces = pieces;
    }

    boolean isHeld() {
        return isHeld;
    }

    void letGo() {
        isHeld = false;
    }

    void hold() {
        isHeld = true;
        if (pieces.isEmpty()) {
            return;
        }
        flow.showAsLast(pieces.size() - 1);
        for (int round = 0; round < SETTLE_ROUNDS && transcript.getScene() != null; round++) {
            transcript.applyCss();
            transcript.layout();
            double over = belowEdge();
            if (over < 1) {
                return;
            }
            flow.scrollYBy(over);
        }
    }

    /// Something around it changed its size.
    void stay() {
        if (isHeld) {
            UiThread.later(
                    () -> {
                        if (isHeld) {
                            hold();
                        }
                    });
        }
    }

    boolean isInSight() {
        return pieces.isEmpty() || belowEdge() <= 1;
    }

    /// How much of the last piece is below the edge, in pixels; infinite where it is not in sight.
    private double belowEdge() {
        return flow.getCellIfVisible(pieces.size() - 1)
                .map(cell -> cell.getNode().getBoundsInParent().getMaxY() - flow.getHeight())
                .orElse(Double.POSITIVE_INFINITY);
    }
}
