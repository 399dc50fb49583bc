package app.pult.ui.search;

import app.pult.desk.Customer;
import app.pult.desk.Customers;
import app.pult.desk.Directory;
import app.pult.desk.Person;
import app.pult.desk.SavedViews;
import app.pult.knowledge.ArticleId;
import app.pult.search.Found;
import app.pult.search.Hit;
import app.pult.search.Question;
import app.pult.search.Question.Typing;
import app.pult.search.Search;
import app.pult.search.Tongue;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.shell.LastAsked;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Selection.Sought;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What is searched for and what was found. The next letter interrupts the search for the ones
/// before; what they found stays until there is something newer. The question stays for the next
/// time.
///
/// Thread: FX only; the search runs where [Threads] says.
public final class SearchModel {
    /// The most of each kind.
    static final int MOST = 50;

    /// The most of each kind in a first answer, which is there before the next letter; the others
    /// follow it.
    private static final int FIRST = 20;

    /// Longer than this, and it is said that it goes on.
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /// What is searched, and what can be asked for; a page of several languages is shown in
    /// `language`, ISO 639-1.
    public record Sources(
            Search search,
            Customers customers,
            Directory directory,
            SavedViews views,
            String language,
            InstantSource clock) {}

    /// Ways to what is not a ticket. Thread: FX.
    public interface Doors {
        void article(ArticleId article);

        /// Beside the open ticket: whose ticket that is.
        void customer();
    }

    /// What stands below the field.
    sealed interface State {
        /// Nothing is asked.
        record Idle() implements State {}

        /// What was found for the words as they were typed, with the kinds of which all is shown.
        record Answered(String asked, Found found, Set<Line.Kind> whole) implements State {
            List<Line> lines() {
                return Lines.of(found, whole);
            }
        }

        /// This person has no ticket here.
        record Stranger(Person person) implements State {}

        /// The desk could not be searched.
        record Failed() implements State {}
    }

    private final Search search;
    private final Customers customers;
    private final String language;
    private final Selection selection;
    private final Doors doors;
    private final Threads threads;
    private final LastAsked last;
    private final Coalescer typing;
    private final CompletionModel completion;
    private final SavingModel saving;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean open;
    private int asked;

    public SearchModel(Sources sources, Selection selection, Doors doors, Threads threads) {
        search = sources.search();
        customers = sources.customers();
        language = sources.language();
        this.selection = selection;
        this.doors = doors;
        this.threads = threads;
        last = new LastAsked(threads);
        completion =
                new CompletionModel(
                        sources.directory(), Tongue.of(language), sources.clock(), threads);
        saving = new SavingModel(sources.views(), sources.directory(), selection, threads);
        typing = threads.coalescer(() -> ask(Typing.GOES_ON));
        words.subscribe((before, now) -> typed());
    }

    /// Asks again what was asked last: the desk is another one since.
    void open() {
        open = true;
        ask(Typing.GOES_ON);
    }

    void close() {
        open = false;
        saving.end();
        forget();
    }

    /// What is typed.
    public StringProperty wordsProperty() {
        return words;
    }

    /// What may be typed next.
    CompletionModel completion() {
        return completion;
    }

    /// The question on its way to be a view.
    SavingModel saving() {
        return saving;
    }

    /// Whether there is a question that may become a view.
    boolean isAsked() {
        return !words.get().isBlank();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the answer lets one wait.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether what is shown was found for what is typed now.
    boolean isCurrent() {
        return state.get() instanceof State.Answered(var about, var found, var whole)
                && about.equals(words.get());
    }

    /// Asks for the words as they stand: the last one is a whole one.
    void ask() {
        ask(Typing.DONE);
    }

    /// Shows all that were found of this kind.
    void showAll(Line.Kind kind) {
        if (state.get() instanceof State.Answered(var about, var found, var whole)) {
            var more = EnumSet.of(kind);
            more.addAll(whole);
            state.set(new State.Answered(about, found, more));
        }
    }

    /// Opens it; `leave` takes the sheet away as soon as it is certain that there is something to
    /// open.
    void choose(Hit hit, Runnable leave) {
        switch (hit) {
            case Hit.OfTicket ticket -> {
                leave.run();
                ticket.message()
                        .map(
                                message ->
                                        new Sought(
                                                ticket.id(),
                                                message,
                                                ticket.excerpt().firstMarked()))
                        .ifPresentOrElse(selection::open, () -> selection.open(ticket.id()));
            }
            case Hit.OfArticle article -> {
                leave.run();
                doors.article(article.id());
            }
            case Hit.OfPerson person -> open(person.person(), leave);
        }
    }

    /// Their latest ticket, with their card beside it.
    private void open(Person person, Runnable leave) {
        Consumer<Customer> arrived =
                customer ->
                        customer.tickets().stream()
                                .findFirst()
                                .ifPresentOrElse(
                                        ticket -> {
                                            leave.run();
                                            selection.open(ticket.id());
                                            doors.customer();
                                        },
                                        () -> state.set(new State.Stranger(person)));
        last.ask(() -> customers.find(person), arrived, this::failed);
    }

    private void typed() {
        saving.end();
        forget();
        if (words.get().isBlank()) {
            state.set(new State.Idle());
        } else if (open) {
            typing.signal();
        }
    }

    private void ask(Typing how) {
        ask(how, FIRST);
    }

    private void ask(Typing how, int most) {
        var wanted = words.get();
        if (!open || wanted.isBlank()) {
            return;
        }
        int mine = ++asked;
        threads.delay().after(PATIENCE, () -> letWait(mine));
        last.ask(
                () -> search.find(new Question(wanted, how), most),
                found -> {
                    arrived();
                    state.set(new State.Answered(wanted, found.in(language), whole(wanted)));
                    if (most < MOST && found.hasSomeOf(most)) {
                        ask(how, MOST);
                    }
                },
                most < MOST ? this::failed : this::failedToFindMore);
    }

    private void letWait(int which) {
        if (which == asked) {
            busy.set(true);
        }
    }

    /// What was unfolded stays so while the same is asked again.
    private Set<Line.Kind> whole(String wanted) {
        return state.get() instanceof State.Answered(var about, var found, var whole)
                        && about.equals(wanted)
                ? whole
                : Set.of();
    }

    private void failed(Throwable failure) {
        state.set(new State.Failed());
        failedToFindMore(failure);
    }

    /// What was found first stays.
    private void failedToFindMore(Throwable failure) {
        arrived();
        threads.failed().accept(failure);
    }

    private void forget() {
        arrived();
        last.forget();
    }

    private void arrived() {
        asked++;
        busy.set(false);
    }

    /// What is meant where that is not what was typed.
    Optional<String> meant() {
        return state.get() instanceof State.Answered(var about, var found, var whole)
                ? found.meant()
                : Optional.empty();
    }
}
