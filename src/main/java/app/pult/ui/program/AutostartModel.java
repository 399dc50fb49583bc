package app.pult.ui.program;

import app.pult.settings.Autostart;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Whether Pult opens when its user signs in: what the disk says, and what the operator wants.
///
/// Thread: FX only; the disk is read and written on the executor.
public final class AutostartModel {
    private final Autostart autostart;
    private final SerialWrites writes;
    private final ReadOnlyObjectWrapper<Autostart.State> state =
            new ReadOnlyObjectWrapper<>(Autostart.State.OFF);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    public AutostartModel(Autostart autostart, Threads threads) {
        this.autostart = autostart;
        writes = new SerialWrites(threads);
    }

    public ReadOnlyObjectProperty<Autostart.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the system said to the last try; empty if it worked.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void read() {
        writes.write(autostart::read, this::show, this::fail);
    }

    void keep(Autostart.State wanted) {
        trouble.set("");
        writes.write(
                () -> {
                    autostart.keep(wanted);
                    return autostart.read();
                },
                this::show,
                this::fail);
    }

    private void show(Autostart.State now) {
        trouble.set("");
        state.set(now);
    }

    /// The switch goes back to what it was.
    private void fail(Throwable failure) {
        trouble.set(String.valueOf(failure.getMessage()));
    }
}
