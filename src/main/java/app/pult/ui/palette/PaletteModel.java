package app.pult.ui.palette;

import app.pult.desk.Tickets;
import app.pult.search.KeyboardLayout;
import app.pult.search.Search;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Texts;
import app.pult.ui.palette.TicketSearch.Hits;
import app.pult.ui.shell.LastAsked;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Selection.Sought;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.ViewsModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// What the palette offers for what was typed. Commands and views come at once, tickets as soon as
/// they are found, last the search over everything. Where nothing fits as typed but something does
/// in the other keyboard layout, that is shown and said.
///
/// Thread: FX only; tickets are searched on the given executor, the last letter wins.
public final class PaletteModel {
    /// One letter is in almost every ticket.
    private static final int ENOUGH = 2;

    /// Where tickets are found: by their number, and by anything.
    public record Sources(Tickets tickets, Search search) {}

    private final Commands commands;
    private final Selection selection;
    private final ViewsModel views;
    private final Texts texts;
    private final TicketSearch search;
    private final Offers offers;
    private final Background background;
    private final Threads threads;
    private final LastAsked last;
    private final Consumer<String> everywhere;
    private final Coalescer typing;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<String>> instead =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Hits hits = Hits.NOTHING;
    private boolean open;

    /// `everywhere` searches everything on this desk for words.
    public PaletteModel(
            Commands commands,
            ViewsModel views,
            Sources sources,
            Selection selection,
            Texts texts,
            Threads threads,
            Recent recent,
            Consumer<String> everywhere) {
        this.commands = commands;
        this.threads = threads;
        this.everywhere = everywhere;
        this.selection = selection;
        this.views = views;
        this.texts = texts;
        search = new TicketSearch(sources.tickets(), sources.search());
        offers = new Offers(commands, views, texts, recent);
        background = threads.background();
        last = new LastAsked(threads);
        typing = threads.coalescer(this::read);
        typed.subscribe(this::changed);
    }

    /// Begins anew, with nothing typed.
    void open() {
        open = true;
        typed.set("");
        changed();
        if (!offers.isNamedInBoth()) {
            background.load("names", this::otherTexts, this::named);
        }
    }

    void close() {
        open = false;
        background.cancelAll();
        last.forget();
    }

    StringProperty typedProperty() {
        return typed;
    }

    /// Best first.
    ObservableList<Entry> entries() {
        return entries;
    }

    /// What was looked for instead of what was typed.
    ReadOnlyObjectProperty<Optional<String>> insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    /// Does it, or goes there.
    void choose(Entry entry) {
        offers.used(entry);
        switch (entry) {
            case Entry.OfCommand of -> of.command().run();
            case Entry.OfView of -> views.choose(of.line());
            case Entry.OfTicket of ->
                    of.message()
                            .map(message -> new Sought(of.id(), message, ""))
                            .ifPresentOrElse(selection::open, () -> selection.open(of.id()));
            case Entry.OfSearch of -> everywhere.accept(of.words());
        }
    }

    private Texts otherTexts() {
        boolean russian = texts.locale().getLanguage().equals("ru");
        return Texts.in(russian ? Locale.ENGLISH : Locale.of("ru"));
    }

    private void named(Texts other) {
        offers.alsoIn(other);
        changed();
    }

    private void changed() {
        if (open) {
            show();
            typing.signal();
        }
    }

    private void read() {
        var wanted = typed.get().strip();
        if (!open || wanted.length() < ENOUGH) {
            return;
        }
        boolean fits = offers.hasPlain(wanted);
        last.ask(
                () -> search.find(wanted),
                found -> arrived(fits ? found.asTyped() : found),
                threads.failed());
    }

    private void arrived(Hits found) {
        hits = found;
        show();
    }

    private void show() {
        var wanted = typed.get().strip();
        var found = hits.typed().equals(wanted) ? hits : Hits.NOTHING;
        var words = meant(wanted, found);
        boolean number = TicketSearch.isNumber(words);
        var lines = new ArrayList<Entry>(number ? found.tickets() : List.of());
        lines.addAll(offers.of(words));
        if (!number && words.equals(found.words())) {
            lines.addAll(found.tickets());
        }
        if (wanted.length() >= ENOUGH) {
            lines.add(new Entry.OfSearch(wanted, searchKeys()));
        }
        instead.set(Optional.of(words).filter(other -> !other.equals(wanted)));
        if (!lines.equals(entries)) {
            entries.setAll(lines);
        }
    }

    private String searchKeys() {
        return commands.find(Offers.EVERYTHING)
                .flatMap(commands::shortcut)
                .map(Shortcut::shown)
                .orElse("");
    }

    /// What was typed, or what the same keys are in the other layout.
    private String meant(String wanted, Hits found) {
        if (!found.tickets().isEmpty()) {
            return found.words();
        }
        return offers.hasPlain(wanted)
                ? wanted
                : KeyboardLayout.other(wanted).filter(offers::hasPlain).orElse(wanted);
    }
}
