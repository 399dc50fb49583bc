package app.pult.bench;

import app.pult.launch.DeskProgram;
import app.pult.launch.DeskWindow;
import app.pult.launch.FileDialogs;
import app.pult.launch.HeadlessToolkit;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;
import app.pult.launch.tour.SignInForTour;
import app.pult.settings.SettingsFile;
import app.pult.settings.WindowState;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.UiThread;
import app.pult.ui.shell.Selection;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The whole window of a workplace on a screen that nobody sees. Thread: the bench's.
public final class BenchWindow implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;

    private final DeskWindow window;

    /// What is done in it. Thread: FX.
    public interface Begin {
        void in(Scene scene, Selection selection);
    }

    /// @throws BenchFailure if it does not open
    public BenchWindow(Workplace place, Machine machine) {
        startToolkit();
        var opened = new CompletableFuture<DeskWindow>();
        UiThread.run(
                () -> {
                    try {
                        opened.complete(open(place, machine));
                    } catch (RuntimeException e) {
                        opened.completeExceptionally(e);
                    }
                });
        window = awaited(opened);
    }

    private static void startToolkit() {
        try {
            HeadlessToolkit.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure(e);
        }
    }

    private static DeskWindow open(Workplace place, Machine machine) {
        var stage = new Stage();
        var look = new SimpleObjectProperty<>(new Look(Theme.LIGHT, Density.COMFORTABLE, 100));
        var window =
                new DeskWindow(
                        place,
                        new DeskWindow.Setup(
                                stage,
                                new SettingsFile(
                                        machine.folders().settingsFile(), Machine.version()),
                                look,
                                Texts.in(Locale.of("ru", "RU")),
                                ZoneOffset.UTC,
                                machine,
                                FileDialogs.choosing(List.of()),
                                address -> {},
                                SignInForTour::model,
                                DeskProgram.About.quiet()));
        var scene = window.scene(WindowState.DEFAULT);
        Look.follow(look, scene);
        stage.setScene(scene);
        stage.setWidth(WindowState.DEFAULT.width());
        stage.setHeight(WindowState.DEFAULT.height());
        stage.show();
        return window;
    }

    public Selection selection() {
        return window.selection();
    }

    public Stage stage() {
        return (Stage) window.root().getScene().getWindow();
    }

    void begin(Begin begin) {
        UiThread.run(() -> begin.in(window.root().getScene(), window.selection()));
    }

    /// @throws BenchFailure if it does not come, or failed
    static <T> T awaited(Future<T> result) {
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchFailure(e);
        }
    }

    @Override
    public void close() {
        var closed = new CompletableFuture<Boolean>();
        UiThread.run(
                () -> {
                    window.close();
                    closed.complete(true);
                });
        awaited(closed);
    }
}
