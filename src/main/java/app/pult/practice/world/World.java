package app.pult.practice.world;

import app.pult.desk.Field;
import app.pult.practice.world.StoredTicket.Fate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The practice desk without its HTTP: what an operator may ask and do. Answers are JSON of the
/// Desk API; what it refuses is a [DeskProblem]. Thread: any.
public final class World implements AutoCloseable {
    /// How long results of operations are kept.
    public static final Duration RETENTION = Duration.ofDays(90);

    private static final String EPOCH = "epoch";

    private final WorldDatabase database;
    private final Contents contents;
    private final Clock clock;
    private final OrderBook orders;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Witness> witnesses = new CopyOnWriteArrayList<>();

    /// Is told what operators wrote, after it is done.
    public interface Witness {
        void wrote(long ticket, String kind, String text);
    }

    private World(WorldDatabase database, Contents contents, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
        this.orders = new OrderBook(database, contents, this::now);
    }

    public static World open(Path folder, Clock clock) {
        var contents = new Contents(folder.resolve("contents"));
        return new World(WorldDatabase.open(folder.resolve("practice.db")), contents, clock);
    }

    WorldDatabase database() {
        return database;
    }

    public Contents contents() {
        return contents;
    }

    /// The desk's clock, to the millisecond as its tables keep it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Called after each step that others may want to hear of.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void onWriting(Witness witness) {
        witnesses.add(witness);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    public Optional<Operator> operatorByToken(String token) {
        return database.run(db -> People.operatorByToken(db, token));
    }

    public Operator operator(String id) {
        return database.run(db -> People.operatorById(db, id))
                .orElseThrow(() -> new IllegalArgumentException("no operator " + id));
    }

    public ObjectNode me(Operator operator) {
        return database.run(
                db ->
                        Sql.find(
                                        db,
                                        "SELECT id, name, address FROM people WHERE id = ?",
                                        Rendering::person,
                                        operator.id())
                                .orElseThrow());
    }

    /// A field by the API's words.
    public static Field field(String kind, String name) {
        return Values.field(kind, Optional.of(name));
    }

    /// Values in canonical form for the API's words.
    public static List<String> canonical(Field field, List<String> words) {
        return Values.canonical(field, words);
    }

    /// A page of the change feed; from the start if there is no cursor.
    public ObjectNode changes(Operator operator, Optional<String> cursor, int limit) {
        var page =
                database.run(
                        db -> {
                            var epoch = epoch(db);
                            var from =
                                    cursor.isPresent()
                                            ? known(cursor.get(), epoch, db)
                                            : Feed.start(db, operator, epoch);
                            return new Feed(db, operator, limit).page(from);
                        });
        return page.put("serverTime", now().toString());
    }

    private static FeedCursor known(String text, String epoch, Connection db) throws SQLException {
        var cursor =
                FeedCursor.decode(text)
                        .orElseThrow(
                                () -> DeskProblem.badRequest("This is no cursor of this desk."));
        if (!cursor.epoch().equals(epoch) || cursor.seq() > Journal.newest(db)) {
            throw new DeskProblem(
                    410, "cursor-expired", "The desk was set up anew. Start without a cursor.");
        }
        return cursor;
    }

    private static String epoch(Connection db) throws SQLException {
        return Sql.find(db, "SELECT value FROM meta WHERE key = ?", row -> row.getString(1), EPOCH)
                .orElse("");
    }

    /// One ticket whole.
    public ObjectNode ticket(Operator operator, String remote) {
        return database.run(db -> whole(db, operator, remote)).put("serverTime", now().toString());
    }

    private static ObjectNode whole(Connection db, Operator operator, String remote)
            throws SQLException {
        var ticket = visible(db, operator, remote);
        var rendering = new Rendering(db);
        rendering.whole(operator, List.of(ticket));
        var json = Values.object();
        json.set("ticket", Rendering.json(ticket));
        var messages = json.putArray("messages");
        var people = json.putArray("people");
        for (var change : rendering.changes()) {
            if (change.has("message")) {
                messages.add(change.get("message"));
            } else if (change.has("person")) {
                ((ObjectNode) change).remove("kind");
                people.add(change);
            }
        }
        return json;
    }

    private static StoredTicket visible(Connection db, Operator operator, String remote)
            throws SQLException {
        var number = Names.number('t', remote);
        if (number.isEmpty()) {
            throw new DeskProblem(404, "not-found", "There is no ticket of this id.");
        }
        var ticket =
                TicketTable.find(db, number.getAsLong())
                        .orElseThrow(
                                () ->
                                        new DeskProblem(
                                                404,
                                                "not-found",
                                                "There is no ticket of this id."));
        if (ticket.fate() == Fate.DELETED) {
            throw new DeskProblem(410, "ticket-deleted", "The ticket was deleted.");
        }
        if (ticket.fate() == Fate.MERGED) {
            var into = Names.ticket(ticket.into().orElseThrow());
            var problem =
                    new DeskProblem(410, "ticket-merged", "The ticket lives on as " + into + ".");
            problem.members().put("into", into);
            throw problem;
        }
        if (!operator.sees(ticket)) {
            throw new DeskProblem(
                    403, "ticket-hidden", "This ticket belongs to a group you may not see.");
        }
        return ticket;
    }

    /// Carries out an operation once; sent again it answers what it answered then.
    public ObjectNode carryOut(Operator operator, JsonNode json, Optional<String> ifMatch) {
        var order = OrderReader.read(json);
        var result = orders.carryOut(operator, order, ifMatch);
        if (result.get("status").asString().equals("accepted")) {
            changed();
            tellWitnesses(order, result);
        }
        return result.put("serverTime", now().toString());
    }

    private void tellWitnesses(Order order, ObjectNode result) {
        var ticket = Names.number('t', result.get("ticket").asString()).orElseThrow();
        switch (order) {
            case Order.Reply reply ->
                    witnesses.forEach(w -> w.wrote(ticket, "reply", reply.text()));
            case Order.Note note -> witnesses.forEach(w -> w.wrote(ticket, "note", note.text()));
            case Order.Create create -> {}
            case Order.Change change -> {}
            case Order.Take take -> {}
            case Order.LogTime time -> {}
        }
    }

    /// What became of an operation.
    public ObjectNode operation(Operator operator, String id) {
        return orders.find(operator, id).put("serverTime", now().toString());
    }

    /// An attachment's file and digest: of a message of a ticket that this operator sees, or of
    /// what everybody has: an article, a canned response.
    public StoredFile attachment(Operator operator, String remote) {
        return database.run(
                db -> {
                    var shelf = Names.number('f', remote);
                    var sha256 =
                            shelf.isPresent()
                                    ? ofTheShelf(db, shelf.getAsLong())
                                    : ofAMessage(db, operator, remote);
                    return new StoredFile(sha256, contents.path(sha256));
                });
    }

    private static String ofTheShelf(Connection db, long number) throws SQLException {
        return Sql.find(
                        db,
                        "SELECT sha256 FROM shelf_files WHERE id = ?",
                        row -> row.getString(1),
                        number)
                .orElseThrow(World::noSuchFile);
    }

    private static String ofAMessage(Connection db, Operator operator, String remote)
            throws SQLException {
        var found =
                Sql.find(
                                db,
                                "SELECT a.sha256, m.ticket FROM attachments a"
                                        + " JOIN messages m ON m.id = a.message WHERE a.id = ?",
                                row -> List.of(row.getString(1), row.getString(2)),
                                Names.number('a', remote).orElse(0))
                        .orElseThrow(World::noSuchFile);
        visible(db, operator, "t" + found.get(1));
        return found.getFirst();
    }

    private static DeskProblem noSuchFile() {
        return new DeskProblem(404, "not-found", "There is no such file.");
    }

    public record StoredFile(String sha256, Path path) {}

    @Override
    public void close() {
        database.close();
    }
}
