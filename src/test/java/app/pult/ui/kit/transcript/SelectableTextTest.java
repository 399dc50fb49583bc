package app.pult.ui.kit.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;

import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class SelectableTextTest {
    private SelectableText evidence;

    @Start
    void start(Stage stage) {
        evidence = new SelectableText("CBS.log:4812 Failed to open the store, access denied");
        evidence.getStyleClass().addAll("inset", "mono");
        stage.setScene(new Scene(new VBox(evidence), 220, 120));
        new Look(Theme.LIGHT, Density.COMFORTABLE, 100).applyTo(stage.getScene());
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void wrapsAndIsSelectedByWordAndCopied(FxRobot robot) throws Exception {
        assertThat(evidence.getHeight()).isGreaterThan(36);

        robot.doubleClickOn(evidence.localToScreen(125, 12));
        assertThat(evidence.selectedText()).isEqualTo("Failed");

        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C);
        var copied =
                WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
        assertThat(copied).isEqualTo("CBS.log:4812 Failed to open the store, access denied");
    }
}
