package app.pult.ui.queue;

import java.util.Locale;

/// What the tickets of one section of a list have in common.
enum Heading {
    OVERDUE,
    DUE_TODAY,
    DUE_TOMORROW,
    DUE_WEEK,
    DUE_LATER,
    UNDATED,
    TODAY,
    YESTERDAY,
    WEEK,
    MONTH,
    OLDER,
    URGENT,
    HIGH,
    NORMAL,
    LOW;

    /// As it is written down, and the end of its key among the texts.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
