package app.pult.ui.knowledge;

import app.pult.knowledge.Article;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Tally;
import app.pult.search.Hit;
import app.pult.search.Related;

import java.util.List;
import java.util.Optional;

/// A line of the list. Thread: any, immutable.
sealed interface Line {
    enum Fold {
        OPEN,
        FOLDED
    }

    /// What the lines below are.
    enum Kind {
        ARTICLES,
        SOLVED,
        /// What is there besides.
        ALL
    }

    /// A category with the number of its articles that fit; `name` is the server's, `label` the
    /// operator's word for it.
    record Category(String name, String label, int count, Fold fold) implements Line {}

    /// `language` is the mark of an article that is not in the language of the list ("EN"), empty
    /// for one that is.
    record Entry(Article article, String language) implements Line {}

    /// Stands above what is suggested for the open ticket, and above the rest; it cannot be marked.
    record Heading(Kind kind) implements Line {}

    /// An article that may help with the open ticket, the words and the tickets that speak for it,
    /// and what is known of it.
    record Suggested(
            Article article, String language, List<String> because, Related.Used used, Tally tally)
            implements Line {
        public Suggested {
            because = List.copyOf(because);
        }
    }

    /// A solved ticket that is like the open one, the words that speak for it, and what the
    /// operator wrote last, empty for nothing.
    record Solved(Hit.OfTicket ticket, List<String> because, String fix, Tally tally)
            implements Line {
        public Solved {
            because = List.copyOf(because);
        }
    }

    /// The article that is read by it.
    default Optional<Article> read() {
        return switch (this) {
            case Entry entry -> Optional.of(entry.article());
            case Suggested suggested -> Optional.of(suggested.article());
            case Category category -> Optional.empty();
            case Heading heading -> Optional.empty();
            case Solved solved -> Optional.empty();
        };
    }

    /// What is suggested by it for the open ticket.
    default Optional<Remedy> remedy() {
        return switch (this) {
            case Suggested suggested -> Optional.of(Remedy.of(suggested.article()));
            case Solved solved -> Optional.of(new Remedy.OfTicket(solved.ticket().id()));
            case Entry entry -> Optional.empty();
            case Category category -> Optional.empty();
            case Heading heading -> Optional.empty();
        };
    }

    /// What is marked with it; the same however it reads by now.
    default Object what() {
        return switch (this) {
            case Entry entry -> entry.article().id();
            case Suggested suggested -> List.of(Kind.ARTICLES, suggested.article().id());
            case Category category -> category.name();
            case Heading heading -> heading.kind();
            case Solved solved -> solved.ticket().id();
        };
    }
}
