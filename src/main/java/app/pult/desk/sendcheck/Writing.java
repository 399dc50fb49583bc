package app.pult.desk.sendcheck;

import app.pult.desk.DraftKey;
import app.pult.desk.Message;
import app.pult.desk.Person;
import app.pult.desk.Ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is about to be sent, and into which conversation. `files` is how many go with it. `number`
/// is the ticket's, empty where it has none yet. `last` wrote the last message that came from
/// outside. `said` is what both sides have read, `noted` what only the desk has; `staff` are the
/// operators. `filesBefore` says whether anybody sent a file earlier.
public record Writing(
        DraftKey.Kind kind,
        String text,
        int files,
        String number,
        Optional<Person> requester,
        Optional<Person> last,
        List<Person> cc,
        List<String> said,
        List<String> noted,
        List<Person> staff,
        boolean filesBefore) {
    /// More than this of a conversation is not looked into, from its end; characters.
    private static final int MOST = 300_000;

    public Writing {
        cc = List.copyOf(cc);
        said = List.copyOf(said);
        noted = List.copyOf(noted);
        staff = List.copyOf(staff);
    }

    public static Writing of(
            DraftKey.Kind kind,
            String text,
            int files,
            Ticket ticket,
            List<Message> messages,
            List<Person> staff) {
        var said = new ArrayList<String>();
        var noted = new ArrayList<String>();
        Optional<Person> last = Optional.empty();
        boolean filesBefore = false;
        said.add(ticket.fields().subject());
        ticket.fields().custom().values().forEach(noted::addAll);
        noted.addAll(ticket.fields().tags());
        int room = MOST;
        for (var message : messages.reversed()) {
            switch (message) {
                case Message.CustomerMessage one -> {
                    last = last.or(() -> Optional.of(one.author()));
                    filesBefore |= !one.attachments().isEmpty();
                    room -= keep(one.body().text(), room, said);
                }
                case Message.Reply one -> {
                    filesBefore |= !one.attachments().isEmpty();
                    room -= keep(one.body().text(), room, said);
                }
                case Message.InternalNote one -> room -= keep(one.body().text(), room, noted);
                case Message.SystemEntry entry -> {}
            }
        }
        return new Writing(
                kind,
                text,
                files,
                ticket.number(),
                ticket.requester(),
                last,
                ticket.cc(),
                said,
                noted,
                staff,
                filesBefore);
    }

    /// The same conversation with other words.
    public Writing with(DraftKey.Kind kind, String text, int files) {
        return new Writing(
                kind, text, files, number, requester, last, cc, said, noted, staff, filesBefore);
    }

    public boolean isNote() {
        return kind == DraftKey.Kind.NOTE;
    }

    private static int keep(String text, int room, List<String> into) {
        var kept = text.substring(0, Math.clamp(text.length(), 0, Math.max(0, room)));
        into.add(kept);
        return kept.length();
    }
}
