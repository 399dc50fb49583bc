package app.pult.search;

import java.util.List;

/// What may help with a ticket, the most likely first, each with the words that speak for it as
/// they are written there: "0x80070005", "доступ"; at most a handful, those that say most first.
public record Related(List<OfArticle> articles, List<OfTicket> tickets) {
    public static final Related NOTHING = new Related(List.of(), List.of());

    /// An article. `because` may be empty where it was of use in tickets like this one.
    public record OfArticle(Hit.OfArticle hit, List<String> because, Used used) {
        public OfArticle {
            because = List.copyOf(because);
        }
    }

    /// `fix` is the beginning of the operator's last reply or note in a solved ticket, or empty.
    public record OfTicket(Hit.OfTicket hit, List<String> because, String fix) {
        public OfTicket {
            because = List.copyOf(because);
        }
    }

    /// In how many `tickets` like it an article was of use; the `nearest` of them by its number,
    /// and what it has in common with that.
    public record Used(int tickets, String nearest, List<String> because) {
        public static final Used NOWHERE = new Used(0, "", List.of());

        public Used {
            because = List.copyOf(because);
        }
    }

    public Related {
        articles = List.copyOf(articles);
        tickets = List.copyOf(tickets);
    }
}
