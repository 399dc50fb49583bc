package app.pult.cli;

import app.pult.desk.Attachment;
import app.pult.desk.Body;
import app.pult.desk.Group;
import app.pult.desk.GroupId;
import app.pult.desk.Message;
import app.pult.desk.Person;
import app.pult.desk.Ticket;
import app.pult.desk.TicketEvent;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A ticket with its whole conversation as Markdown, for `export`: what a colleague without the
/// program needs, in the order it happened. Internal notes are marked as such. Thread: any.
final class TicketMarkdown {
    private final Map<GroupId, String> groups;

    TicketMarkdown(List<Group> groups) {
        this.groups = groups.stream().collect(Collectors.toMap(Group::id, Group::name));
    }

    String of(Ticket ticket, List<Message> conversation) {
        var out = new StringBuilder();
        out.append("# ").append(oneLine(ticket.fields().subject())).append("\n\n");
        head(out, ticket);
        for (var message : conversation) {
            out.append("\n## ").append(heading(message)).append("\n\n");
            content(out, message);
        }
        return out.toString();
    }

    private void head(StringBuilder out, Ticket ticket) {
        var fields = ticket.fields();
        line(out, "Number", ticket.number().isEmpty() ? "not given yet" : ticket.number());
        line(out, "State", fields.state().name().toLowerCase(java.util.Locale.ROOT));
        line(out, "Priority", Integer.toString(fields.priority().value()));
        line(
                out,
                "Group",
                fields.group().map(id -> groups.getOrDefault(id, id.value())).orElse("-"));
        line(out, "Assignee", fields.assignee().map(id -> id.value()).orElse("-"));
        line(out, "Requester", ticket.requester().map(TicketMarkdown::person).orElse("-"));
        line(out, "Created", ticket.times().created().toString());
        line(out, "Updated", ticket.times().updated().toString());
        ticket.times().due().ifPresent(due -> line(out, "Due", due.toString()));
        if (!fields.tags().isEmpty()) {
            line(out, "Tags", String.join(", ", fields.tags()));
        }
        fields.custom().forEach((name, values) -> line(out, name, String.join(", ", values)));
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append("- ").append(name).append(": ").append(oneLine(value)).append('\n');
    }

    private static String heading(Message message) {
        var kind =
                switch (message) {
                    case Message.CustomerMessage ignored -> "customer";
                    case Message.Reply reply ->
                            reply.delivery() instanceof Message.Delivery.OnServer
                                    ? "reply"
                                    : "reply, not sent yet";
                    case Message.InternalNote note ->
                            note.delivery() instanceof Message.Delivery.OnServer
                                    ? "internal note"
                                    : "internal note, not sent yet";
                    case Message.SystemEntry ignored -> "event";
                };
        return message.at() + " " + oneLine(message.author().name()) + " (" + kind + ")";
    }

    private static void content(StringBuilder out, Message message) {
        switch (message) {
            case Message.CustomerMessage said -> said(out, said.body(), said.attachments());
            case Message.Reply said -> said(out, said.body(), said.attachments());
            case Message.InternalNote said -> said(out, said.body(), said.attachments());
            case Message.SystemEntry entry -> out.append(event(entry.event())).append('\n');
        }
    }

    private static void said(StringBuilder out, Body body, List<Attachment> attachments) {
        out.append(body.text().strip()).append('\n');
        for (var attachment : attachments) {
            out.append("- file: ")
                    .append(oneLine(attachment.name()))
                    .append(" (")
                    .append(attachment.mediaType())
                    .append(", ")
                    .append(attachment.size())
                    .append(" bytes)\n");
        }
    }

    private static String event(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Created ignored -> "created";
            case TicketEvent.Changed changed ->
                    (changed.field().name().isEmpty()
                                    ? changed.field()
                                            .kind()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                    : changed.field().name())
                            + ": "
                            + String.join(", ", changed.from())
                            + " -> "
                            + String.join(", ", changed.to());
            case TicketEvent.Merged merged -> "merged into " + merged.into().value();
            case TicketEvent.Other other -> oneLine(other.words());
        };
    }

    private static String person(Person person) {
        return person.address().isEmpty()
                ? person.name()
                : person.name() + " <" + person.address() + ">";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
