package app.pult.bench;

import app.pult.launch.Rehearsal;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The floor of [StartBench]: a window with a word in it, which says when it is painted as ours
/// does, and ends. Public, as JavaFX makes it. Thread: FX.
public final class EmptyWindow extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    public static void main(String[] arguments) {
        launch(EmptyWindow.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("Pult")), WIDTH, HEIGHT));
        stage.show();
        new AnimationTimer() {
            private boolean laidOut;

            @Override
            public void handle(long now) {
                if (laidOut) {
                    stop();
                    Rehearsal.say();
                    stage.hide();
                }
                laidOut = true;
            }
        }.start();
    }
}
