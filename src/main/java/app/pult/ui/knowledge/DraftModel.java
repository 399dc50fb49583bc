package app.pult.ui.knowledge;

import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.Tickets;
import app.pult.knowledge.ArticleDraft;
import app.pult.search.Hit;
import app.pult.search.Related;
import app.pult.search.Search;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.LastAsked;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/// An article made of a ticket, to be written out where articles are written, and the articles that
/// may be the same already.
///
/// Thread: FX only; reading and searching run on the work executor.
public final class DraftModel {
    /// What there is to show.
    sealed interface State {
        record Making() implements State {}

        /// `alike`: the most likely first, empty for none. `solved`: whether the ticket is.
        record Made(String title, String markdown, List<Hit.OfArticle> alike, boolean solved)
                implements State {
            public Made {
                alike = List.copyOf(alike);
            }
        }

        /// The ticket is not here, or could not be read.
        record Failed() implements State {}
    }

    private static final int ALIKE = 5;

    private final Tickets tickets;
    private final Search search;
    private final Texts texts;
    private final Threads threads;
    private final LastAsked last;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Making());

    public DraftModel(Tickets tickets, Search search, Texts texts, Threads threads) {
        this.tickets = tickets;
        this.search = search;
        this.texts = texts;
        this.threads = threads;
        last = new LastAsked(threads);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Makes it of this ticket.
    public void begin(TicketId ticket) {
        state.set(new State.Making());
        last.ask(
                () -> make(ticket),
                state::set,
                failure -> {
                    state.set(new State.Failed());
                    threads.failed().accept(failure);
                });
    }

    private State make(TicketId id) {
        var ticket = tickets.find(id);
        if (ticket.isEmpty()) {
            return new State.Failed();
        }
        var fields = ticket.get().fields();
        var draft = ArticleDraft.of(fields.subject(), tickets.conversation(id));
        return new State.Made(
                draft.title(),
                draft.markdown(
                        new ArticleDraft.Headings(
                                texts.of("knowledge.draft.signs"),
                                texts.of("knowledge.draft.solution"),
                                texts.of("knowledge.draft.none"))),
                search.related(id, texts.locale().getLanguage(), ALIKE).articles().stream()
                        .map(Related.OfArticle::hit)
                        .toList(),
                fields.state() == TicketState.SOLVED);
    }
}
