package app.pult.launch;

import app.pult.settings.SettingsFile;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.LookCommands;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Subscription;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the program looks, from one session to the next: dresses whatever the window shows, at once
/// when it changes.
///
/// Thread: FX only; writes run on the given executor.
final class Wardrobe {
    private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

    private final ObjectProperty<Look> look;
    private Subscription worn = Subscription.EMPTY;

    Wardrobe(SettingsFile settings, Threads threads) {
        look = new SimpleObjectProperty<>(Looks.of(settings.settings().appearance()));
        var writes = new SerialWrites(threads);
        look.subscribe(
                (before, now) ->
                        writes.write(
                                () ->
                                        settings.update(
                                                saved ->
                                                        saved.withAppearance(
                                                                Looks.settings(now)))));
    }

    static void putIcons(Stage stage) {
        for (var size : ICONS) {
            Optional.ofNullable(Wardrobe.class.getResourceAsStream("icon/pult-" + size + ".png"))
                    .map(Image::new)
                    .ifPresent(stage.getIcons()::add);
        }
    }

    ObjectProperty<Look> look() {
        return look;
    }

    void show(Stage stage, Scene scene) {
        worn.unsubscribe();
        worn = Look.follow(look, scene);
        stage.setScene(scene);
    }

    /// A page before the desk: the keys of the text's size work there too.
    void showPage(Stage stage, Scene scene, Texts texts) {
        var keys = new Commands(texts, Map.of());
        new LookCommands(look).all().forEach(keys::add);
        keys.installOn(scene);
        show(stage, scene);
    }
}
