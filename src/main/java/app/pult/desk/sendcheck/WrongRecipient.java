package app.pult.desk.sendcheck;

import java.util.List;
import java.util.regex.Pattern;

/// A reply that does not reach whoever wrote last. A robot's mail is nobody's, and an operator's is
/// a customer's that they passed on. Thread: any.
final class WrongRecipient {
    private static final Pattern ROBOT =
            Words.of(
                    "^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)\\b[^@]*(?:@|$)");

    private WrongRecipient() {}

    static List<Concern> in(Reading reading) {
        var writing = reading.writing();
        return writing
                .last()
                .filter(person -> writing.requester().isPresent())
                .filter(person -> !ROBOT.matcher(person.address()).find())
                .filter(person -> !Reading.isAmong(writing.requester().stream().toList(), person))
                .filter(person -> !Reading.isAmong(writing.cc(), person))
                .filter(person -> !Reading.isAmong(writing.staff(), person))
                .map(person -> new Concern(Concern.Kind.RECIPIENT, 0, 0, person.name()))
                .stream()
                .toList();
    }
}
