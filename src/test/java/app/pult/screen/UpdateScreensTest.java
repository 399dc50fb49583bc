package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.fixture.BusyShift;
import app.pult.fixture.Screens;
import app.pult.fixture.Screens.Variant;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.Threads;
import app.pult.ui.update.UpdateModel;
import app.pult.ui.update.UpdateNotice;
import app.pult.update.ASigner;
import app.pult.update.Manifest;
import app.pult.update.UpdateCheck;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A newer version: told in the status bar, shown in a sheet, put away.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class UpdateScreensTest {
    private final ASigner signer = new ASigner();
    private final AtomicInteger memories = new AtomicInteger();

    @TempDir Path folder;

    @Test
    void aNewerVersionIsToldAtTheFoot() {
        Screens.window(
                "update-told",
                this::window,
                stage -> {
                    assertThat(told(stage).isVisible()).isTrue();
                    assertThat(told(stage).getText()).contains("1.4.0");
                });
    }

    @Test
    void theSheetSaysWhatIsNewAndWhereItLies() {
        Screens.window("update-sheet", this::window, stage -> told(stage).fire());
    }

    @Test
    void aVersionThatIsPutAwayIsToldNoMore() {
        Screens.onFx(
                () -> {
                    var variant = Screens.russian(Theme.LIGHT);
                    var root = window(variant);
                    new Scene(root, 1280, 800);
                    var told = (Button) root.lookup("#update-show");
                    assertThat(told.isVisible()).isTrue();

                    told.fire();
                    ((Button) root.lookup("#update-dismiss")).fire();

                    assertThat(told.isVisible()).isFalse();
                    assertThat(told.isDisabled()).as("the command still shows it").isFalse();
                    assertThat(root.lookup("#update-sheet")).isNull();
                    return true;
                });
    }

    private Parent window(Variant in) {
        var window = new ShiftWindow(in, BusyShift.outbox(in));
        window.selection.open(new TicketId(2));
        var check =
                new UpdateCheck(
                        () ->
                                Optional.of(
                                        new UpdateCheck.Configured(
                                                "https://files.shop.example/pult/", signer.key())),
                        place -> signer.says("1.4.0"),
                        folder.resolve("memory-" + memories.incrementAndGet()),
                        () -> ASigner.NOW,
                        new UpdateCheck.Here("1.3.2", Manifest.Platform.LINUX));
        var model =
                new UpdateModel(
                        check,
                        new Threads(
                                Runnable::run,
                                Runnable::run,
                                (after, action) -> {},
                                failure -> {}));
        new UpdateNotice(model, in.texts(), place -> {}).joinTo(window.root, window.commands);
        model.look();
        return window.root;
    }

    private static Button told(Stage stage) {
        return (Button) stage.getScene().lookup("#update-show");
    }
}
