package app.pult.search;

import java.util.List;

/// What may help with a ticket, the most likely first, each with the words that speak for it as
/// they are written there: "0x80070005", "доступ".
public record Related(
        List<Suggested<Hit.OfArticle>> articles, List<Suggested<Hit.OfTicket>> tickets) {
    public static final Related NOTHING = new Related(List.of(), List.of());

    /// `because`: at most a handful of words, those that say most first. `fix`: of a solved ticket
    /// the beginning of the operator's last reply or note; else empty.
    public record Suggested<T extends Hit>(T hit, List<String> because, String fix) {
        public Suggested {
            because = List.copyOf(because);
        }
    }

    public Related {
        articles = List.copyOf(articles);
        tickets = List.copyOf(tickets);
    }
}
