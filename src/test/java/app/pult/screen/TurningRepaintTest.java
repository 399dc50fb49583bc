package app.pult.screen;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.fixture.Screens;
import app.pult.ui.kit.DirtySpeck;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Theme;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(ApplicationExtension.class)
@Tag("slow")
class TurningRepaintTest {
    private static final String EDITOR = "#conversation-editor";

    private ShiftWindow window;
    private Scene scene;

    @Start
    void start(Stage stage) {
        window = new ShiftWindow(Screens.english(Theme.LIGHT));
        scene = new Scene(window.root, 1280, 720);
        Look.follow(window.look, scene);
        window.selection.open(new TicketId(2));
        stage.setScene(scene);
        stage.show();
    }

    /// Before anything of the other ticket is there: else the whole window is painted meanwhile.
    @Test
    void turningToAnotherTicketLeavesARegionToPaint() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> onFx(() -> scene.lookup(EDITOR) != null));
        var speck = onFx(this::speck);
        var before = onFx(speck::getFill);

        var after =
                onFx(
                        () -> {
                            window.selection.open(new TicketId(3));
                            return speck.getFill();
                        });

        assertThat(after).isNotSameAs(before);
    }

    private DirtySpeck speck() {
        return scene.lookup(EDITOR).getParent().lookupAll("*").stream()
                .filter(DirtySpeck.class::isInstance)
                .map(DirtySpeck.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
