package app.pult.search;

import java.time.LocalDate;

/// One thing that may be written at a place of a question. `text` is that, without what it takes to
/// stand there: no colon, no quotation marks.
public sealed interface Offer {
    String text();

    record OfKey(Keyword.Key key, String text) implements Offer {}

    record OfValue(Keyword.Value value, String text) implements Offer {}

    /// A day, for what happened since or before it.
    record OfDay(Keyword.Key key, String text, LocalDate day) implements Offer {}

    record OfGroup(String text) implements Offer {}

    record OfPerson(String text, String address) implements Offer {}
}
