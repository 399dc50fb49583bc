package app.pult.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// Menus, tool tips and dialogs take the look of their window: `target/screens/popup-*.png`.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class PopupGalleryTest {
    private final Texts texts = Texts.in(Locale.of("ru", "RU"));
    private final Commands commands = new Commands(texts, Map.of());
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stage.setScene(new Scene(new StackPane(new TextField("Иван")), 400, 300));
        stage.setX(200);
        stage.setY(200);
        stage.sizeToScene();
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void popupsWearTheLookOfTheirWindow(Theme theme) throws Exception {
        onFx(() -> new Look(theme, Density.COMFORTABLE, 100).applyTo(stage.getScene()));

        var menu = onFx(this::menu);
        shoot(menu, "menu", theme);
        var tip = onFx(this::tip);
        shoot(tip, "tip", theme);
        var edit = onFx(this::edit);
        shoot(edit, "edit", theme);
        var dialog = onFx(this::dialog);
        var sheets = onFx(() -> List.copyOf(dialog.getScene().getStylesheets()));
        shoot(dialog, "dialog", theme);

        assertThat(sheets).isEqualTo(stage.getScene().getStylesheets());
    }

    private Window menu() {
        var menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        commands.menuItem(
                                Command.of("kit.progress.stop", () -> {}).on("Ctrl+Shift+D")),
                        commands.menuItem(Command.of("kit.progress.stop", () -> {}).on("F5")),
                        new SeparatorMenuItem(),
                        commands.menuItem(Command.of("kit.progress.stop", () -> {})));
        menu.show(stage.getScene().getRoot(), 300, 300);
        return menu;
    }

    private Window tip() {
        var tip = new Tooltip(new Ages(texts, ZoneId.of("Europe/Moscow")).exact(Instant.EPOCH));
        tip.show(stage, 300, 300);
        return tip;
    }

    private Window dialog() {
        new Confirmation(texts)
                .ask(
                        stage,
                        new Confirmation.Question(
                                "Отправить, хотя клиент уже ответил?",
                                "Новое сообщение пришло в 14:11. Его стоит прочитать прежде, чем отвечать.",
                                "Отправить",
                                Confirmation.Weight.PLAIN),
                        () -> {});
        return newest();
    }

    private Window edit() {
        var field = (TextField) stage.getScene().getRoot().getChildrenUnmodifiable().getFirst();
        field.selectAll();
        new EditMenu(texts).menu(field).show(field, 300, 300);
        return newest();
    }

    private static Window newest() {
        return Window.getWindows().getLast();
    }

    private void shoot(Window window, String name, Theme theme) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        var png = onFx(() -> Snapshots.png(window.getScene()));
        Files.createDirectories(Path.of("target/screens"));
        Files.write(
                Path.of(
                        "target/screens/popup-%s-%s.png"
                                .formatted(name, theme)
                                .toLowerCase(Locale.ROOT)),
                png);
        assertThat(List.of(window)).allMatch(Window::isShowing);
        onFx(
                () -> {
                    window.hide();
                    return 0;
                });
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get();
    }
}
