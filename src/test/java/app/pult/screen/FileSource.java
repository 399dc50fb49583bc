package app.pult.screen;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

import java.io.File;
import java.util.List;
import java.util.Map;

/// A program beside ours from which a file can be dragged: `FileSource FILE X`. It says `ready`
/// once its window is there, 200 x 100 px at X, 0.
public final class FileSource extends Application {
    public static void main(String... arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        var arguments = getParameters().getUnnamed();
        var label = new Label("drag me");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.setOnDragDetected(
                drag -> {
                    var content = label.startDragAndDrop(TransferMode.COPY);
                    content.setContent(
                            Map.of(
                                    javafx.scene.input.DataFormat.FILES,
                                    List.of(new File(arguments.getFirst()))));
                    drag.consume();
                });
        stage.setScene(new Scene(label, 200, 100));
        stage.setX(Double.parseDouble(arguments.getLast()));
        stage.setY(0);
        stage.setTitle("FileSource");
        stage.setAlwaysOnTop(true);
        stage.setOnShown(shown -> Platform.runLater(() -> System.out.println("ready")));
        stage.show();
    }
}
