package app.pult.practice.world;

import java.util.OptionalLong;

/// The ids of the Desk API for the numbers of the tables: t1042 for ticket 1042, m for messages, a
/// for attachments, f for files of articles and canned responses.
final class Names {
    private static final int MOST_DIGITS = 15;

    private Names() {}

    static String ticket(long id) {
        return "t" + id;
    }

    static String message(long id) {
        return "m" + id;
    }

    static String attachment(long id) {
        return "a" + id;
    }

    static String shelfFile(long id) {
        return "f" + id;
    }

    /// The number behind an id of that kind; empty if it cannot be one.
    static OptionalLong number(char kind, String id) {
        if (id.length() < 2
                || id.length() > MOST_DIGITS
                || id.charAt(0) != kind
                || !id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(id.substring(1)));
    }
}
