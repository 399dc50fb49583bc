package app.pult.ui.conversation.sketch;

import app.pult.ui.kit.Texts;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

import java.util.Optional;

/// The picture, all of it in sight, and what is being drawn on it by the mouse or by the keyboard.
///
/// Thread: FX only.
final class DrawingBoard extends Region {
    private static final double STEP = 10;
    private static final double FINE_STEP = 1;
    private static final double POINT_RADIUS = 5;

    private final SketchModel model;
    private final ImageView view = new ImageView();
    private final Line line = new Line();
    private final Rectangle frame = new Rectangle();
    private final Circle point = new Circle(POINT_RADIUS);
    private Optional<Point2D> begun = Optional.empty();
    private Point2D at;
    private double scale = 1;

    DrawingBoard(SketchModel model, Texts texts) {
        this.model = model;
        at = new Point2D(model.width() / 2.0, model.height() / 2.0);
        setId("sketch-board");
        getStyleClass().add("sketch-board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.of("sketch.board.spoken"));
        for (var shape : new javafx.scene.shape.Shape[] {line, frame, point}) {
            shape.setManaged(false);
            shape.setMouseTransparent(true);
            shape.getStyleClass().add("sketch-half");
        }
        view.setManaged(false);
        getChildren().addAll(view, line, frame, point);
        focusedProperty().subscribe(focused -> paintHalf());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::down);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::up);
    }

    /// Follows the model until the subscription ends.
    Subscription follow() {
        return model.paintedProperty().subscribe(painted -> painted.ifPresent(this::show));
    }

    /// Gives up what is half drawn; false if nothing is.
    boolean dropHalf() {
        boolean half = begun.isPresent();
        begun = Optional.empty();
        paintHalf();
        return half;
    }

    /// Arrows move the point (with Shift by a pixel), Space or Enter begins a mark and ends it.
    boolean press(KeyEvent press) {
        if (press.isControlDown() || press.isAltDown() || press.isMetaDown()) {
            return false;
        }
        double step = press.isShiftDown() ? FINE_STEP : STEP;
        switch (press.getCode()) {
            case LEFT -> move(-step, 0);
            case RIGHT -> move(step, 0);
            case UP -> move(0, -step);
            case DOWN -> move(0, step);
            case SPACE, ENTER -> begun.ifPresentOrElse(this::end, this::begin);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin() {
        begun = Optional.of(at);
        paintHalf();
    }

    private void end(Point2D from) {
        begun = Optional.empty();
        model.draw(from.getX(), from.getY(), at.getX(), at.getY());
        paintHalf();
    }

    private void move(double x, double y) {
        to(at.add(x, y));
    }

    private void to(Point2D wanted) {
        at =
                new Point2D(
                        Math.clamp(wanted.getX(), 0, model.width()),
                        Math.clamp(wanted.getY(), 0, model.height()));
        paintHalf();
    }

    private void down(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            to(inPicture(event));
            begin();
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            to(inPicture(event));
        }
    }

    private void up(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            to(inPicture(event));
            begun.ifPresent(this::end);
        }
    }

    private Point2D inPicture(MouseEvent event) {
        return new Point2D(
                (event.getX() - view.getX()) / scale, (event.getY() - view.getY()) / scale);
    }

    private void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        scale = Math.min(1, Math.min(getWidth() / model.width(), getHeight() / model.height()));
        view.setFitWidth(model.width() * scale);
        view.setFitHeight(model.height() * scale);
        view.setX(snapPositionX((getWidth() - view.getFitWidth()) / 2));
        view.setY(snapPositionY((getHeight() - view.getFitHeight()) / 2));
        paintHalf();
    }

    /// What would be drawn if the mark ended here; the point, while the keyboard is here.
    private void paintHalf() {
        double x = view.getX() + at.getX() * scale;
        double y = view.getY() + at.getY() * scale;
        point.setCenterX(x);
        point.setCenterY(y);
        point.setVisible(isFocused());
        boolean isArrow = model.toolProperty().get() == Mark.Tool.ARROW;
        line.setVisible(begun.isPresent() && isArrow);
        frame.setVisible(begun.isPresent() && !isArrow);
        begun.ifPresent(
                from -> {
                    double fromX = view.getX() + from.getX() * scale;
                    double fromY = view.getY() + from.getY() * scale;
                    line.setStartX(fromX);
                    line.setStartY(fromY);
                    line.setEndX(x);
                    line.setEndY(y);
                    frame.setX(Math.min(fromX, x));
                    frame.setY(Math.min(fromY, y));
                    frame.setWidth(Math.abs(x - fromX));
                    frame.setHeight(Math.abs(y - fromY));
                });
    }
}
