package app.pult.launch;

import java.util.Optional;
import java.util.regex.Pattern;

/// A ticket that another program points at: `pult:ticket/NUMBER`, with the number as the server
/// gave it and customers quote it. Desktops and browsers hand such links over as they find them, so
/// `pult://ticket/NUMBER` is the same, and whatever is no such link is none. Thread: any.
record TicketLink(String number) {
    /// In characters; no helpdesk counts further.
    static final int LONGEST = 100;

    private static final Pattern FORM =
            Pattern.compile(
                    "pult:(?://)?ticket/([\\p{Alnum}][\\p{Alnum}._-]{0,63})/?",
                    Pattern.CASE_INSENSITIVE);

    static Optional<TicketLink> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var link = FORM.matcher(text.strip());
        return link.matches() ? Optional.of(new TicketLink(link.group(1))) : Optional.empty();
    }

    /// As [#of] reads it.
    String text() {
        return "pult:ticket/" + number;
    }
}
