package app.pult.launch;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.mask.Masker;
import app.pult.diagnosis.mask.Secret;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.diagnosis.runbook.run.Proof;
import app.pult.diagnosis.runbook.run.RunbookRun;
import app.pult.ui.diagnostics.runbook.RunbookModel;
import app.pult.ui.diagnostics.runbook.RunbookPane;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Selection;

import javafx.beans.value.ObservableValue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The page of runbooks of an open desk, put together. Thread: FX only.
final class DeskRunbooks implements AutoCloseable {
    private final RunbookModel model;
    private final RunbookPane pane;

    DeskRunbooks(
            Workplace place,
            Supplier<Runbooks> shelf,
            ObservableValue<Optional<Diagnosis>> diagnosis,
            Selection selection,
            InstantSource clock,
            Pen pen,
            DeskDiagnostics.Means means) {
        model =
                new RunbookModel(
                        place.runbookRuns(), shelf, diagnosis, selection, clock, means.threads());
        pane =
                new RunbookPane(
                        model,
                        new RunbookPane.Means(
                                means.texts(),
                                means.threads(),
                                run -> proof(run, means.texts().locale(), means.ages().zone()),
                                pen::note,
                                pen::reply));
    }

    RunbookModel model() {
        return model;
    }

    Part part() {
        return new Part(pane, pane::keyboard);
    }

    /// What was pasted may hold anything.
    private static String proof(RunbookRun run, Locale locale, ZoneId zone) {
        return new Masker(Secret.forNote()).mask(Proof.of(run, locale, zone));
    }

    @Override
    public void close() {
        model.close();
    }
}
