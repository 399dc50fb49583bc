package app.pult.ui.diagnostics;

import app.pult.diagnosis.runbook.RunbookId;
import app.pult.knowledge.ArticleId;

import java.util.List;

/// What helps with a finding: runbooks to begin and articles to read, the most likely first.
public record FindingOffers(List<Book> runbooks, List<Page> articles) {
    public static final FindingOffers NOTHING = new FindingOffers(List.of(), List.of());

    /// `title` in the language of the window.
    public record Book(RunbookId id, String title) {}

    public record Page(ArticleId id, String title, Reason why) {}

    /// Why a page is offered.
    public enum Reason {
        /// The rule names it.
        RULE,
        /// It has the words of the finding.
        WORDS
    }

    public FindingOffers {
        runbooks = List.copyOf(runbooks);
        articles = List.copyOf(articles);
    }
}
