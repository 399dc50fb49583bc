package app.pult.ui.update;

import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.Part;
import app.pult.update.UpdatePlace;
import app.pult.update.Verdict;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;

import java.util.Optional;
import java.util.function.Consumer;

/// A few words in the status bar while a newer version is known, and the command that shows it.
///
/// Thread: FX only.
public final class UpdateNotice {
    private final UpdateModel model;
    private final Texts texts;
    private final Consumer<UpdatePlace> browser;
    private final SimpleBooleanProperty known = new SimpleBooleanProperty();

    /// `browser` shows a place with the desktop's means.
    public UpdateNotice(UpdateModel model, Texts texts, Consumer<UpdatePlace> browser) {
        this.model = model;
        this.texts = texts;
        this.browser = browser;
    }

    public void joinTo(MainWindow window, Commands commands) {
        var show =
                Command.of("update.show", () -> window.toggleOver("update.show", this::sheet))
                        .when(known, "update.nothing");
        commands.add(show);
        var button = commands.button(show);
        button.getStyleClass().addAll("flat", "shell-status-link");
        window.addToStatusBar(button);
        model.newerProperty().subscribe(newer -> show(button, newer));
        model.attach();
    }

    private void show(Button button, Optional<Verdict.Newer> newer) {
        known.set(newer.isPresent());
        var wanted = newer.filter(found -> found.notice() == Verdict.Notice.WANTED);
        wanted.map(found -> found.manifest().version().toString())
                .ifPresent(
                        version -> {
                            button.setText(texts.of("update.bar", version));
                            button.setAccessibleText(texts.of("update.bar.spoken", version));
                        });
        button.setVisible(wanted.isPresent());
        button.setManaged(wanted.isPresent());
    }

    private Part sheet(Runnable close) {
        var newer = model.newerProperty().get().orElseThrow();
        var sheet =
                new UpdateSheet(
                        newer, new UpdateSheet.Means(texts, browser, model::putAway, close));
        return new Part(sheet, sheet::keyboard);
    }
}
