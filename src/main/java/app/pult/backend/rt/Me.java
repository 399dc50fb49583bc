package app.pult.backend.rt;

import app.pult.desk.Person;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// The signed-in operator's own record. `language` is RT's, empty for the server's choice; `groups`
/// are the numbers of those they belong to.
record Me(Person person, String language, String timezone, List<Long> groups) {
    Me {
        groups = List.copyOf(groups);
    }

    String login() {
        return person.id().value();
    }

    /// Whether answers to a reply come in plain ASCII. In another language RT (to 5.0.8 at least)
    /// writes the reply and then dies over its own answer.
    boolean hearsEnglish() {
        return language.isEmpty() || language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    ZoneId zone(ZoneId fallback) {
        try {
            return timezone.isBlank() ? fallback : ZoneId.of(timezone);
        } catch (DateTimeException unknownToJava) {
            return fallback;
        }
    }
}
