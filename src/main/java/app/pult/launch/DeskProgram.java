package app.pult.launch;

import app.pult.launch.support.SupportBundle;
import app.pult.settings.Account;
import app.pult.settings.Autostart;
import app.pult.settings.Policy;
import app.pult.ui.kit.Commands;
import app.pult.ui.program.AutostartModel;
import app.pult.ui.program.BundleModel;
import app.pult.ui.program.KeptModel;
import app.pult.ui.program.LastSession;
import app.pult.ui.program.ProgramPart;
import app.pult.ui.shell.MainWindow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// The program itself in the window of an open desk, put together. Thread: FX only.
public final class DeskProgram implements AutoCloseable {
    /// What the window says of the program itself; `autostart` is empty where it cannot be switched
    /// from here.
    public record About(LastSession last, Optional<Autostart> autostart) {
        /// What starts an installed program says in this property where it lies.
        private static final String LAUNCHER = "pult.launcher";

        static About of(Machine machine) {
            return new About(
                    new LastSession(),
                    Autostart.of(
                            machine.environment(),
                            System.getProperty("os.name", ""),
                            Path.of(System.getProperty("user.home", ".")),
                            Optional.ofNullable(System.getProperty(LAUNCHER)).map(Path::of)));
        }

        /// Nothing to tell and nothing to switch.
        public static About quiet() {
            return new About(new LastSession(), Optional.empty());
        }
    }

    private final KeptModel kept;
    private final ProgramPart part;

    DeskProgram(Workplace place, DeskWindow.Setup setup, DeskMeans means) {
        var threads = means.threads();
        kept =
                new KeptModel(
                        place.drafts(),
                        place.tickets(),
                        place.outbox(),
                        means.selection(),
                        threads);
        var machine = setup.machine();
        part =
                new ProgramPart(
                        new ProgramPart.Models(
                                setup.program().last(),
                                kept,
                                new BundleModel(
                                        new Packer(setup.dialogs(), machine, place.account()),
                                        threads),
                                setup.program()
                                        .autostart()
                                        .map(autostart -> new AutostartModel(autostart, threads))),
                        new ProgramPart.Means(
                                means.texts(),
                                means.ages(),
                                Machine.version(),
                                Runtime.version().toString(),
                                machine.policy(),
                                Policy.place(
                                                machine.environment(),
                                                System.getProperty("os.name", ""))
                                        .toString()));
    }

    void joinTo(MainWindow window, Commands commands) {
        part.joinTo(window, commands);
    }

    @Override
    public void close() {
        kept.detach();
    }

    private record Packer(FileDialogs dialogs, Machine machine, Account account)
            implements BundleModel.Packer {
        @Override
        public Optional<Path> chooseTarget() {
            return dialogs.chooseTarget("pult-support-" + LocalDate.now(machine.clock()) + ".zip");
        }

        @Override
        public void pack(Path target) throws IOException {
            new SupportBundle(machine)
                    .write(
                            target,
                            new Checkup(machine).besideItsDesk(account),
                            SupportBundle.Existing.REPLACED);
        }
    }
}
