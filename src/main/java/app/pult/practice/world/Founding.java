package app.pult.practice.world;

import app.pult.desk.TicketFields;
import app.pult.desk.TicketState;
import app.pult.practice.content.CaseFile;
import app.pult.practice.content.Content;
import app.pult.practice.content.Content.FileInfo;
import app.pult.practice.content.ContentReader;
import app.pult.practice.content.Growth;
import app.pult.practice.content.Person;
import app.pult.practice.content.Person.Role;
import app.pult.practice.world.MessageTable.Entry;
import app.pult.practice.world.MessageTable.FileEntry;
import app.pult.practice.world.StoredTicket.Fate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Sets up an empty desk: people, groups, articles, the hand-written cases, and as many grown
/// tickets as asked for. The same plan at the same moment makes the same rows, tokens aside.
/// Thread: one step.
public final class Founding {
    /// The first number customers quote.
    private static final long FIRST_TICKET = 1001;

    private final World world;
    private final Supplier<Content> reader;
    private final Plan plan;
    private final Supplier<String> tokens;

    /// `tickets` in all, the hand-written ones included; `messages` about how many each, 0 for as
    /// many as their stories ask; `language` that of group names.
    public record Plan(int tickets, int messages, long seed, String language) {}

    /// @param reader is asked only if there is something to set up
    public Founding(World world, Supplier<Content> reader, Plan plan, Supplier<String> tokens) {
        this.world = world;
        this.reader = reader;
        this.plan = plan;
        this.tokens = tokens;
    }

    /// Does nothing to a desk that is set up already.
    public void found() {
        var empty = world.database().run(db -> Sql.number(db, "SELECT count(*) FROM meta") == 0);
        if (empty) {
            var content = reader.get();
            world.database()
                    .fill(
                            db -> {
                                fill(db, content, world.now());
                                return true;
                            });
        }
    }

    private void fill(Connection db, Content content, Instant now) throws SQLException {
        meta(db, "epoch", Long.toHexString(now.toEpochMilli()) + Long.toHexString(plan.seed()));
        meta(db, "plan", plan.toString());
        people(db, content);
        new Shelf(world, content).fill(db);
        Sql.run(
                db,
                "INSERT INTO sqlite_sequence (name, seq) VALUES ('tickets', ?)",
                FIRST_TICKET - 1);
        var cases = content.cases().subList(0, Math.min(plan.tickets(), content.cases().size()));
        for (var file : cases) {
            addCase(db, content, file, now);
        }
        var growth =
                new Growth(
                        content, plan.seed(), now, plan.tickets() - cases.size(), plan.messages());
        for (var person : growth.newCustomers()) {
            person(db, person);
        }
        try (var bulk = new Bulk(db)) {
            for (int i = cases.size(); i < plan.tickets(); i++) {
                bulk.add(growth.next());
            }
        }
    }

    private static void meta(Connection db, String key, String value) throws SQLException {
        Sql.run(db, "INSERT INTO meta (key, value) VALUES (?, ?)", key, value);
    }

    private void people(Connection db, Content content) throws SQLException {
        for (var person : content.people()) {
            person(db, person);
        }
        for (var group : content.groups()) {
            group(db, group.id(), group.names().getOrDefault(plan.language(), group.id()));
        }
        group(db, Staff.RESTRICTED, Staff.restrictedName(plan.language()));
        var groups = new ArrayList<>(content.groups().stream().map(g -> g.id()).toList());
        for (var operator : content.with(Role.OPERATOR)) {
            Sql.run(
                    db,
                    "INSERT INTO operators (id, rights, token) VALUES (?, ?, ?)",
                    operator.id(),
                    Staff.rights(operator.id()).name().toLowerCase(java.util.Locale.ROOT),
                    tokens.get());
            for (var group : Staff.groups(operator.id(), groups)) {
                Sql.run(
                        db,
                        "INSERT INTO operator_groups (operator, group_id, standing) VALUES (?, ?, 'now')",
                        operator.id(),
                        group);
            }
        }
    }

    private static void person(Connection db, Person person) throws SQLException {
        People.insert(
                db,
                person.id(),
                person.name(),
                person.email(),
                person.role().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static void group(Connection db, String id, String name) throws SQLException {
        Sql.run(db, "INSERT INTO groups (id, name) VALUES (?, ?)", id, name);
    }

    private void addCase(Connection db, Content content, CaseFile file, Instant now)
            throws SQLException {
        var created = now.minus(Duration.ofMinutes(file.ageMinutes()));
        var last = created.plus(Duration.ofMinutes(file.messages().getLast().afterMinutes()));
        var custom = new HashMap<String, List<String>>();
        file.customFields().forEach((name, value) -> custom.put(name, List.of(value)));
        var fields =
                new TicketFields(
                        file.subject(),
                        file.state(),
                        new app.pult.desk.Priority(file.priority()),
                        Optional.of(new app.pult.desk.GroupId(file.group())),
                        file.assignee().map(app.pult.desk.PersonId::new),
                        file.tags(),
                        Map.copyOf(custom));
        var id =
                TicketTable.insert(
                        db,
                        new StoredTicket(
                                0,
                                1,
                                fields,
                                Optional.of(file.requester()),
                                file.channel(),
                                created,
                                last,
                                file.dueMinutes().map(m -> now.plus(Duration.ofMinutes(m))),
                                0,
                                Fate.ALIVE,
                                Optional.empty(),
                                Optional.of(file.id())));
        for (var line : file.messages()) {
            MessageTable.insert(
                    db,
                    new Entry(
                            id,
                            line.by(),
                            created.plus(Duration.ofMinutes(line.afterMinutes())),
                            line.kind(),
                            line.text(),
                            line.html(),
                            Optional.empty(),
                            Optional.empty(),
                            files(content, line)));
        }
    }

    private List<FileEntry> files(Content content, CaseFile.Line line) {
        var files = new ArrayList<FileEntry>();
        for (var name : line.attachments()) {
            files.add(file(world, content, name, Optional.empty()));
        }
        line.inline().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        e ->
                                files.add(
                                        file(
                                                world,
                                                content,
                                                e.getValue(),
                                                Optional.of(e.getKey()))));
        return files;
    }

    /// @throws IllegalStateException if the index has no such file
    static FileEntry file(World world, Content content, String name, Optional<String> contentId) {
        var info = content.files().get(name);
        if (info == null) {
            throw new IllegalStateException(name + " is not in the index");
        }
        return file(world, info, contentId);
    }

    /// One of the content's files, kept among the desk's contents.
    static FileEntry file(World world, FileInfo info, Optional<String> contentId) {
        var bytes = ContentReader.file(info);
        return new FileEntry(
                info.name(),
                info.mediaType(),
                bytes.length,
                world.contents().store(bytes),
                contentId);
    }

    /// Whether a ticket of this state counts as active.
    static int active(TicketState state) {
        return state.active() ? 1 : 0;
    }
}
