package app.pult.backend.rt;

import app.pult.backend.BackendException;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.change.Change;

import okhttp3.Request;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who and what there is beside tickets: queues, custom fields, people. RT does not tell who may
/// own tickets: members of the operator's own groups and everybody with rights of their own
/// (`Privileged`) count as operators, and are asked for one by one when they are met. Thread: any.
final class RtDirectory {
    static final String NOBODY = "Nobody";
    static final String SYSTEM = "RT_System";

    /// More users than this are met through their tickets only.
    private static final int MAX_USERS = 500;

    /// Logins that are no mail addresses are asked about one by one, up to this many.
    private static final int MAX_ASKED = 50;

    /// How long queues and custom fields are believed.
    static final Duration AGE = Duration.ofHours(6);

    private final RtSession session;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Boolean> operators = new ConcurrentHashMap<>();
    private final Map<String, String> logins = new ConcurrentHashMap<>();
    private volatile Optional<Lists> lists = Optional.empty();

    RtDirectory(RtSession session) {
        this.session = session;
    }

    /// What is read whole: queues by number, custom fields of tickets by number, whether messages
    /// can carry our operation ids.
    private record Lists(
            Map<Long, String> queues,
            Map<Long, CustomField> fields,
            boolean marksMessages,
            boolean mayCreate,
            Instant read) {}

    /// A new sign-in may see another world.
    void forget() {
        lists = Optional.empty();
        people.clear();
        operators.clear();
        logins.clear();
    }

    /// Everything there is, as changes: groups and people.
    List<Change> load(Me me) throws BackendException {
        var changes = new ArrayList<Change>();
        queues().forEach((id, name) -> changes.add(new Change.GroupChanged(group(id, name))));
        know(me.person(), true);
        for (var group : me.groups()) {
            members(group).forEach(login -> operators.put(login, true));
        }
        for (var login : users()) {
            if (!login.equals(NOBODY)) {
                changes.add(told(person(login)));
            }
        }
        return changes;
    }

    /// Visible queues by number.
    Map<Long, String> queues() throws BackendException {
        return lists().queues();
    }

    Map<Long, CustomField> fields() throws BackendException {
        return lists().fields();
    }

    Optional<CustomField> field(String name) throws BackendException {
        return fields().values().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    Optional<CustomField> tags() throws BackendException {
        return fields().values().stream().filter(CustomField::isTags).findFirst();
    }

    /// Whether the server remembers which operation wrote a message.
    boolean marksMessages() throws BackendException {
        return lists().marksMessages();
    }

    /// Whether there is a queue that takes tickets from this operator.
    boolean mayCreate() throws BackendException {
        return lists().mayCreate();
    }

    /// Whether the server remembers which operation created a ticket.
    boolean marksTickets() throws BackendException {
        return field(CustomField.CREATED_BY).isPresent();
    }

    /// What a ticket or an answer said about somebody.
    Person met(Person person) {
        people.put(person.id().value(), person);
        return person;
    }

    Person person(String login) throws BackendException {
        var known = people.get(login);
        if (known != null) {
            return known;
        }
        ask(login);
        return people.getOrDefault(login, RtTicket.person(login, "", ""));
    }

    boolean isOperator(String login) throws BackendException {
        if (login.equals(SYSTEM) || login.equals(NOBODY)) {
            return login.equals(SYSTEM);
        }
        if (!operators.containsKey(login)) {
            ask(login);
        }
        return operators.getOrDefault(login, false);
    }

    Change told(Person person) {
        boolean operator = operators.getOrDefault(person.id().value(), false);
        var role = operator ? Change.Role.OPERATOR : Change.Role.CUSTOMER;
        return new Change.PersonChanged(person, role);
    }

    /// The login behind a number, as transactions name owners; empty for nobody.
    Optional<String> loginOf(String number) throws BackendException {
        if (number.isEmpty() || number.equals("0")) {
            return Optional.empty();
        }
        if (!logins.containsKey(number)) {
            var answer = session.read(request("user", number));
            var login = answer.isSuccess() ? RtJson.text(session.json(answer), "Name") : "";
            logins.put(number, login.isEmpty() ? number : login);
        }
        return Optional.of(logins.get(number)).filter(login -> !login.equals(NOBODY));
    }

    static Group group(long id, String name) {
        return new Group(new GroupId(Long.toString(id)), name);
    }

    private Lists lists() throws BackendException {
        var known = lists;
        if (known.isEmpty() || isOld(known.get())) {
            known = Optional.of(readLists());
            lists = known;
        }
        return known.get();
    }

    private boolean isOld(Lists read) {
        return Sweep.isDue(read.read(), AGE, session.clock().local());
    }

    private Lists readLists() throws BackendException {
        var now = session.clock().local();
        var queues = new LinkedHashMap<Long, String>();
        boolean mayCreate = false;
        for (var queue : all("queues/all", "Name,_hyperlinks")) {
            queues.put(RtJson.id(queue), RtJson.text(queue, "Name"));
            for (var link : queue.path("_hyperlinks")) {
                mayCreate |= RtJson.text(link, "ref").equals("create");
            }
        }
        var fields = new LinkedHashMap<Long, CustomField>();
        boolean marks = false;
        for (var row : all("customfields", "Name,LookupType,Type,MaxValues")) {
            var field = customField(row);
            var belongs = RtJson.text(row, "LookupType");
            if (belongs.equals("RT::Queue-RT::Ticket")) {
                fields.put(field.id(), field);
            }
            marks |=
                    belongs.equals("RT::Queue-RT::Ticket-RT::Transaction")
                            && field.name().equals(CustomField.WRITTEN_BY);
        }
        return new Lists(Map.copyOf(queues), Map.copyOf(fields), marks, mayCreate, now);
    }

    private static CustomField customField(JsonNode row) throws BackendException {
        return new CustomField(
                RtJson.id(row),
                RtJson.text(row, "Name"),
                RtJson.text(row, "Type"),
                !RtJson.text(row, "MaxValues").equals("1"));
    }

    private List<JsonNode> all(String path, String fields) throws BackendException {
        var everything = new Search().condition("id", ">", "0");
        return RtPages.all(
                page ->
                        session.search(
                                session.api(path)
                                        .addQueryParameter("fields", fields)
                                        .addQueryParameter("per_page", "100")
                                        .addQueryParameter("page", Integer.toString(page))
                                        .addQueryParameter("orderby", "id")
                                        .build(),
                                everything));
    }

    /// Logins of the users the server lists, or of none if they are too many.
    private Set<String> users() throws BackendException {
        var found = new LinkedHashSet<String>();
        long last = 0;
        while (found.size() < MAX_USERS) {
            var url =
                    session.api("users")
                            .addQueryParameter("fields", "id,Name,RealName,EmailAddress")
                            .addQueryParameter("per_page", "100")
                            .addQueryParameter("orderby", "id")
                            .build();
            var search = new Search().condition("id", ">", Long.toString(last));
            var items = RtJson.items(session.search(url, search));
            for (var user : items) {
                var login = RtJson.text(user, "Name");
                last = Math.max(last, RtJson.id(user));
                logins.put(Long.toString(RtJson.id(user)), login);
                met(
                        RtTicket.person(
                                login,
                                RtJson.text(user, "RealName"),
                                RtJson.text(user, "EmailAddress")));
                found.add(login);
            }
            if (items.size() < 100) {
                break;
            }
        }
        int asked = 0;
        for (var login : found) {
            boolean askable = !login.contains("@") && !login.equals(SYSTEM);
            if (askable && !operators.containsKey(login) && asked++ < MAX_ASKED) {
                isOperator(login);
            }
        }
        return found;
    }

    private List<String> members(long group) throws BackendException {
        var answer = session.read(request("group", Long.toString(group)));
        var members = new ArrayList<String>();
        if (answer.isSuccess()) {
            for (var member : session.json(answer).path("Members")) {
                if (RtJson.text(member, "type").equals("user")) {
                    members.add(RtJson.text(member, "id"));
                }
            }
        }
        return members;
    }

    private void ask(String login) throws BackendException {
        var answer = session.read(request("user", login));
        if (!answer.isSuccess()) {
            operators.put(login, false);
            return;
        }
        var user = session.json(answer);
        var person =
                RtTicket.person(
                        login, RtJson.text(user, "RealName"), RtJson.text(user, "EmailAddress"));
        know(person, RtJson.text(user, "Privileged").equals("1") && !login.equals(SYSTEM));
    }

    private void know(Person person, boolean operator) {
        met(person);
        operators.put(person.id().value(), operator);
    }

    private Request.Builder request(String kind, String name) {
        return new Request.Builder().url(session.api(kind).addPathSegment(name).build());
    }
}
