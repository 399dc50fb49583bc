package app.pult.ui.shell;

import static app.pult.fixture.Screens.awaitLayout;
import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.BlobId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.kit.Texts;

import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Locale;

@ExtendWith(ApplicationExtension.class)
class FileChipsTest {
    private static final double WIDTH = 240;

    private final OutgoingFile file =
            new OutgoingFile(
                    "журнал сервера ".repeat(20) + ".log",
                    "text/plain",
                    1_000,
                    new BlobId("0".repeat(64)));
    private FileChips chips;

    @Start
    void start(Stage stage) {
        chips =
                new FileChips(
                        FXCollections.observableArrayList(file),
                        FXCollections.observableArrayList(),
                        Texts.in(Locale.ENGLISH));
        stage.setScene(new Scene(new VBox(chips), WIDTH, 200));
        stage.show();
    }

    @Test
    void aLongNameIsShortenedWhereThereIsNoRoomForIt() {
        awaitLayout(chips.getScene());

        var chip = onFx(() -> (Region) chips.getChildren().getFirst());

        assertThat(onFx(() -> chips.minWidth(-1))).isZero();
        assertThat(onFx(chip::getWidth)).isPositive().isLessThanOrEqualTo(WIDTH);
    }
}
