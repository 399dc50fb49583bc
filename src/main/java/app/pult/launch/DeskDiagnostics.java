package app.pult.launch;

import app.pult.ui.diagnostics.DiagnosticsModel;
import app.pult.ui.diagnostics.DiagnosticsPane;
import app.pult.ui.diagnostics.RowWords;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Threads;

/// The diagnostics of an open desk, put together. Thread: FX only.
final class DeskDiagnostics implements AutoCloseable {
    private final DiagnosticsModel model;
    private final DiagnosticsPane pane;

    DeskDiagnostics(
            Workplace place,
            Machine machine,
            Texts texts,
            Ages ages,
            Commands commands,
            Threads threads) {
        model =
                new DiagnosticsModel(
                        new DeskReadings(place, machine),
                        new EngineConnection(place.engine()),
                        machine.clock(),
                        place.engine().serverTime(),
                        threads);
        pane =
                new DiagnosticsPane(
                        model,
                        new DiagnosticsPane.Means(
                                texts,
                                new RowWords(texts, ages),
                                commands,
                                threads,
                                Masking.ofThisUser()::apply,
                                texts.of(
                                        "diagnostics.report.title",
                                        Machine.version(),
                                        place.account().name())));
    }

    Part part() {
        return new Part(pane, pane::keyboard);
    }

    @Override
    public void close() {
        model.detach();
    }
}
