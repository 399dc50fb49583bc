package app.pult.ui.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.fixture.HandExecutor;
import app.pult.ui.program.BundleModel.State;
import app.pult.ui.shell.Threads;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class BundleModelTest {
    private static final Path TARGET = Path.of("/home/o/bundle.zip");

    private final HandExecutor work = new HandExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private Optional<Path> chosen = Optional.of(TARGET);
    private Optional<Exception> trouble = Optional.empty();
    private int asked;
    private final BundleModel model =
            new BundleModel(
                    new Packer(),
                    new Threads(work, Runnable::run, (after, action) -> {}, failures::add));

    @Test
    void nothingIsPackedWhereNoPlaceIsChosen() {
        chosen = Optional.empty();

        model.save();

        assertThat(model.stateProperty().get()).isEqualTo(new State.None());
    }

    @Test
    void whileOneIsPackedNoOtherIsAskedForAndItIsNotPutAway() {
        model.save();
        model.save();
        model.putAway();

        assertThat(asked).isEqualTo(1);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Packing());

        work.runAll();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Saved(TARGET));
        model.putAway();
        assertThat(model.stateProperty().get()).isEqualTo(new State.None());
    }

    @Test
    void whatTheSystemSaidIsKeptAndIsNoMishapOfTheWindow() {
        trouble = Optional.of(new IOException("No space left on device"));

        model.save();
        work.runAll();

        assertThat(model.stateProperty().get())
                .isEqualTo(new State.Failed(TARGET, "No space left on device"));
        assertThat(failures).isEmpty();
    }

    @Test
    void aBugIsToldToTheWindowToo() {
        trouble = Optional.of(new IllegalStateException());

        model.save();
        work.runAll();

        assertThat(model.stateProperty().get())
                .isEqualTo(new State.Failed(TARGET, "IllegalStateException"));
        assertThat(failures).hasSize(1);
    }

    private final class Packer implements BundleModel.Packer {
        @Override
        public Optional<Path> chooseTarget() {
            asked++;
            return chosen;
        }

        @Override
        public void pack(Path target) throws IOException {
            switch (trouble.orElse(null)) {
                case null -> {}
                case IOException disk -> throw disk;
                case RuntimeException bug -> throw bug;
                case Exception other -> throw new IOException(other);
            }
        }
    }
}
