package app.pult.backend;

import app.pult.desk.AttachmentId;
import app.pult.desk.RemoteId;
import app.pult.desk.Subscription;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.Cursor;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/// A helpdesk, as the sync engine sees it. Every implementation passes the same contract test.
///
/// Errors: what the environment does to a read is a [BackendException]; what a server says to a
/// write is a [PushResult]. Nothing here ever repeats a write by itself or follows a redirect on
/// one. Thread: any; each call blocks until it is answered or its deadline passes. Interrupting a
/// caller ends its call.
public interface Backend extends AutoCloseable {
    /// Proves the credentials and tells who we are and what can be done.
    Profile signIn() throws BackendException;

    /// What happened behind a cursor, in pages of a size that applies within 100 ms or so. From
    /// [Cursor#START] the newest active tickets come first, history behind.
    ChangeBatch changesSince(Cursor cursor) throws BackendException;

    /// One ticket whole, as it is now: snapshot, messages and people; or the tombstone that stands
    /// in its place. The batch's cursor is meaningless.
    ChangeBatch fetch(RemoteId ticket) throws BackendException;

    /// Reads a change once more that a version of this program left unread; [Change.Unknown] if
    /// this one cannot read it either. Asks nobody.
    default Change read(Change.Unknown parked) {
        return parked;
    }

    /// Sends one operation, once.
    ///
    /// @throws BackendException only where the server certainly did nothing (not reached, not
    ///   signed in, asked to wait); whenever that is not certain the result is [PushResult.Unknown]
    PushResult push(Outgoing outgoing) throws BackendException;

    /// Whether the server has an operation whose attempt ended without an answer.
    Lookup lookUp(Outgoing outgoing) throws BackendException;

    /// Writes an attachment's bytes; `progress` is told how many have been written so far.
    ///
    /// @throws IOException if `target` cannot take them
    void download(AttachmentId attachment, OutputStream target, LongConsumer progress)
            throws BackendException, IOException;

    /// Calls `wake` whenever the server has something new, if it can tell ([Capability#WAKE_UP]);
    /// else never. Reconnects by itself.
    Subscription listen(Runnable wake);

    @Override
    void close();
}
