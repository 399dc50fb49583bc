package app.pult.ui.newticket;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.GroupId;
import app.pult.desk.Person;
import app.pult.desk.Priority;
import app.pult.desk.TicketFields;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.operation.Address;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.template.Blank;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A new ticket as far as it is filled in. `requester` is what stands in the field; `chosen` is who
/// it means once somebody was picked from the suggestions.
///
/// Thread: any, immutable.
record Form(
        String requester,
        Optional<Address> chosen,
        String subject,
        Optional<GroupId> group,
        Priority.Level priority,
        String text,
        List<OutgoingFile> files) {
    /// What keeps it from being created.
    enum Hindrance {
        NONE,
        NO_REQUESTER,
        /// Neither a person from the list nor an e-mail address.
        UNKNOWN_REQUESTER,
        NO_SUBJECT,
        NO_GROUP,
        /// Something in the text is still to be filled in.
        BLANK
    }

    static final Form BLANK =
            new Form(
                    "",
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Priority.Level.NORMAL,
                    "",
                    List.of());

    /// `Name <address>` or an address alone. Whether the address works only the server can tell.
    private static final Pattern WRITTEN =
            Pattern.compile("(?<name>[^<>]*?)\\s*<?(?<address>[^\\s<>@]+@[^\\s<>@]+)>?");

    // Keys of a draft's fields: those that sync uses when it turns a CreateTicket into a draft
    // again.
    private static final String REQUESTER = "requester";
    private static final String REQUESTER_NAME = "requesterName";
    private static final String SUBJECT = "subject";
    private static final String GROUP = "group";
    private static final String PRIORITY = "priority";

    Form {
        files = List.copyOf(files);
    }

    /// How a person stands in the field.
    static String written(Address person) {
        if (person.name().isBlank()) {
            return person.address();
        }
        return person.address().contains("@")
                ? person.name() + " <" + person.address() + ">"
                : person.name();
    }

    /// Where a message to this person goes: the address, or the server's id of who has none.
    static Address address(Person person) {
        var address = person.address().isBlank() ? person.id().value() : person.address();
        return new Address(person.name(), address);
    }

    /// With what somebody typed without seeing the form: it begins in what is missing first, as the
    /// keyboard does, and a tab leads on. What comes behind the subject is the text's.
    Form typed(String words) {
        var parts = new ArrayDeque<>(List.of(words.split("\t", -1)));
        var who = requester.isBlank() ? line(parts) : requester;
        var about = subject.isBlank() ? line(parts) : subject;
        var rest =
                Stream.concat(Stream.of(text), parts.stream())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n"));
        return new Form(who, chosen, about, group, priority, rest, files);
    }

    private static String line(ArrayDeque<String> parts) {
        return parts.isEmpty() ? "" : parts.remove().replace('\n', ' ').strip();
    }

    static Form of(Draft draft) {
        var fields = draft.fields();
        var who = fields.getOrDefault(REQUESTER, "");
        var name = fields.getOrDefault(REQUESTER_NAME, "");
        var chosen =
                name.isBlank() || who.isBlank()
                        ? Optional.<Address>empty()
                        : Optional.of(new Address(name, who));
        return new Form(
                chosen.map(Form::written).orElse(who),
                chosen,
                fields.getOrDefault(SUBJECT, ""),
                Optional.ofNullable(fields.get(GROUP))
                        .filter(id -> !id.isBlank())
                        .map(GroupId::new),
                level(fields.getOrDefault(PRIORITY, "")),
                draft.text(),
                draft.files());
    }

    Draft draft(TicketId ticket, Instant at) {
        var fields = new TreeMap<String, String>();
        fields.put(REQUESTER, chosen.map(Address::address).orElse(requester));
        chosen.ifPresent(person -> fields.put(REQUESTER_NAME, person.name()));
        fields.put(SUBJECT, subject);
        group.ifPresent(id -> fields.put(GROUP, id.value()));
        fields.put(PRIORITY, Integer.toString(priority.priority().value()));
        return new Draft(
                new DraftKey(ticket, DraftKey.Kind.NEW_TICKET),
                text,
                files,
                fields,
                Optional.empty(),
                at);
    }

    /// Whether anything was typed or attached. Group and priority alone are no work to keep.
    boolean isBlank() {
        return requester.isBlank() && subject.isBlank() && text.isBlank() && files.isEmpty();
    }

    Optional<Address> address() {
        if (chosen.isPresent()) {
            return chosen;
        }
        var match = WRITTEN.matcher(requester.strip());
        return match.matches()
                ? Optional.of(new Address(match.group("name").strip(), match.group("address")))
                : Optional.empty();
    }

    /// The first thing that is missing, from top to bottom. `groups` says whether there are any to
    /// choose from.
    Hindrance hindrance(List<GroupId> groups) {
        if (requester.isBlank()) {
            return Hindrance.NO_REQUESTER;
        }
        if (address().isEmpty()) {
            return Hindrance.UNKNOWN_REQUESTER;
        }
        if (subject.isBlank()) {
            return Hindrance.NO_SUBJECT;
        }
        if (!groups.isEmpty() && group.filter(groups::contains).isEmpty()) {
            return Hindrance.NO_GROUP;
        }
        return Blank.in(text).isEmpty() ? Hindrance.NONE : Hindrance.BLANK;
    }

    /// The operation it becomes.
    ///
    /// @throws java.util.NoSuchElementException if nobody is named as the requester
    Operation.CreateTicket operation(OperationId id, TicketId ticket) {
        return new Operation.CreateTicket(
                id,
                ticket,
                address().orElseThrow(),
                new TicketFields(
                        subject.strip(),
                        TicketState.NEW,
                        priority.priority(),
                        group,
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                text.strip(),
                files);
    }

    Form with(List<OutgoingFile> more) {
        var all = new ArrayList<>(files);
        all.addAll(more);
        return new Form(requester, chosen, subject, group, priority, text, all);
    }

    private static Priority.Level level(String written) {
        return written.matches("\\d{1,2}|100")
                ? new Priority(Integer.parseInt(written)).level()
                : Priority.Level.NORMAL;
    }
}
