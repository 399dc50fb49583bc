package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.ui.kit.Coalescer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What was sent last, for as long as it is certain to be here still.
///
/// Thread: FX only.
public final class UndoSend {
    /// How long what is sent can be taken back, to choose from.
    public static final List<Duration> GRACES =
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30));

    /// What leaves later is in the outbox after that, too.
    private static final Duration LATER_IS_SHOWN = Duration.ofSeconds(10);

    /// `operation` is what takes all of it back; `draft` becomes what was written again; it goes at
    /// `leaves`, a moment that was chosen or the end of the grace.
    record Sent(
            OperationId operation,
            DraftKey draft,
            String number,
            Instant leaves,
            boolean isLater) {}

    private final InstantSource clock;
    private final Coalescer.Delay delay;
    private final ObjectProperty<Duration> grace = new SimpleObjectProperty<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<Optional<Sent>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    UndoSend(InstantSource clock, Coalescer.Delay delay) {
        this.clock = clock;
        this.delay = delay;
    }

    /// Zero: what is sent leaves at once.
    public ObjectProperty<Duration> graceProperty() {
        return grace;
    }

    /// By which it counts down.
    Coalescer.Delay delay() {
        return delay;
    }

    ReadOnlyObjectProperty<Optional<Sent>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    Departure departure() {
        return Departure.after(grace.get());
    }

    /// How long it can still be taken back.
    Duration left(Sent sent) {
        return Duration.between(clock.instant(), sent.leaves());
    }

    /// Offers to take this back, until it leaves; of what leaves later, for as long as of what
    /// leaves soon.
    void sent(
            List<? extends Operation> operations,
            DraftKey draft,
            String number,
            Departure departure) {
        var shown = departure.notBefore().isPresent() ? LATER_IS_SHOWN : departure.grace();
        if (operations.isEmpty() || shown.isZero()) {
            last.set(Optional.empty());
            return;
        }
        var now =
                new Sent(
                        message(operations).id(),
                        draft,
                        number,
                        departure.notBefore().orElseGet(() -> clock.instant().plus(shown)),
                        departure.notBefore().isPresent());
        last.set(Optional.of(now));
        delay.after(shown, () -> forget(now));
    }

    /// What riders go with; the last one where nothing was written.
    private static Operation message(List<? extends Operation> operations) {
        return operations.stream()
                .filter(UndoSend::isWritten)
                .<Operation>map(operation -> operation)
                .findFirst()
                .orElse(operations.getLast());
    }

    private static boolean isWritten(Operation operation) {
        return operation instanceof Operation.SendReply || operation instanceof Operation.AddNote;
    }

    void forget(Sent sent) {
        if (last.get().filter(sent::equals).isPresent()) {
            last.set(Optional.empty());
        }
    }
}
