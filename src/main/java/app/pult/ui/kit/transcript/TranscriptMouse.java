package app.pult.ui.kit.transcript;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.fxmisc.flowless.VirtualFlow;

import java.util.Optional;
import java.util.function.Consumer;

/// Selecting with the mouse: drag, shift-click, double click for a word, triple for a line;
/// dragging beyond the edge scrolls. A click on a link that selects nothing follows it.
///
/// Thread: FX only.
final class TranscriptMouse {
    private static final Duration SCROLL_STEP = Duration.millis(30);

    private final Transcript transcript;
    private final VirtualFlow<Piece, PieceCell> flow;
    private final Consumer<String> onLink;
    private final Timeline beyond = new Timeline(new KeyFrame(SCROLL_STEP, event -> scroll()));
    private Point2D mouse = Point2D.ZERO;

    TranscriptMouse(
            Transcript transcript, VirtualFlow<Piece, PieceCell> flow, Consumer<String> onLink) {
        this.transcript = transcript;
        this.flow = flow;
        this.onLink = onLink;
        beyond.setCycleCount(Animation.INDEFINITE);
        flow.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        flow.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        flow.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void press(MouseEvent event) {
        transcript.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        position(point(event))
                .ifPresent(
                        position -> {
                            transcript.select(pressed(event, position));
                            event.consume();
                        });
    }

    private Selection pressed(MouseEvent event, Selection.Position position) {
        if (event.isShiftDown()) {
            return transcript.selection().to(position);
        }
        return switch (event.getClickCount()) {
            case 1 -> Selection.at(position);
            case 2 -> Selection.word(transcript.pieces(), position);
            default -> Selection.line(transcript.pieces(), position);
        };
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        mouse = point(event);
        if (mouse.getY() < 0 || mouse.getY() > flow.getHeight()) {
            beyond.play();
        } else {
            beyond.stop();
        }
        follow();
        event.consume();
    }

    private void release(MouseEvent event) {
        beyond.stop();
        if (event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()
                && transcript.selection().isEmpty()) {
            link(point(event)).ifPresent(onLink);
        }
    }

    private void scroll() {
        double over = mouse.getY() < 0 ? mouse.getY() : mouse.getY() - flow.getHeight();
        flow.scrollYBy(over);
        follow();
    }

    private void follow() {
        position(mouse)
                .ifPresent(position -> transcript.select(transcript.selection().to(position)));
    }

    private Point2D point(MouseEvent event) {
        return flow.sceneToLocal(event.getSceneX(), event.getSceneY());
    }

    private Optional<Selection.Position> position(Point2D point) {
        if (transcript.pieces().isEmpty()) {
            return Optional.empty();
        }
        double y = Math.clamp(point.getY(), 0, Math.max(0, flow.getHeight() - 1));
        var hit = flow.hit(point.getX(), y);
        if (hit.isCellHit()) {
            var cell = hit.getCell();
            return Optional.of(
                    new Selection.Position(hit.getCellIndex(), cell.offsetAt(hit.getCellOffset())));
        }
        var all = Selection.all(transcript.pieces());
        return Optional.of(hit.isBeforeCells() ? all.start() : all.end());
    }

    private Optional<String> link(Point2D point) {
        var hit = flow.hit(point.getX(), point.getY());
        return hit.isCellHit() ? hit.getCell().linkAt(hit.getCellOffset()) : Optional.empty();
    }
}
