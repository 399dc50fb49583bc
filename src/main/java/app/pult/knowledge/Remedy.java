package app.pult.knowledge;

import app.pult.desk.TicketId;

/// What may help with a ticket. Translations of a page are one remedy.
public sealed interface Remedy {
    /// `page` is what the translations share.
    record OfArticle(String page) implements Remedy {
        public OfArticle {
            if (page.isBlank()) {
                throw new IllegalArgumentException("a page without a name");
            }
        }
    }

    /// What was done in a solved one.
    record OfTicket(TicketId ticket) implements Remedy {}

    static OfArticle of(Article article) {
        var page = article.translationOf();
        return new OfArticle(page.isBlank() ? article.id().value() : page);
    }
}
