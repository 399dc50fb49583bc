package app.pult.launch;

import app.pult.backend.http.HttpClients;
import app.pult.settings.Policy;
import app.pult.settings.SettingsFile;
import app.pult.update.Manifest;
import app.pult.update.Trouble;
import app.pult.update.UpdateCheck;
import app.pult.update.UpdateCheck.Configured;
import app.pult.update.UpdateException;
import app.pult.update.Verdict;

import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// The question for a newer version as this program asks it. Off unless an operator or an
/// administrator said where. Thread: any but JavaFX.
public final class Updates {
    private Updates() {}

    /// @param threads carry the question to a server
    static UpdateCheck of(Machine machine, SettingsFile settings, ExecutorService threads) {
        return of(
                machine,
                settings,
                place -> new PlaceFetch(HttpClients.create(threads)).fetch(place));
    }

    /// Asks the place now, for a command.
    public static Verdict ask(Machine machine, SettingsFile settings) {
        if (!machine.policy().updatesAllowed()) {
            return new Verdict.Off(Verdict.Why.FORBIDDEN);
        }
        try (var threads = Threads.pool("pult-update", 1)) {
            return of(machine, settings, threads).ask();
        }
    }

    /// What the place said last; nobody is asked.
    static Verdict known(Machine machine, SettingsFile settings) {
        if (!machine.policy().updatesAllowed()) {
            return new Verdict.Off(Verdict.Why.FORBIDDEN);
        }
        return of(
                        machine,
                        settings,
                        place -> {
                            throw new UpdateException(Trouble.UNREACHABLE, place.toString());
                        })
                .known();
    }

    private static UpdateCheck of(Machine machine, SettingsFile settings, UpdateCheck.Fetch fetch) {
        return new UpdateCheck(
                () -> configured(machine.policy(), settings),
                fetch,
                machine.folders().updateMemory(),
                machine.clock(),
                new UpdateCheck.Here(
                        Machine.version(),
                        Manifest.Platform.of(System.getProperty("os.name", ""))));
    }

    /// The administrator's place goes before the operator's.
    private static Optional<Configured> configured(Policy policy, SettingsFile settings) {
        return policy.updatesAllowed()
                ? policy.newer()
                        .or(() -> Optional.of(settings.settings().updates()))
                        .filter(source -> !source.place().isEmpty())
                        .map(source -> new Configured(source.place(), source.key()))
                : Optional.empty();
    }
}
