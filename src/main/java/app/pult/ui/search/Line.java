package app.pult.ui.search;

import app.pult.search.Hit;

/// A line of what was found. Thread: any, immutable.
sealed interface Line {
    enum Kind {
        TICKETS,
        ARTICLES,
        PEOPLE
    }

    /// What the lines below are; `count` of them were found, or more where it is the most that a
    /// search gives.
    record Heading(Kind kind, int count) implements Line {}

    record Of(Hit hit) implements Line {}

    /// Stands for the `hidden` others of its kind.
    record More(Kind kind, int hidden) implements Line {}

    /// Whether it can be chosen.
    default boolean isFree() {
        return !(this instanceof Heading);
    }

    /// What is chosen with it; the same whatever of it was asked for.
    default Object what() {
        return switch (this) {
            case Heading heading -> heading.kind();
            case More more -> more;
            case Of(Hit.OfTicket ticket) -> ticket.id();
            case Of(Hit.OfArticle article) -> article.id();
            case Of(Hit.OfPerson person) -> person.person().id();
        };
    }
}
