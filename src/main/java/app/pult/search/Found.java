package app.pult.search;

import java.util.List;
import java.util.Optional;

/// What a search found. `meant` is the text it was found for where that is not what was typed: the
/// other keyboard layout, Latin for Russian, a misspelt word. `problems` are the parts of the
/// question that could not be understood and were left out.
public record Found(
        List<Hit.OfTicket> tickets,
        List<Hit.OfArticle> articles,
        List<Hit.OfPerson> people,
        Optional<String> meant,
        List<Problem> problems) {
    public static final Found NOTHING =
            new Found(List.of(), List.of(), List.of(), Optional.empty(), List.of());

    public Found {
        tickets = List.copyOf(tickets);
        articles = List.copyOf(articles);
        people = List.copyOf(people);
        problems = List.copyOf(problems);
    }

    /// Each page once, in this language where it was found in it.
    public Found in(String language) {
        var pages =
                Pages.once(
                        articles,
                        Hit.OfArticle::page,
                        article -> article.language().equals(language));
        return new Found(tickets, List.copyOf(pages), people, meant, problems);
    }

    /// Whether there is a kind of which so many were found: who asked for no more may have missed
    /// some.
    public boolean hasSomeOf(int limit) {
        return Math.max(tickets.size(), Math.max(articles.size(), people.size())) >= limit;
    }

    public boolean isEmpty() {
        return tickets.isEmpty() && articles.isEmpty() && people.isEmpty();
    }
}
