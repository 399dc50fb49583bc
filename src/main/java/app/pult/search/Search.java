package app.pult.search;

import app.pult.desk.TicketId;

import java.util.List;

/// Finds what this desk holds, offline. Thread: any but JavaFX.
public interface Search {
    /// What was found for a question, the best first within each kind, at most `limit` of a kind.
    Found find(Question question, int limit);

    /// Articles that fit what somebody wrote: nothing in it is a command. `subject` is what it is
    /// about, where that is known; else empty.
    List<Hit.OfArticle> articlesLike(String subject, String text, int limit);

    /// Articles and solved tickets that may help with a ticket, as it is now; at most `limit` of
    /// each. Articles in `language` before their translations, which are left out beside them.
    Related related(TicketId ticket, String language, int limit);
}
