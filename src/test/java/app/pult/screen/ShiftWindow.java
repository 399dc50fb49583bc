package app.pult.screen;

import app.pult.desk.DraftKey;
import app.pult.desk.Queue;
import app.pult.desk.TicketId;
import app.pult.diagnosis.CaseNote;
import app.pult.diagnosis.CodeMention;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.probe.ProbeNote;
import app.pult.diagnosis.report.FactNames;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.Runbooks;
import app.pult.diagnosis.runbook.run.Proof;
import app.pult.fixture.BusyChats;
import app.pult.fixture.BusyShift;
import app.pult.fixture.CountedIds;
import app.pult.fixture.FakeArticles;
import app.pult.fixture.FakeBundler;
import app.pult.fixture.FakeCases;
import app.pult.fixture.FakeChats;
import app.pult.fixture.FakeConnection;
import app.pult.fixture.FakeCustomers;
import app.pult.fixture.FakeDirectory;
import app.pult.fixture.FakeDrafts;
import app.pult.fixture.FakeExperience;
import app.pult.fixture.FakeOthers;
import app.pult.fixture.FakeOutbox;
import app.pult.fixture.FakeProber;
import app.pult.fixture.FakeReadings;
import app.pult.fixture.FakeReadyTexts;
import app.pult.fixture.FakeRuleExperience;
import app.pult.fixture.FakeRuns;
import app.pult.fixture.FakeSavedViews;
import app.pult.fixture.FakeSearch;
import app.pult.fixture.FakeSnoozes;
import app.pult.fixture.FakeTickets;
import app.pult.fixture.FakeTime;
import app.pult.fixture.GuideAtHand;
import app.pult.fixture.Lists;
import app.pult.fixture.MemoryBlobs;
import app.pult.fixture.NoFiles;
import app.pult.fixture.PracticeFiles;
import app.pult.fixture.Screens.Variant;
import app.pult.knowledge.ArticleId;
import app.pult.knowledge.Platform;
import app.pult.launch.NewTicketTexts;
import app.pult.ui.chat.ChatCommands;
import app.pult.ui.chat.ChatsModel;
import app.pult.ui.chat.ChatsPane;
import app.pult.ui.conversation.AttachmentFiles;
import app.pult.ui.conversation.ComposerModel;
import app.pult.ui.conversation.ConversationModel;
import app.pult.ui.conversation.ConversationPane;
import app.pult.ui.conversation.UndoSendCard;
import app.pult.ui.customer.CustomerModel;
import app.pult.ui.customer.CustomerPane;
import app.pult.ui.diagnostics.BundleModel;
import app.pult.ui.diagnostics.CaseModel;
import app.pult.ui.diagnostics.DiagnosticsPane;
import app.pult.ui.diagnostics.FindingHelp;
import app.pult.ui.diagnostics.FindingOffers;
import app.pult.ui.diagnostics.FindingVerdicts;
import app.pult.ui.diagnostics.probes.ProbesModel;
import app.pult.ui.diagnostics.probes.ProbesPage;
import app.pult.ui.diagnostics.runbook.Lines;
import app.pult.ui.diagnostics.runbook.RunbookModel;
import app.pult.ui.diagnostics.runbook.RunbookPane;
import app.pult.ui.diagnostics.station.RowWords;
import app.pult.ui.diagnostics.station.StationModel;
import app.pult.ui.diagnostics.station.StationPane;
import app.pult.ui.diagnostics.timeline.EventWords;
import app.pult.ui.diagnostics.timeline.TimelineModel;
import app.pult.ui.diagnostics.timeline.TimelinePane;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.knowledge.ArticleWords;
import app.pult.ui.knowledge.ArticlesAtCaret;
import app.pult.ui.knowledge.DraftModel;
import app.pult.ui.knowledge.DraftSheet;
import app.pult.ui.knowledge.GuideSheet;
import app.pult.ui.knowledge.KnowledgePane;
import app.pult.ui.knowledge.RelatedModel;
import app.pult.ui.knowledge.ShelfModel;
import app.pult.ui.knowledge.VerdictModel;
import app.pult.ui.newticket.FormStore;
import app.pult.ui.newticket.NewTicketModel;
import app.pult.ui.newticket.NewTicketPane;
import app.pult.ui.outbox.OutboxModel;
import app.pult.ui.outbox.OutboxPane;
import app.pult.ui.palette.PaletteModel;
import app.pult.ui.palette.PalettePane;
import app.pult.ui.palette.Recent;
import app.pult.ui.queue.BulkModel;
import app.pult.ui.queue.Marks;
import app.pult.ui.queue.QueuePane;
import app.pult.ui.queue.SavedViewsModel;
import app.pult.ui.queue.SavedViewsSheet;
import app.pult.ui.search.SearchModel;
import app.pult.ui.search.SearchSheet;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.MovingOn;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Place;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Side;
import app.pult.ui.shell.StatusModel;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.TicketActions;
import app.pult.ui.shell.UnsavedDrafts;
import app.pult.ui.shell.ViewsModel;
import app.pult.ui.snooze.SnoozeBar;
import app.pult.ui.snooze.SnoozeModel;
import app.pult.ui.snooze.SnoozeSheet;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// The whole window over ports in memory, wired as the program wires it. Everything happens at
/// once: reads and writes run where they are asked for, unless a test holds [#disk]. Thread: FX
/// only.
final class ShiftWindow {
    private static final Runbooks RUNBOOKS = Runbooks.ofProgram();

    private static final double WIDTH = 1280;
    private static final Duration MOMENT = Duration.ofMillis(50);

    final FakeTickets tickets;
    final FakeDirectory directory;
    final FakeOutbox outbox;
    final FakeReadyTexts ready;
    final FakeOthers others = new FakeOthers();
    final FakeCustomers customers = new FakeCustomers();
    final FakeDrafts drafts = new FakeDrafts();
    final FakeTime time = new FakeTime(BusyShift.NOW);
    final FakeConnection connection = FakeConnection.upToDate(BusyShift.NOW.minusSeconds(40));
    final Selection selection = new Selection(new Queue.Mine());
    final MovingOn moving = new MovingOn(selection, MovingOn.After.STAY);
    final FakeChats chats = new FakeChats();

    /// What the desk was to be searched for.
    final List<String> searched = new ArrayList<>();

    final FakeSavedViews savedViews = new FakeSavedViews();
    final FakeSnoozes snoozes = new FakeSnoozes();
    final List<Throwable> failures = new ArrayList<>();
    final Commands commands;
    Executor disk = Runnable::run;
    final FakeBundler bundler = new FakeBundler();
    final StatusModel status;
    final NewTicketModel newTicket;
    final OpenEditor editor = new OpenEditor();
    final FakeExperience experience = new FakeExperience();
    final FakeArticles articles = FakeArticles.ofPractice();
    final List<String> browsed = new ArrayList<>();
    final List<String> looked = new ArrayList<>();
    final SimpleStringProperty side = new SimpleStringProperty("");
    final FakeSearch search;
    final SearchModel searching;
    final ShelfModel shelf;
    final KnowledgePane knowledge;
    final SimpleObjectProperty<Look> look;
    final FakeReadings readings = new FakeReadings(BusyShift.NOW);
    final FakeCases cases = new FakeCases();
    final FakeRuleExperience ruleExperience = new FakeRuleExperience();
    final FakeRuns runs = new FakeRuns();
    final FakeProber prober = new FakeProber(BusyShift.NOW);
    final ComposerModel composer;
    final RunbookModel runbooks;
    final MainWindow root;

    ShiftWindow(Variant in) {
        this(in, new FakeOutbox());
    }

    ShiftWindow(Variant in, FakeOutbox outbox) {
        this(in, outbox, new NoFiles());
    }

    ShiftWindow(Variant in, FakeOutbox outbox, AttachmentFiles files) {
        this.outbox = outbox.archiving(drafts);
        look = new SimpleObjectProperty<>(in.look());
        ready = BusyShift.readyTexts(in);
        tickets = BusyShift.tickets(in);
        directory = BusyShift.directory(in);
        commands = new Commands(in.texts(), Map.of());
        var threads =
                new Threads(task -> disk.execute(task), Runnable::run, this::after, failures::add);
        var ids = new CountedIds();
        var unsaved = new UnsavedDrafts(drafts, threads);
        status =
                new StatusModel(
                        connection, "Request Tracker", time, in.texts(), in.ages(), threads);
        var views =
                new ViewsModel(
                        tickets,
                        directory,
                        outbox,
                        chats,
                        savedViews,
                        selection,
                        in.texts(),
                        threads);
        var rows = Lists.plain(tickets, directory, selection, threads);
        var marks = new Marks(rows, threads);
        var talks = new ChatsModel(chats, tickets, directory, selection, threads);
        new ChatCommands(talks, commands);
        talks.attach();
        moving.along(
                ticket -> selection.atChats() ? talks.following(ticket) : rows.following(ticket));
        var queue =
                new QueuePane(
                        rows,
                        new BulkModel(tickets, directory, outbox, ids, marks, threads),
                        in.texts(),
                        in.ages(),
                        time,
                        commands);
        composer =
                new ComposerModel(unsaved, outbox, new MemoryBlobs(), ids, time, moving, threads);
        var readyTexts = ready.model(time, in, threads);
        var conversation =
                new ConversationPane(
                        new ConversationModel(tickets, directory, outbox, ids, selection, threads),
                        composer,
                        new ConversationPane.Means(
                                in.texts(),
                                in.ages(),
                                commands,
                                files,
                                editor,
                                readyTexts,
                                others,
                                time,
                                threads,
                                searched::add));
        var waiting =
                new OutboxPane(
                        new OutboxModel(
                                outbox,
                                tickets,
                                directory,
                                selection,
                                in.texts(),
                                in.ages(),
                                time,
                                status.workingOfflineProperty(),
                                threads),
                        in.texts(),
                        commands);
        newTicket =
                new NewTicketModel(
                        new FormStore(unsaved, directory, outbox, new MemoryBlobs(), ids, time),
                        selection,
                        threads);
        var form =
                new NewTicketPane(
                        newTicket,
                        new NewTicketPane.Means(
                                in.texts(),
                                in.ages(),
                                commands,
                                editor,
                                time,
                                List::of,
                                NewTicketTexts.of(newTicket, readyTexts, in.texts())));
        search = new FakeSearch(tickets, articles, BusyShift.people(in));
        var related = new RelatedModel(tickets, articles, search, experience, selection, threads);
        var verdicts = new VerdictModel(experience, selection, threads);
        shelf = new ShelfModel(articles, search, related, "", in.texts(), threads);
        var words = new ArticleWords(article -> Optional.empty());
        knowledge =
                new KnowledgePane(
                        articles,
                        shelf,
                        Optional.empty(),
                        new KnowledgePane.Means(
                                in.texts(),
                                in.ages(),
                                commands,
                                editor,
                                words,
                                new PracticeFiles(looked),
                                verdicts,
                                browsed::add,
                                time,
                                threads));
        new ArticlesAtCaret(
                        articles,
                        search,
                        words,
                        shelf.languageProperty(),
                        verdicts::inserted,
                        in.texts(),
                        threads)
                .serve(editor);
        var palette =
                new PaletteModel(
                        commands,
                        views,
                        new PaletteModel.Sources(tickets, search),
                        selection,
                        in.texts(),
                        threads,
                        new Recent(List.of(), names -> {}),
                        typed -> searchFor(typed, in));
        searching =
                new SearchModel(
                        new SearchModel.Sources(
                                search,
                                customers,
                                directory,
                                savedViews,
                                in.texts().locale().getLanguage(),
                                time),
                        selection,
                        doors(),
                        threads);
        var customer =
                new CustomerPane(
                        new CustomerModel(customers, tickets, selection, threads),
                        in.texts(),
                        in.ages(),
                        time);
        var station =
                new StationPane(
                        new StationModel(readings, connection, time, time, threads),
                        new StationPane.Means(
                                in.texts(),
                                new RowWords(in.texts(), in.ages()),
                                commands,
                                threads,
                                text -> text,
                                "Pult"));
        var probes = probes(in, threads);
        var names = new FactNames();
        var notes = new CaseNote(names, text -> text, in.texts().locale());
        var caseModel = new CaseModel(cases, tickets, selection, threads);
        var judged = new FindingVerdicts(ruleExperience, threads);
        runbooks =
                new RunbookModel(
                        runs, () -> RUNBOOKS, judged.judgedProperty(), selection, time, threads);
        var runbookPane = runbooks(in, threads);
        var timeline =
                new TimelinePane(
                        new TimelineModel(caseModel, threads),
                        caseModel,
                        in.texts(),
                        new EventWords(in.texts(), in.ages()),
                        commands);
        var diagnostics =
                new DiagnosticsPane(
                        caseModel,
                        new DiagnosticsPane.Means(
                                in.texts(),
                                commands,
                                in.ages(),
                                names,
                                (done, wrong) -> notes.write("1.0", done.diagnosis(), wrong),
                                this::note,
                                new BundleModel(bundler, threads),
                                judged,
                                new FindingHelp(
                                        threads.background(),
                                        diagnosis -> offers(diagnosis, in),
                                        runbooks::show,
                                        looked -> {},
                                        Set.of(Platform.WINDOWS, Platform.LINUX),
                                        (ticket, os) -> {}),
                                Map.of(
                                        DiagnosticsPane.Page.TIMELINE,
                                        new Part(timeline, timeline::keyboard),
                                        DiagnosticsPane.Page.RUNBOOK,
                                        new Part(runbookPane, runbookPane::keyboard),
                                        DiagnosticsPane.Page.PROBES,
                                        new Part(probes, probes::keyboard),
                                        DiagnosticsPane.Page.STATION,
                                        new Part(station, station::keyboard))));
        var naps =
                new SnoozeModel(
                        tickets,
                        snoozes,
                        selection,
                        new SnoozeModel.Marked(marks.markedProperty(), marks::clear),
                        moving,
                        time,
                        ZoneId.of("Europe/Moscow"),
                        threads);
        var bar = new SnoozeBar(naps, in.texts(), in.ages(), commands, () -> snooze(naps, in));
        bar.commands().forEach(commands::add);
        naps.attach();
        var own = new SavedViewsModel(savedViews, rows, selection, threads);
        commands.add(Command.of("queue.views", () -> ownViews(own, in)).on("Ctrl+S"));
        var draft = new DraftModel(tickets, search, in.texts(), threads);
        commands.add(Command.of("knowledge.draft", () -> draft(draft, in)).on("Ctrl+Shift+M"));
        root =
                new MainWindow(
                        new MainWindow.Models(
                                views,
                                status,
                                new TicketActions(tickets, outbox, ids, selection, moving, threads),
                                look),
                        new MainWindow.Parts(
                                list(
                                        new Part(queue, queue::keyboard),
                                        new ChatsPane(
                                                talks, selection, in.texts(), in.ages(), time),
                                        bar),
                                new Part(conversation, conversation::keyboard),
                                new Part(form, form::keyboard),
                                new Part(waiting, waiting::keyboard),
                                new Part(new Label("sign in"), Optional::empty),
                                new Part(new Label("connect"), Optional::empty),
                                (place, typed) -> append(composer, place, typed),
                                new Side(
                                        List.of(
                                                new Side.Tab(
                                                        Side.CUSTOMER,
                                                        new Part(customer, customer::keyboard)),
                                                new Side.Tab(
                                                        Side.KNOWLEDGE,
                                                        new Part(knowledge, knowledge::keyboard)),
                                                new Side.Tab(
                                                        Side.DIAGNOSTICS,
                                                        new Part(
                                                                diagnostics,
                                                                diagnostics::keyboard))),
                                        side,
                                        new SimpleDoubleProperty(348)),
                                close -> palette(palette, in, close),
                                close -> searching(in, close),
                                close -> guide(in, threads, close)),
                        selection,
                        in.texts(),
                        commands,
                        List.of(),
                        WIDTH);
        root.addCard(new UndoSendCard(composer, in.texts(), in.ages(), commands, selection::write));
        root.sceneProperty().subscribe(this::install);
    }

    private static FindingHelp.Offers offers(Diagnosis diagnosis, Variant in) {
        var findings = new HashMap<Finding, FindingOffers>();
        for (var finding : diagnosis.findings()) {
            findings.put(finding, offers(Lines.of(RUNBOOKS, finding), in));
        }
        var codes = new LinkedHashMap<CodeMention, FindingOffers>();
        for (var mention : diagnosis.codes()) {
            codes.put(mention, offers(Lines.of(RUNBOOKS, mention), in));
        }
        return new FindingHelp.Offers(findings, codes);
    }

    private static FindingOffers offers(List<Runbook> books, Variant in) {
        return new FindingOffers(
                books.stream()
                        .limit(2)
                        .map(
                                book ->
                                        new FindingOffers.Book(
                                                book.id(), book.title().in(in.texts().locale())))
                        .toList(),
                List.of());
    }

    private RunbookPane runbooks(Variant in, Threads threads) {
        return new RunbookPane(
                runbooks,
                new RunbookPane.Means(
                        in.texts(),
                        threads,
                        run -> Proof.of(run, in.texts().locale(), ZoneId.of("Europe/Moscow")),
                        this::note,
                        (ticket, words) -> note(ticket, words.in(in.texts().locale()))));
    }

    private ProbesPage probes(Variant in, Threads threads) {
        return new ProbesPage(
                new ProbesModel(
                        prober,
                        tickets,
                        new ProbesModel.Means(selection, connection, time, threads, threads)),
                new ProbesPage.Means(
                        in.texts(),
                        in.ages(),
                        commands,
                        run ->
                                String.join(
                                        "\n",
                                        ProbeNote.lines(
                                                run.reports().getFirst(), in.texts().locale())),
                        this::note));
    }

    private void note(TicketId ticket, String words) {
        var draft = new DraftKey(ticket, DraftKey.Kind.NOTE);
        composer.append(draft, words);
        selection.write(draft);
        composer.write(DraftKey.Kind.NOTE);
    }

    private void append(ComposerModel composer, Place place, String words) {
        if (place instanceof Place.Desk desk) {
            desk.draft().ifPresent(draft -> composer.append(draft, words));
        } else if (place instanceof Place.NewTicket form) {
            newTicket.append(form.draft(), words);
        }
    }

    /// As `launch` has it: the chats stand where the queue stood.
    private Part list(Part queue, ChatsPane chatsPane, SnoozeBar bar) {
        var list = new BorderPane(queue.node(), null, null, bar, null);
        list.setMinWidth(0);
        selection
                .placeProperty()
                .subscribe(place -> list.setCenter(selection.atChats() ? chatsPane : queue.node()));
        return new Part(
                list, () -> selection.atChats() ? chatsPane.keyboard() : queue.keyboard().get());
    }

    private void ownViews(SavedViewsModel own, Variant in) {
        root.toggleOver(
                "queue.views",
                close -> {
                    var sheet = new SavedViewsSheet(own, in.texts(), close);
                    return new Part(sheet, sheet::keyboard);
                });
    }

    private void draft(DraftModel draft, Variant in) {
        selection.ticket().ifPresent(draft::begin);
        root.toggleOver(
                "knowledge.draft",
                close -> {
                    var sheet = new DraftSheet(draft, in.texts(), doors()::article, close);
                    return new Part(sheet, sheet::keyboard);
                });
    }

    private void snooze(SnoozeModel naps, Variant in) {
        root.toggleOver(
                "snooze.open",
                close ->
                        SnoozeSheet.of(naps, in.texts(), in.ages(), close)
                                .map(sheet -> new Part(sheet, sheet::keyboard))
                                .orElseThrow());
    }

    private Part guide(Variant in, Threads threads, Runnable close) {
        var sheet = new GuideSheet(new GuideAtHand(), in.texts(), threads, browsed::add, close);
        return new Part(sheet, sheet::keyboard);
    }

    /// Where the column of the side shows what was found.
    private SearchModel.Doors doors() {
        return new SearchModel.Doors() {
            @Override
            public void article(ArticleId article) {
                knowledge.read(article);
                root.enterSide(Side.KNOWLEDGE);
            }

            @Override
            public void customer() {
                root.enterSide(Side.CUSTOMER);
            }
        };
    }

    private void searchFor(String words, Variant in) {
        searching.wordsProperty().set(words);
        root.toggleOver("shell.search", close -> searching(in, close));
    }

    private Part searching(Variant in, Runnable close) {
        var sheet = new SearchSheet(searching, in.texts(), in.ages(), time, close);
        return new Part(sheet, sheet::keyboard);
    }

    private static Part palette(PaletteModel model, Variant in, Runnable close) {
        var pane = new PalettePane(model, in.texts(), close);
        return new Part(pane, pane::keyboard);
    }

    /// Chats as [BusyChats] has them, at a server that has chats.
    void putChats(Variant in) {
        directory.withChats();
        BusyChats.put(chats, tickets, in);
    }

    /// Moments pass at once, longer waits when a test lets the time pass.
    private void after(Duration delay, Runnable action) {
        if (delay.compareTo(MOMENT) <= 0) {
            action.run();
        } else {
            time.after(delay, action);
        }
    }

    private void install(Scene scene) {
        if (scene != null) {
            commands.installOn(scene);
        }
    }
}
