package app.pult.ui.knowledge;

import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.knowledge.Article;
import app.pult.knowledge.Articles;
import app.pult.knowledge.Experience;
import app.pult.knowledge.Remedy;
import app.pult.knowledge.Tally;
import app.pult.search.Related;
import app.pult.search.Search;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.shell.LastAsked;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What may help with the ticket that is open: articles, and solved tickets that are like it.
/// Looked for again when another one is open, when it grows, and when something was said of what
/// helped: that moves the order.
///
/// Thread: FX only; the search runs where [Threads] says.
public final class RelatedModel {
    /// Enough to help; more would bury the list below.
    private static final int MOST = 3;

    /// Of so many, what helped before may rise among the first.
    private static final int CONSIDERED = 2 * MOST;

    private final Tickets tickets;
    private final Articles articles;
    private final Search search;
    private final Experience experience;
    private final Selection selection;
    private final Threads threads;
    private final LastAsked last;
    private final Coalescer changed;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private String language = "";

    public RelatedModel(
            Tickets tickets,
            Articles articles,
            Search search,
            Experience experience,
            Selection selection,
            Threads threads) {
        this.tickets = tickets;
        this.articles = articles;
        this.search = search;
        this.experience = experience;
        this.selection = selection;
        this.threads = threads;
        last = new LastAsked(threads);
        changed = threads.coalescer(this::read);
    }

    /// Articles in `wanted` before their translations.
    void attach(ObservableStringValue wanted) {
        subscriptions.add(wanted.subscribe(this::speak));
        subscriptions.add(selection.ticketProperty().subscribe((before, now) -> another()));
        subscriptions.add(selection.placeProperty().subscribe((before, now) -> changed.signal()));
        subscriptions.add(tickets.watch(this::touched)::close);
        subscriptions.add(articles.watch(changed::signal)::close);
        subscriptions.add(experience.watch(changed::signal)::close);
        read();
    }

    void detach() {
        subscriptions.clear();
        last.forget();
    }

    /// Empty where there is nothing to suggest; else a heading for the rest is its last.
    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    void open(TicketId solved) {
        selection.open(solved);
    }

    private void speak(String wanted) {
        language = wanted;
        changed.signal();
    }

    /// What was for another ticket is taken away at once.
    private void another() {
        lines.set(List.of());
        last.forget();
        changed.signal();
    }

    private void touched(Set<TicketId> touched) {
        threads.ui()
                .execute(
                        () -> {
                            if (touched.isEmpty() || open().filter(touched::contains).isPresent()) {
                                changed.signal();
                            }
                        });
    }

    private Optional<TicketId> open() {
        return selection.ticket().filter(ticket -> selection.place() instanceof Place.Desk);
    }

    private void read() {
        var ticket = open();
        if (ticket.isEmpty()) {
            last.forget();
            lines.set(List.of());
            return;
        }
        var wanted = language;
        last.ask(() -> load(ticket.get(), wanted), lines::set, threads.failed());
    }

    private List<Line> load(TicketId ticket, String wanted) {
        var related = search.related(ticket, wanted, CONSIDERED);
        var pages = related.articles().stream().flatMap(this::page).toList();
        var solved = related.tickets();
        var known =
                experience.of(
                        ticket,
                        Stream.concat(
                                        pages.stream().map(Page::remedy),
                                        solved.stream().map(RelatedModel::remedy))
                                .toList());
        var found = new ArrayList<Line>();
        if (!pages.isEmpty()) {
            found.add(new Line.Heading(Line.Kind.ARTICLES));
            Tally.order(pages, page -> tally(known, page.remedy())).stream()
                    .limit(MOST)
                    .map(page -> page.line(wanted, tally(known, page.remedy())))
                    .forEach(found::add);
        }
        if (!solved.isEmpty()) {
            found.add(new Line.Heading(Line.Kind.SOLVED));
            Tally.order(solved, one -> tally(known, remedy(one))).stream()
                    .limit(MOST)
                    .map(one -> line(one, tally(known, remedy(one))))
                    .forEach(found::add);
        }
        if (!found.isEmpty()) {
            found.add(new Line.Heading(Line.Kind.ALL));
        }
        return List.copyOf(found);
    }

    private Stream<Page> page(Related.OfArticle one) {
        return articles.find(one.hit().id()).stream()
                .map(article -> new Page(article, one.because(), one.used()));
    }

    private static Line line(Related.OfTicket one, Tally tally) {
        return new Line.Solved(one.hit(), one.because(), one.fix(), tally);
    }

    private static Remedy remedy(Related.OfTicket one) {
        return new Remedy.OfTicket(one.hit().id());
    }

    private static Tally tally(Map<Remedy, Tally> known, Remedy remedy) {
        return known.getOrDefault(remedy, Tally.NOTHING);
    }

    /// An article that may help.
    private record Page(Article article, List<String> because, Related.Used used) {
        Remedy remedy() {
            return Remedy.of(article);
        }

        Line line(String wanted, Tally tally) {
            return new Line.Suggested(article, mark(article, wanted), because, used, tally);
        }
    }

    private static String mark(Article article, String wanted) {
        return article.language().equals(wanted) ? "" : article.language().toUpperCase(Locale.ROOT);
    }
}
