package app.pult.ui.palette;

import app.pult.desk.QueueCode;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.QueueWords;
import app.pult.ui.shell.ViewLine;
import app.pult.ui.shell.ViewsModel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The commands and views that fit what was typed, best first; of those that fit as well, what can
/// be done now before what cannot, and the lately used before the others.
///
/// Thread: FX only.
final class Offers {
    /// The palette itself; it is open already.
    private static final String SELF = "shell.palette";

    /// The search over everything.
    static final String EVERYTHING = "shell.search";

    private record Offer(Entry entry, Match match) {}

    private final Commands commands;
    private final ViewsModel views;
    private final Texts texts;
    private final Recent recent;
    private Optional<Texts> otherTexts = Optional.empty();

    Offers(Commands commands, ViewsModel views, Texts texts, Recent recent) {
        this.commands = commands;
        this.views = views;
        this.texts = texts;
        this.recent = recent;
    }

    /// Finds by the names of this language too.
    void alsoIn(Texts other) {
        otherTexts = Optional.of(other);
    }

    boolean isNamedInBoth() {
        return otherTexts.isPresent();
    }

    /// Whether something fits so that nobody will wonder why.
    boolean hasPlain(String words) {
        return fitting(words).stream().anyMatch(offer -> offer.match().isPlain());
    }

    /// All of them where nothing was typed. Scattered letters count only where nothing else does.
    List<Entry> of(String words) {
        var fitting = fitting(words);
        boolean plain = fitting.stream().anyMatch(offer -> offer.match().isPlain());
        return fitting.stream()
                .filter(offer -> !plain || offer.match().isPlain())
                .sorted(
                        Comparator.comparing(Offer::match)
                                .thenComparing(offer -> isHindered(offer.entry()))
                                .thenComparingInt(offer -> recent.rank(name(offer.entry()))))
                .map(Offer::entry)
                .toList();
    }

    /// Remembers that it was chosen.
    void used(Entry entry) {
        if (entry instanceof Entry.OfCommand || entry instanceof Entry.OfView) {
            recent.used(name(entry));
        }
    }

    private List<Offer> fitting(String words) {
        return all().stream()
                .map(entry -> new Offer(entry, match(words, entry)))
                .filter(offer -> offer.match() != Match.NONE)
                .toList();
    }

    private List<Entry> all() {
        var all = new ArrayList<Entry>();
        for (var command : commands.all()) {
            if (!command.id().equals(SELF) && !command.id().startsWith(ViewsModel.COMMAND)) {
                all.add(entry(command));
            }
        }
        int number = 0;
        for (var line : views.lines()) {
            if (!(line instanceof ViewLine.Heading)) {
                number++;
                all.add(new Entry.OfView(line, otherName(line), keys(number)));
            }
        }
        return all;
    }

    private Entry entry(Command command) {
        return new Entry.OfCommand(
                command,
                commands.label(command),
                otherTexts.map(other -> other.of(command.labelKey())).orElse(""),
                commands.shortcut(command).map(Shortcut::shown).orElse(""),
                command.enabled().get() ? "" : texts.of(command.hindranceKey()));
    }

    private String keys(int viewNumber) {
        return commands.find(ViewsModel.COMMAND + viewNumber)
                .flatMap(commands::shortcut)
                .map(Shortcut::shown)
                .orElse("");
    }

    private String otherName(ViewLine line) {
        return otherTexts
                .map(
                        other ->
                                switch (line) {
                                    case ViewLine.Heading heading -> "";
                                    case ViewLine.OfQueue view ->
                                            QueueWords.isNamedHere(view.queue())
                                                    ? QueueWords.name(view.queue(), other)
                                                    : "";
                                    case ViewLine.OfChats chats -> other.of("shell.views.chats");
                                    case ViewLine.OfOutbox outbox -> other.of("shell.views.outbox");
                                })
                .orElse("");
    }

    private static boolean isHindered(Entry entry) {
        return entry instanceof Entry.OfCommand of && !of.hindrance().isEmpty();
    }

    private static Match match(String words, Entry entry) {
        return switch (entry) {
            case Entry.OfCommand of -> match(words, of.name(), of.other());
            case Entry.OfView of -> match(words, of.line().words(), of.other());
            case Entry.OfTicket of -> Match.NONE;
            case Entry.OfSearch of -> Match.NONE;
        };
    }

    private static Match match(String words, String name, String other) {
        return Match.of(words, name)
                .orBetter(other.isEmpty() ? Match.NONE : Match.of(words, other));
    }

    private static String name(Entry entry) {
        return switch (entry) {
            case Entry.OfCommand of -> of.command().id();
            case Entry.OfView of ->
                    "view:"
                            + switch (of.line()) {
                                case ViewLine.Heading heading -> "";
                                case ViewLine.OfQueue view -> QueueCode.write(view.queue());
                                case ViewLine.OfChats chats -> "chats";
                                case ViewLine.OfOutbox outbox -> "outbox";
                            };
            case Entry.OfTicket of -> "";
            case Entry.OfSearch of -> "";
        };
    }
}
