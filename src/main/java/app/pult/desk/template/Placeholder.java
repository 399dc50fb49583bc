package app.pult.desk.template;

import app.pult.desk.Person;
import app.pult.desk.Ticket;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a ready text may ask for, and by which name.
///
/// Thread: any, immutable.
public enum Placeholder {
    /// As the customer writes it: "Иван Петров".
    REQUESTER_NAME("requester.name"),
    /// For a greeting: "Иван"; none where only an address is known.
    REQUESTER_FIRST_NAME("requester.first_name"),
    /// The server's number, without a sign before it.
    TICKET_NUMBER("ticket.number"),
    TICKET_SUBJECT("ticket.subject"),
    OPERATOR_NAME("operator.name"),
    OPERATOR_FIRST_NAME("operator.first_name"),
    /// Today in the language of the text: "26 ноября 2026 г.".
    DATE("date");

    private final String written;

    Placeholder(String written) {
        this.written = written;
    }

    /// Between the braces.
    public String written() {
        return written;
    }

    /// What there is for this ticket. `today` is the operator's day, `locale` the text's language.
    public static Map<Placeholder, String> of(
            Ticket ticket, Optional<Person> operator, LocalDate today, Locale locale) {
        return of(
                ticket.requester(),
                ticket.number(),
                ticket.fields().subject(),
                operator,
                today,
                locale);
    }

    /// The same for a ticket that is not there yet; what is blank is not known.
    public static Map<Placeholder, String> of(
            Optional<Person> requester,
            String number,
            String subject,
            Optional<Person> operator,
            LocalDate today,
            Locale locale) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        requester.ifPresent(person -> values.put(REQUESTER_NAME, person.name()));
        requester
                .flatMap(person -> FirstName.of(person.name()))
                .ifPresent(name -> values.put(REQUESTER_FIRST_NAME, name));
        values.put(TICKET_NUMBER, number);
        values.put(TICKET_SUBJECT, subject);
        operator.ifPresent(person -> values.put(OPERATOR_NAME, person.name()));
        operator.flatMap(person -> FirstName.of(person.name()))
                .ifPresent(name -> values.put(OPERATOR_FIRST_NAME, name));
        values.put(DATE, date(today, locale));
        values.values().removeIf(String::isBlank);
        return values;
    }

    /// With ordinary spaces: a mail is plain text, and not every reader knows the narrow ones.
    private static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day)
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }

    static Optional<Placeholder> find(String name) {
        for (var each : values()) {
            if (each.written.equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
