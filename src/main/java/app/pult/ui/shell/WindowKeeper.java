package app.pult.ui.shell;

import app.pult.desk.QueueCode;
import app.pult.settings.WindowState;
import app.pult.ui.kit.Subscriptions;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts the window where it stood last, if that place is still on a screen, and remembers where it
/// is now and what it shows. Saving is the saver's: away from this thread.
///
/// Thread: FX only.
public final class WindowKeeper {
    /// Moving a window changes its place a hundred times; one save after it rests is enough.
    private static final Duration REST = Duration.ofMillis(500);

    /// So much of the title bar must be on a screen that the window can be taken hold of.
    private static final double GRIP = 80;

    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 560;

    private final Stage stage;
    private final Selection selection;
    private final Supplier<List<Double>> dividers;
    private final Threads threads;
    private final Consumer<WindowState> saver;
    private final Subscriptions subscriptions = new Subscriptions();
    private WindowState last;
    private boolean resting;

    public WindowKeeper(
            Stage stage,
            Selection selection,
            Supplier<List<Double>> dividers,
            WindowState last,
            Threads threads,
            Consumer<WindowState> saver) {
        this.stage = stage;
        this.selection = selection;
        this.dividers = dividers;
        this.last = last;
        this.threads = threads;
        this.saver = saver;
    }

    /// Before the window is shown.
    public void restore() {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setWidth(Math.max(MIN_WIDTH, last.width()));
        stage.setHeight(Math.max(MIN_HEIGHT, last.height()));
        if (last.isPlaced() && reachable(last)) {
            stage.setX(last.x());
            stage.setY(last.y());
        } else {
            stage.centerOnScreen();
        }
        stage.setMaximized(last.placement() == WindowState.Placement.MAXIMIZED);
        var moves =
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty());
        moves.forEach(property -> subscriptions.add(property.subscribe((was, is) -> moved())));
        subscriptions.add(stage.maximizedProperty().subscribe((was, is) -> moved()));
        subscriptions.add(selection.queueProperty().subscribe((was, is) -> moved()));
        stage.setOnHidden(closed -> subscriptions.clear());
    }

    /// What would be saved now. A maximised window keeps the size it returns to.
    public WindowState state() {
        var shares = dividers.get();
        var queue = QueueCode.write(selection.queue());
        if (stage.isMaximized()) {
            return new WindowState(
                    last.x(),
                    last.y(),
                    last.width(),
                    last.height(),
                    WindowState.Placement.MAXIMIZED,
                    shares,
                    queue);
        }
        return new WindowState(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                WindowState.Placement.FLOATING,
                shares,
                queue);
    }

    private void moved() {
        if (!resting) {
            resting = true;
            threads.delay().after(REST, this::save);
        }
    }

    private void save() {
        resting = false;
        if (!stage.isShowing()) {
            return;
        }
        last = state();
        var saved = last;
        threads.write(() -> saver.accept(saved));
    }

    private static boolean reachable(WindowState state) {
        var grip = new Rectangle2D(state.x(), state.y(), state.width(), GRIP);
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(
                        bounds ->
                                bounds.intersects(grip)
                                        && bounds.getMinY() <= state.y() + GRIP / 2
                                        && state.x() + state.width() >= bounds.getMinX() + GRIP
                                        && state.x() <= bounds.getMaxX() - GRIP);
    }
}
