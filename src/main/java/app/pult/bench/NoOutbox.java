package app.pult.bench;

import app.pult.desk.Subscription;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Departure;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.sync.Outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// For a measurement that only looks: nothing can be submitted. Thread: any.
final class NoOutbox implements Outbox {
    @Override
    public void submit(List<? extends Operation> operations, Departure departure) {
        throw new UnsupportedOperationException("nothing is sent from a measurement");
    }

    @Override
    public List<OutboxEntry> list(int limit) {
        return List.of();
    }

    @Override
    public Optional<OutboxEntry> find(OperationId id) {
        return Optional.empty();
    }

    @Override
    public void sendNow(OperationId id) {
        throw new UnsupportedOperationException("nothing is sent from a measurement");
    }

    @Override
    public boolean hold(OperationId id) {
        return false;
    }

    @Override
    public boolean cancel(OperationId id) {
        return false;
    }

    @Override
    public Subscription watch(Consumer<TicketId> listener) {
        return () -> {};
    }
}
