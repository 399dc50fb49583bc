package app.pult.ui.program;

import app.pult.settings.Policy;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.Part;

import javafx.beans.property.SimpleBooleanProperty;

import java.util.Optional;

/// The card, the sheets and the commands of the program itself, in one window.
///
/// Thread: FX only.
public final class ProgramPart {
    private final Models models;
    private final Means means;
    private final SimpleBooleanProperty endedBadly = new SimpleBooleanProperty();

    /// What is shown; `autostart` is empty where it cannot be switched from here.
    public record Models(
            LastSession last,
            KeptModel kept,
            BundleModel bundle,
            Optional<AutostartModel> autostart) {}

    /// What it is shown with: the program's version and its runtime's, what the administrator
    /// decided and in which file.
    public record Means(
            Texts texts, Ages ages, String version, String java, Policy policy, String file) {}

    public ProgramPart(Models models, Means means) {
        this.models = models;
        this.means = means;
    }

    public void joinTo(MainWindow window, Commands commands) {
        var save = Command.of("program.bundle", models.bundle()::save);
        var kept =
                Command.of("program.kept", () -> window.toggleOver("program.kept", this::kept))
                        .on("Ctrl+Shift+X")
                        .when(endedBadly, "program.kept.hindered");
        var card = new ProgramCard(models, means.texts(), commands, kept, save);
        commands.add(kept);
        commands.add(save);
        commands.add(
                Command.of("program.dismiss", card::dismiss)
                        .when(card.dismissable(), "program.dismiss.hindered"));
        commands.add(
                Command.of("program.show", () -> window.toggleOver("program.show", this::program)));
        models.last()
                .endedProperty()
                .subscribe(
                        ended -> {
                            endedBadly.set(ended.isPresent());
                            ended.ifPresent(how -> models.kept().read());
                        });
        window.addCard(card);
    }

    private Part kept(Runnable close) {
        var ended = models.last().endedProperty().get().orElseThrow();
        var told = models.last().toldProperty();
        told.set(true);
        models.kept().read();
        var sheet =
                new KeptSheet(
                        ended,
                        models.kept(),
                        new KeptSheet.Means(
                                means.texts(), means.ages(), models.bundle()::save, close));
        return new Part(sheet, sheet::keyboard);
    }

    private Part program(Runnable close) {
        var sheet =
                new ProgramSheet(
                        new ProgramSheet.Means(
                                means.texts(),
                                means.version(),
                                means.java(),
                                means.policy(),
                                means.file(),
                                models.autostart(),
                                models.bundle()::save,
                                close));
        return new Part(sheet, sheet::keyboard);
    }
}
