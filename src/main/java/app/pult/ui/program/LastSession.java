package app.pult.ui.program;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.Optional;

/// How the session before this one ended, as long as this one lasts: the operator is told once,
/// whichever desk is open.
///
/// Thread: FX only.
public final class LastSession {
    private final ReadOnlyObjectWrapper<Optional<Ended>> ended =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty told = new SimpleBooleanProperty();

    /// It ended badly.
    public void tell(Ended how) {
        ended.set(Optional.of(how));
    }

    /// Empty while nobody knows, and where it ended well.
    public ReadOnlyObjectProperty<Optional<Ended>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// Whether the operator has seen it or put it away.
    BooleanProperty toldProperty() {
        return told;
    }
}
