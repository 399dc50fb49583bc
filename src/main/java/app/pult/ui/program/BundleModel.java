package app.pult.ui.program;

import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A support bundle: where it goes, and how far it is.
///
/// Thread: FX only; it is packed on the executor.
public final class BundleModel {
    /// How far it is.
    public sealed interface State {
        record None() implements State {}

        record Packing() implements State {}

        record Saved(Path file) implements State {}

        /// `reason` is what the system said.
        record Failed(Path file, String reason) implements State {}
    }

    /// Where the operator wants it, and who packs it.
    public interface Packer {
        /// Asks the operator. Thread: FX only.
        Optional<Path> chooseTarget();

        /// Written whole or not at all; over what is there, because the operator was asked. Thread:
        /// any but JavaFX.
        void pack(Path target) throws IOException;
    }

    private final Packer packer;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.None());

    public BundleModel(Packer packer, Threads threads) {
        this.packer = packer;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Asks where to, and packs it. Nothing happens if the operator chooses no place, or while one
    /// is being packed.
    public void save() {
        if (!(state.get() instanceof State.Packing)) {
            packer.chooseTarget().ifPresent(this::pack);
        }
    }

    /// What was said of the last one was read.
    void putAway() {
        if (!(state.get() instanceof State.Packing)) {
            state.set(new State.None());
        }
    }

    private void pack(Path target) {
        state.set(new State.Packing());
        threads.write(
                () -> {
                    packer.pack(target);
                    return target;
                },
                file -> state.set(new State.Saved(file)),
                failure -> {
                    state.set(
                            new State.Failed(
                                    target,
                                    Optional.ofNullable(failure.getMessage())
                                            .orElse(failure.getClass().getSimpleName())));
                    if (!(failure instanceof IOException)) {
                        threads.failed().accept(failure);
                    }
                });
    }
}
