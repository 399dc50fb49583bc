package app.pult.ui.spelling;

import static app.pult.fixture.Screens.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.OwnWords;
import app.pult.fixture.Screens;
import app.pult.spelling.Speller;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.EditMenu;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Snapshots;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Theme;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Threads;

import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.MoveTo;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Keys alone, with the dictionaries that ship. What is asked of them is answered on the spot.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class SpellCheckTest {
    /// Dictionaries are read once.
    private static final Speller SPELLER = new Speller();

    private final TreeSet<String> kept = new TreeSet<>();
    private TextArea area;
    private SpellingModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        var texts = Texts.in(Locale.of("ru"));
        var threads =
                new Threads(Runnable::run, Runnable::run, (delay, run) -> run.run(), this::fail);
        var commands = new Commands(texts, Map.of());
        var editor = new OpenEditor();
        model = new SpellingModel(SPELLER, new Kept(kept), true, threads);
        new SpellCheck(model, editor, texts, threads).commands().forEach(commands::add);
        area = new TextArea();
        area.setWrapText(true);
        scene = new Scene(new StackPane(area), 620, 300);
        new Look(Theme.LIGHT, Density.COMFORTABLE, 100).applyTo(scene);
        commands.installOn(scene);
        new EditMenu(texts).installOn(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        editor.open(area);
        area.requestFocus();
    }

    @AfterEach
    void forget() {
        kept.forEach(SPELLER::forget);
        closeMenus();
    }

    private static void closeMenus() {
        onFx(
                () -> {
                    List.copyOf(Window.getWindows()).stream()
                            .filter(ContextMenu.class::isInstance)
                            .forEach(Window::hide);
                    return true;
                });
    }

    @Test
    void misspeltWordsHaveAWaveUnlessTheyAreBeingTyped() {
        write("Перезагрузитте роутер, плиз: `systmectl`. Tehn windwo");
        assertThat(waves()).isEqualTo(3);

        onFx(() -> move(0));

        assertThat(waves()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void wavesAndMenuInBothThemes(Theme theme, FxRobot keys) throws IOException {
        onFx(() -> wear(theme));
        write(
                "Добрый день! Перезагрузитте роутер, потом откройте https://exampel.org и"
                        + " выполните `ipconfig /flushdns`.\nЕсли вайфай не появиться, проверте"
                        + " антивирус; tehn restart the windwo. ");
        onFx(() -> move(20));
        Screens.awaitLayout(scene);
        shoot("spelling-" + theme.name().toLowerCase(Locale.ROOT), scene);

        keys.push(KeyCode.F7);

        shoot(
                "spelling-menu-" + theme.name().toLowerCase(Locale.ROOT),
                onFx(() -> menu().getScene()));
        assertThat(lines()).first().isEqualTo("Перезагрузите");
    }

    @Test
    void theKeyGoesToTheNextWordWithItsProposalsAndEnterTakesTheFirst(FxRobot keys) {
        write("Хорошо. Включите севрер и проверьте.");
        onFx(() -> move(0));

        keys.push(KeyCode.F7);
        assertThat(selected()).isEqualTo("севрер");
        assertThat(lines()).contains("сервер", "Добавить «севрер» в мои слова");
        keys.push(KeyCode.ENTER);

        assertThat(text()).isEqualTo("Хорошо. Включите сервер и проверьте.");
        onFx(() -> undo());
        assertThat(text()).isEqualTo("Хорошо. Включите севрер и проверьте.");
    }

    @Test
    void aTaughtWordIsKeptAndHasNoWaveAnyMore(FxRobot keys) {
        write("Наш Пультрон и чужой опечятка ");
        onFx(() -> move(0));
        assertThat(waves()).isEqualTo(2);

        keys.push(KeyCode.SHIFT, KeyCode.F7);

        assertThat(kept).containsExactly("пультрон");
        assertThat(waves()).isEqualTo(1);
    }

    @Test
    void theMenuOfTheMouseHasTheProposalsAboveTheUsualLines() {
        write("Включите севрер");
        onFx(() -> move(12));

        openMenu();

        assertThat(lines()).first().isEqualTo("сервер");
        assertThat(lines()).contains("Добавить «севрер» в мои слова", "Вставить");
        onFx(() -> press("spelling-learn-item"));
        closeMenus();
        openMenu();
        assertThat(lines()).first().isEqualTo("Убрать «севрер» из моих слов");
        onFx(() -> press("spelling-forget"));
        assertThat(kept).isEmpty();
    }

    @Test
    void nothingIsMarkedWhileSpellingIsOff() {
        write("Включите севрер ");
        assertThat(waves()).isEqualTo(1);

        onFx(() -> turn(false));

        assertThat(waves()).isZero();
    }

    private boolean wear(Theme theme) {
        new Look(theme, Density.COMFORTABLE, 100).applyTo(scene);
        return true;
    }

    private static void shoot(String name, Scene shown) throws IOException {
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/" + name + ".png"), onFx(() -> Snapshots.png(shown)));
    }

    private String selected() {
        return onFx(() -> area.getSelectedText());
    }

    private String text() {
        return onFx(() -> area.getText());
    }

    private void write(String text) {
        onFx(
                () -> {
                    area.setText(text);
                    return move(text.length());
                });
    }

    private boolean move(int place) {
        area.positionCaret(place);
        return true;
    }

    private boolean undo() {
        area.undo();
        return true;
    }

    private boolean turn(boolean on) {
        model.onProperty().set(on);
        return true;
    }

    private long waves() {
        Screens.awaitLayout(scene);
        return onFx(
                () ->
                        ((javafx.scene.shape.Path) area.lookup(".spelling-marks"))
                                .getElements().stream().filter(MoveTo.class::isInstance).count());
    }

    private void openMenu() {
        Screens.awaitLayout(scene);
        onFx(
                () -> {
                    area.fireEvent(
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    200,
                                    200,
                                    200,
                                    200,
                                    true,
                                    null));
                    return true;
                });
    }

    private static List<String> lines() {
        return onFx(() -> menu().getItems().stream().map(MenuItem::getText).toList());
    }

    private static boolean press(String id) {
        menu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire();
        return true;
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void fail(Throwable failure) {
        throw new AssertionError(failure);
    }

    private record Kept(TreeSet<String> words) implements OwnWords {
        @Override
        public Set<String> all() {
            return words;
        }

        @Override
        public void add(String word) {
            words.add(word);
        }

        @Override
        public void remove(String word) {
            words.remove(word);
        }
    }
}
