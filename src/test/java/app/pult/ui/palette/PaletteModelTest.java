package app.pult.ui.palette;

import static app.pult.fixture.ATicket.aTicket;
import static app.pult.fixture.Rows.aRow;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.fixture.FakeArticles;
import app.pult.fixture.FakeChats;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeSavedViews;
import app.pult.fixture.FakeSearch;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.HandExecutor;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.ViewsModel;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class PaletteModelTest {
    private final FakeTickets tickets = new FakeTickets();
    private final HandExecutor disk = new HandExecutor();
    private final Threads threads =
            new Threads(disk, Runnable::run, (delay, action) -> action.run(), this::fail);
    private final Texts texts = Texts.in(Locale.UK);
    private final Selection selection = new Selection(new Queue.Mine());
    private final Commands commands = new Commands(texts, Map.of());
    private final ViewsModel views =
            new ViewsModel(
                    tickets,
                    new FakeDirectory(),
                    new FakeOutbox(),
                    new FakeChats(),
                    new FakeSavedViews(),
                    selection,
                    texts,
                    threads);
    private final List<String> done = new ArrayList<>();
    private final List<String> recent = new ArrayList<>();
    private final SimpleBooleanProperty solvable = new SimpleBooleanProperty(true);
    private final PaletteModel model =
            new PaletteModel(
                    commands,
                    views,
                    new PaletteModel.Sources(
                            tickets, new FakeSearch(tickets, new FakeArticles(), List.of())),
                    selection,
                    texts,
                    threads,
                    new Recent(List.of(), this::remember),
                    done::add);

    @BeforeEach
    void fill() {
        commands.add(Command.of("shell.palette", () -> {}).on("Ctrl+K"));
        commands.add(Command.of("shell.new", () -> done.add("new")).on("Ctrl+N"));
        commands.add(
                Command.of("shell.solve", () -> done.add("solve"))
                        .when(solvable, "shell.solve.hindered"));
        commands.add(Command.of("shell.sync", () -> done.add("sync")).on("F5"));
        commands.add(Command.of("shell.view.1", () -> {}).on("Ctrl+1"));
        tickets.put(
                new Queue.AllOpen(),
                List.of(
                        aRow(3).about("Excel не открывается").build(),
                        aRow(4).about("Printer on fire").build()));
        tickets.put(new Queue.Solved(), List.of(aRow(5).about("Printer was on fire").build()));
        tickets.put(aTicket(77).about("Old one").build());
        model.open();
        disk.runAll();
    }

    @Test
    void nothingTypedOffersEverythingAndTheLatelyUsedFirst() {
        assertThat(lines())
                .startsWith("New ticket · Ctrl N", "Solve ticket", "Fetch and send now · F5")
                .contains("Mine · Ctrl 1", "Outbox");

        model.choose(entry("Fetch and send now"));
        model.choose(entry("Unassigned"));
        model.open();

        assertThat(lines())
                .startsWith("Unassigned", "Fetch and send now · F5", "New ticket · Ctrl N");
        assertThat(done).containsExactly("sync");
        assertThat(selection.queue()).isEqualTo(new Queue.Unassigned());
        assertThat(recent).containsExactly("view:unassigned", "shell.sync");
    }

    @Test
    void aNameIsFoundInTheOtherLanguageToo() {
        type("решить");

        assertThat(lines()).containsExactly("Solve ticket");
        assertThat(model.insteadProperty().get()).isEmpty();
    }

    @Test
    void aCommandTypedInTheWrongLayoutIsFoundAndSaid() {
        type("ыщдм");
        assertThat(lines()).containsExactly("Solve ticket", "Recently solved");
        assertThat(model.insteadProperty().get()).contains("solv");

        type("htibnm");
        assertThat(lines()).containsExactly("Solve ticket");
        assertThat(model.insteadProperty().get()).contains("решить");
    }

    @Test
    void aTicketTypedInTheWrongLayoutIsFoundAndSaid() {
        type("yt jnrhsdftncz");

        assertThat(lines()).containsExactly("Excel не открывается");
        assertThat(model.insteadProperty().get()).contains("не открывается");
    }

    @Test
    void theOtherLayoutIsNotTriedWhereSomethingIsFoundAsTyped() {
        type("printer");

        assertThat(lines()).containsExactly("Printer on fire", "Printer was on fire");
        assertThat(model.insteadProperty().get()).isEmpty();
        model.choose(entry("Printer was on fire"));
        assertThat(selection.ticket()).contains(new TicketId(5));
    }

    @Test
    void aNumberGoesStraightToItsTicketEvenIfNoViewHoldsIt() {
        type("№ 10077");

        assertThat(lines()).first().isEqualTo("Old one");
        model.choose(model.entries().getFirst());
        assertThat(selection.ticket()).contains(new TicketId(77));
    }

    @Test
    void whatWasFoundForEarlierLettersIsNotShownForLaterOnes() {
        model.typedProperty().set("printer");
        model.typedProperty().set("excel");
        disk.runAll();

        assertThat(lines()).containsExactly("Excel не открывается");
        model.typedProperty().set("printer");
        assertThat(lines()).isEmpty();
    }

    @Test
    void aCommandThatCannotBeGivenSaysWhy() {
        solvable.set(false);
        type("solve");

        assertThat(model.entries())
                .first()
                .isInstanceOfSatisfying(
                        Entry.OfCommand.class,
                        of ->
                                assertThat(of.hindrance())
                                        .isEqualTo(texts.of("shell.solve.hindered")));
    }

    @Test
    void scatteredLettersFindOnlyWhereNothingElseDoes() {
        type("fsnow");

        assertThat(lines()).containsExactly("Fetch and send now · F5");
    }

    @Test
    void theSearchOverEverythingStandsLastAndIsGivenTheWords() {
        type("printer");

        assertThat(model.entries()).last().isEqualTo(new Entry.OfSearch("printer", ""));
        model.choose(model.entries().getLast());
        assertThat(done).containsExactly("printer");
        type("");
        assertThat(model.entries()).noneMatch(Entry.OfSearch.class::isInstance);
    }

    private void type(String words) {
        model.typedProperty().set(words);
        disk.runAll();
    }

    private Entry entry(String words) {
        return model.entries().stream()
                .filter(entry -> line(entry).startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines() {
        return model.entries().stream()
                .filter(entry -> !(entry instanceof Entry.OfSearch))
                .map(PaletteModelTest::line)
                .toList();
    }

    private static String line(Entry entry) {
        return switch (entry) {
            case Entry.OfCommand of -> of.name() + keys(of.keys());
            case Entry.OfView of -> of.line().words() + keys(of.keys());
            case Entry.OfTicket of -> of.subject();
            case Entry.OfSearch of -> of.words();
        };
    }

    private static String keys(String shown) {
        return shown.isEmpty() ? "" : " · " + shown;
    }

    private void remember(List<String> names) {
        recent.clear();
        recent.addAll(names);
    }

    private void fail(Throwable failure) {
        throw new AssertionError(failure);
    }
}
