package app.pult.search;

import java.util.List;

/// What may stand between `start` and `end` of a question, where its caret is, in place of what is
/// there; never nothing. `unfinished`: what is there so far means nothing.
public record Completion(
        String text, int start, int end, Place place, boolean unfinished, List<Offer> offers) {
    /// What is written at a place: a word that may become a key, or the value of one.
    public enum Place {
        KEY,
        VALUE
    }

    /// A question that goes on at its caret.
    public record Completed(String text, int caret) {}

    public Completion {
        offers = List.copyOf(offers);
    }

    /// The question with this in its place: a key waits for its value, behind a value the next word
    /// can be typed.
    public Completed with(Offer offer) {
        var written =
                switch (offer) {
                    case Offer.OfKey key -> key.text() + ":";
                    case Offer.OfValue value -> spaced(value.text());
                    case Offer.OfDay day -> spaced(day.text());
                    case Offer.OfGroup group -> spaced(quoted(group.text()));
                    case Offer.OfPerson person -> spaced(quoted(person.text()));
                };
        var before = text.substring(0, start);
        var after = text.substring(end);
        boolean doubled = written.endsWith(" ") && after.startsWith(" ");
        return new Completed(
                before + written + (doubled ? after.substring(1) : after),
                start + written.length());
    }

    private static String spaced(String value) {
        return value + " ";
    }

    private static String quoted(String name) {
        return name.chars().anyMatch(Character::isWhitespace) ? "\"" + name + "\"" : name;
    }
}
