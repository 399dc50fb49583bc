package app.pult.ui.palette;

import app.pult.desk.Tickets;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.KeyboardLayout;
import app.pult.ui.kit.Texts;
import app.pult.ui.palette.TicketSearch.Hits;
import app.pult.ui.palette.TicketSearch.Rescue;
import app.pult.ui.shell.Selection;
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

/// What the palette offers for what was typed. Commands and views come at once, tickets as soon as
/// they are read. Where nothing fits as typed but something does in the other keyboard layout, that
/// is shown and said.
///
/// Thread: FX only; tickets are read on the given executor, the last letter wins.
public final class PaletteModel {
    /// One letter is in almost every ticket.
    private static final int ENOUGH = 2;

    private final Selection selection;
    private final ViewsModel views;
    private final Texts texts;
    private final TicketSearch search;
    private final Offers offers;
    private final Background background;
    private final Coalescer typing;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<String>> instead =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Hits hits = Hits.NOTHING;
    private boolean open;

    public PaletteModel(
            Commands commands,
            ViewsModel views,
            Tickets tickets,
            Selection selection,
            Texts texts,
            Threads threads,
            Recent recent) {
        this.selection = selection;
        this.views = views;
        this.texts = texts;
        search = new TicketSearch(tickets);
        offers = new Offers(commands, views, texts, recent);
        background = threads.background();
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
            case Entry.OfTicket of -> selection.open(of.id());
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
        background.load(
                "tickets",
                () -> search.find(wanted, fits ? Rescue.NO : Rescue.OTHER_LAYOUT),
                this::arrived);
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
        instead.set(Optional.of(words).filter(other -> !other.equals(wanted)));
        if (!lines.equals(entries)) {
            entries.setAll(lines);
        }
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
