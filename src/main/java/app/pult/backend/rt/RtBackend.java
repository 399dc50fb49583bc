package app.pult.backend.rt;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.backend.Capability;
import app.pult.backend.Lookup;
import app.pult.backend.Outgoing;
import app.pult.backend.Profile;
import app.pult.backend.PushResult;
import app.pult.backend.http.HttpCaller;
import app.pult.backend.http.ServerClock;
import app.pult.desk.AttachmentId;
import app.pult.desk.Blobs;
import app.pult.desk.RemoteId;
import app.pult.desk.Subscription;
import app.pult.desk.change.Change;
import app.pult.desk.change.ChangeBatch;
import app.pult.desk.change.ChangeBatch.More;
import app.pult.desk.change.Cursor;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// A Request Tracker 5. It keeps nothing but its session: what a desk has is in its cursor. Two
/// requests answer "anything new?" while there is nothing. Thread: any.
public final class RtBackend implements Backend {
    private static final String OLDEST = "5.0";
    private static final String NOT_UNDERSTOOD = "Not an answer of Request Tracker: ";

    private final RtSession session;
    private final RtAccount account;
    private final RtDirectory directory;
    private final RtTickets tickets;
    private final TicketLoader loader;
    private final FirstSync firstSync;
    private final Follow follow;
    private final LookUps lookUps;
    private final RtPush push;
    private final RtFiles files;

    /// `server`: the address an operator types, without `/REST/2.0`. Small files that come along
    /// with messages are kept in `blobs`.
    public RtBackend(
            HttpUrl server,
            Supplier<RtCredentials> credentials,
            Clock clock,
            Blobs blobs,
            OkHttpClient client) {
        var caller = new HttpCaller(client, new ServerClock(clock));
        session = new RtSession(server, credentials, caller);
        account = new RtAccount(session);
        directory = new RtDirectory(session);
        tickets = new RtTickets(session, directory);
        var history = new RtHistory(session, directory);
        var origins = new RtOrigins(session, directory, account);
        var contents = new RtContents(session, blobs);
        loader = new TicketLoader(directory, tickets, history, contents, origins);
        var articles = new RtArticles(session);
        firstSync = new FirstSync(session, account, directory, tickets, history, loader, articles);
        var delta = new Delta(session, tickets, history, loader);
        follow =
                new Follow(
                        session,
                        account,
                        directory,
                        delta,
                        new Sweep(session, tickets, delta),
                        articles);
        var names = new RtFieldNames(directory, account);
        var echoes = new RtEchoes(tickets, history, loader);
        lookUps =
                new LookUps(
                        account, directory, tickets, origins, history, echoes, loader, names,
                        clock());
        push = push(new RtWrites(session, blobs), names, echoes);
        files = new RtFiles(session);
    }

    @Override
    public Profile signIn() throws BackendException {
        return understood(this::profile);
    }

    private Profile profile() throws BackendException {
        session.signIn();
        directory.forget();
        var me = account.read();
        var version = session.version();
        if (!isSupported(version)) {
            throw new BackendException(Kind.PROTOCOL, "Request Tracker is older than " + OLDEST);
        }
        return new Profile(
                me.person(), "Request Tracker", version, me.zone(ZoneOffset.UTC), capabilities());
    }

    @Override
    public ChangeBatch changesSince(Cursor cursor) throws BackendException {
        return understood(() -> changesBehind(cursor));
    }

    private ChangeBatch changesBehind(Cursor cursor) throws BackendException {
        var known = cursor.isStart() ? Optional.<RtCursor>empty() : RtCursor.decoded(cursor);
        if (known.isEmpty()) {
            var step = firstSync.begin();
            return batch(step.changes(), step.next(), More.MORE, OptionalLong.of(step.remaining()));
        }
        var at = known.get();
        if (at.phase() == RtCursor.Phase.FOLLOW) {
            var step = follow.next(at);
            var more = step.more() ? More.MORE : More.CAUGHT_UP;
            return batch(step.changes(), step.next(), more, OptionalLong.empty());
        }
        var step = firstSync.next(at);
        return batch(step.changes(), step.next(), More.MORE, OptionalLong.of(step.remaining()));
    }

    @Override
    public ChangeBatch fetch(RemoteId ticket) throws BackendException {
        return new ChangeBatch(
                understood(() -> loader.whole(number(ticket))),
                Cursor.START,
                More.CAUGHT_UP,
                OptionalLong.empty(),
                session.clock().now());
    }

    @Override
    public PushResult push(Outgoing outgoing) throws BackendException {
        try {
            return push.push(outgoing);
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            // Whether it was an answer to the write or one before it: a look-up will know.
            return new PushResult.Unknown(NOT_UNDERSTOOD + e.getMessage());
        }
    }

    @Override
    public Lookup lookUp(Outgoing outgoing) throws BackendException {
        return understood(() -> lookUps.lookUp(outgoing));
    }

    @Override
    public void download(AttachmentId attachment, OutputStream target, LongConsumer progress)
            throws BackendException, IOException {
        files.download(attachment, target, progress);
    }

    private interface Reading<T> {
        T read() throws BackendException;
    }

    /// What the desk's own types refuse came from the server, and stops one call, not the loop.
    private static <T> T understood(Reading<T> reading) throws BackendException {
        try {
            return reading.read();
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw new BackendException(Kind.PROTOCOL, NOT_UNDERSTOOD + e.getMessage(), e);
        }
    }

    /// RT cannot tell: the desk polls.
    @Override
    public Subscription listen(Runnable wake) {
        return () -> {};
    }

    /// The session dies by itself; the client is not ours.
    @Override
    public void close() {}

    private RtPush push(RtWrites writes, RtFieldNames names, RtEchoes echoes) {
        var doubts = new Doubts(lookUps);
        return new RtPush(
                tickets,
                new MessagePush(account, directory, writes, echoes, doubts, clock()),
                new FieldPush(account, tickets, names, writes, echoes, doubts, clock()),
                new TicketPush(directory, names, writes, echoes, doubts, clock()));
    }

    private ServerClock clock() {
        return session.clock();
    }

    static long number(RemoteId ticket) throws BackendException {
        if (!ticket.value().matches("\\d{1,18}")) {
            throw new BackendException(Kind.PROTOCOL, "Not a ticket of Request Tracker");
        }
        return Long.parseLong(ticket.value());
    }

    static boolean isSupported(String version) {
        return version.matches("([5-9]|\\d\\d)\\..*");
    }

    private ChangeBatch batch(
            List<Change> changes, RtCursor next, More more, OptionalLong remaining) {
        return new ChangeBatch(changes, next.encoded(), more, remaining, session.clock().now());
    }

    /// RT offers with each ticket what its reader may do: the newest ones speak for all. What it
    /// offers nowhere is not shown; where there is no ticket yet, everything is.
    private Set<Capability> capabilities() throws BackendException {
        var may = EnumSet.of(Capability.ARTICLES, Capability.CUSTOM_FIELDS);
        var offers = tickets.offers();
        boolean none = offers.isEmpty();
        if (none || offers.contains("correspond")) {
            may.add(Capability.REPLY);
        }
        if (none || offers.contains("comment")) {
            may.add(Capability.NOTE);
        }
        if (none || offers.contains("lifecycle")) {
            may.addAll(
                    List.of(
                            Capability.CHANGE_STATE,
                            Capability.CHANGE_PRIORITY,
                            Capability.CHANGE_GROUP,
                            Capability.CHANGE_SUBJECT,
                            Capability.TAKE,
                            Capability.ASSIGN,
                            Capability.LOG_TIME));
        }
        if (directory.mayCreate()) {
            may.add(Capability.CREATE_TICKET);
        }
        if (directory.tags().isPresent()) {
            may.add(Capability.TAGS);
        }
        return may;
    }
}
