package app.pult.ui.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.TicketId;
import app.pult.diagnosis.Diagnosis;
import app.pult.fixture.FakeBundler;
import app.pult.fixture.HandExecutor;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class BundleModelTest {
    private static final CaseModel.View.Done CASE =
            new CaseModel.View.Done(
                    new TicketId(7),
                    new CaseFiles(List.of(), List.of()),
                    new Diagnosis(List.of(), List.of(), List.of(), List.of(), List.of()));

    private final HandExecutor work = new HandExecutor();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final FakeBundler bundler = new FakeBundler();
    private final BundleModel model =
            new BundleModel(
                    bundler,
                    new Threads(
                            work,
                            Runnable::run,
                            (delay, action) -> waiting.add(action),
                            failures::add));

    @Test
    void itIsSavedWhereTheOperatorSays() {
        model.save(CASE, Set.of());
        work.runAll();

        assertThat(bundler.suggested).containsExactly("case-7.zip");
        assertThat(bundler.saved).containsExactly(Path.of("there", "case.zip"));
        assertThat(model.stateProperty().get()).isEqualTo(new BundleModel.State.Saved("case.zip"));

        model.dismiss();

        assertThat(model.stateProperty().get()).isEqualTo(new BundleModel.State.Idle());
    }

    @Test
    void whoChoosesNoPlaceSavesNothing() {
        bundler.target = Optional.empty();

        model.save(CASE, Set.of());
        work.runAll();

        assertThat(bundler.saved).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(new BundleModel.State.Idle());
    }

    @Test
    void onlyLongWorkIsShownAndCanBeStopped() {
        model.save(CASE, Set.of());
        work.runNext();

        assertThat(model.stateProperty().get()).isEqualTo(new BundleModel.State.Idle());

        waiting.removeFirst().run();

        assertThat(model.stateProperty().get()).isEqualTo(new BundleModel.State.Working(0, 0));

        model.stop();
        work.runAll();

        assertThat(bundler.saved).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(new BundleModel.State.Idle());
        assertThat(failures).isEmpty();
    }

    @Test
    void aFailureIsToldAndTheNextTryIsFree() {
        bundler.failure = Optional.of(new IOException("full"));
        model.save(CASE, Set.of());
        work.runAll();

        assertThat(failures).hasSize(1);
        assertThat(model.stateProperty().get()).isEqualTo(new BundleModel.State.Idle());

        bundler.failure = Optional.empty();
        model.save(CASE, Set.of());
        work.runAll();

        assertThat(bundler.saved).hasSize(1);
    }

    @Test
    void oneIsSavedAtATime() {
        model.save(CASE, Set.of());
        model.save(CASE, Set.of());
        work.runAll();

        assertThat(bundler.saved).hasSize(1);
    }
}
