package app.pult.bench;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.Capability;
import app.pult.backend.Lookup;
import app.pult.backend.Outgoing;
import app.pult.backend.Profile;
import app.pult.backend.PushResult;
import app.pult.desk.AttachmentId;
import app.pult.desk.RemoteId;
import app.pult.desk.Subscription;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.ChangeBatch.More;
import app.pult.desk.change.Cursor;

import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/// A helpdesk that takes no time: it makes up what it tells, the same for the same seed, and takes
/// nothing. For filling a store and for a pull that never waits. Thread: any.
final class SeededServer implements Backend {
    /// As the Desk API's: the store applies so many changes within 100 ms or so.
    private static final int CHANGES_A_PAGE = 1_000;

    private final SeededTickets stock;
    private final int ticketsAPage;

    SeededServer(SeededTickets stock) {
        this.stock = stock;
        this.ticketsAPage = Math.max(1, CHANGES_A_PAGE / (2 + stock.messagesEach()));
    }

    @Override
    public Profile signIn() {
        return new Profile(stock.me(), "seeded", "1", ZoneOffset.UTC, EnumSet.of(Capability.REPLY));
    }

    @Override
    public ChangeBatch changesSince(Cursor cursor) {
        var changes = new ArrayList<Change>();
        var from = 0;
        if (cursor.isStart()) {
            changes.addAll(stock.reference());
        } else {
            from = Integer.parseInt(cursor.value());
        }
        var to = Math.min(stock.size(), from + ticketsAPage);
        for (var i = from; i < to; i++) {
            stock.tell(i, changes);
        }
        return new ChangeBatch(
                changes,
                new Cursor(Integer.toString(to)),
                to < stock.size() ? More.MORE : More.CAUGHT_UP,
                OptionalLong.of((long) stock.size() - to),
                SeededTickets.NOW);
    }

    @Override
    public ChangeBatch fetch(RemoteId ticket) throws BackendException {
        throw away();
    }

    @Override
    public PushResult push(Outgoing outgoing) throws BackendException {
        throw away();
    }

    @Override
    public Lookup lookUp(Outgoing outgoing) throws BackendException {
        throw away();
    }

    @Override
    public void download(AttachmentId attachment, OutputStream target, LongConsumer progress)
            throws BackendException {
        throw away();
    }

    @Override
    public Subscription listen(Runnable wake) {
        return () -> {};
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static BackendException away() {
        return new BackendException(
                BackendException.Kind.OFFLINE, "the seeded server takes nothing");
    }
}
