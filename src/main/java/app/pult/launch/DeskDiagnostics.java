package app.pult.launch;

import app.pult.diagnosis.CaseNote;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.bundle.CaseBundle;
import app.pult.diagnosis.collect.Collector;
import app.pult.diagnosis.mask.Masker;
import app.pult.diagnosis.mask.Secret;
import app.pult.diagnosis.report.FactNames;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.knowledge.ArticleId;
import app.pult.ui.conversation.AttachmentFiles;
import app.pult.ui.diagnostics.BundleModel;
import app.pult.ui.diagnostics.CaseModel;
import app.pult.ui.diagnostics.DiagnosticsPane;
import app.pult.ui.diagnostics.DiagnosticsPane.Page;
import app.pult.ui.diagnostics.FindingHelp;
import app.pult.ui.diagnostics.FindingVerdicts;
import app.pult.ui.diagnostics.station.RowWords;
import app.pult.ui.diagnostics.station.StationModel;
import app.pult.ui.diagnostics.station.StationPane;
import app.pult.ui.diagnostics.timeline.EventWords;
import app.pult.ui.diagnostics.timeline.TimelineModel;
import app.pult.ui.diagnostics.timeline.TimelinePane;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The diagnostics of an open desk, put together. Thread: FX only.
final class DeskDiagnostics implements AutoCloseable {
    private final CaseModel cases;
    private final DeskShelf shelf;
    private final StationModel station;
    private final DeskRunbooks runbooks;
    private final DeskProbing probing;
    private final BundleModel bundles;
    private final DiagnosticsPane pane;

    /// `pen` begins what is written, `read` shows an article; `files` are fetched, and saved where
    /// the operator says.
    DeskDiagnostics(
            Workplace place,
            Machine machine,
            Selection selection,
            AttachmentFiles files,
            Pen pen,
            Consumer<ArticleId> read,
            Means means) {
        shelf = new DeskShelf(place.articles());
        cases =
                new CaseModel(
                        new DeskCase(
                                place.tickets(),
                                place.customers(),
                                place.blobs(),
                                files,
                                shelf::rules),
                        place.tickets(),
                        selection,
                        means.threads());
        station =
                new StationModel(
                        new DeskReadings(place, machine),
                        new EngineConnection(place.engine()),
                        machine.clock(),
                        place.engine().serverTime(),
                        means.threads());
        var texts = means.texts();
        var stationPane =
                new StationPane(
                        station,
                        new StationPane.Means(
                                texts,
                                new RowWords(texts, means.ages()),
                                means.commands(),
                                means.threads(),
                                text -> new Masker(Secret.forNote()).mask(text),
                                texts.of(
                                        "diagnostics.report.title",
                                        Machine.version(),
                                        place.account().name())));
        var verdicts = new FindingVerdicts(place.ruleExperience(), means.threads());
        runbooks =
                new DeskRunbooks(
                        place,
                        shelf::runbooks,
                        verdicts.judged(cases),
                        selection,
                        machine.clock(),
                        pen,
                        means);
        var names = new FactNames();
        probing = new DeskProbing(place, machine, selection, pen::note, means);
        var timeline =
                new TimelinePane(
                        new TimelineModel(cases, means.threads()),
                        cases,
                        texts,
                        new EventWords(texts, means.ages()),
                        means.commands());
        bundles =
                new BundleModel(
                        new DeskBundler(
                                place.tickets(),
                                new CaseBundle(names, texts.locale(), Machine.version()),
                                files::chooseTarget),
                        means.threads());
        pane =
                new DiagnosticsPane(
                        cases,
                        new DiagnosticsPane.Means(
                                texts,
                                means.commands(),
                                means.ages(),
                                names,
                                (done, wrong) -> note(done.diagnosis(), wrong, names, texts),
                                pen::note,
                                bundles,
                                verdicts,
                                help(place, pen, read, means),
                                pages(
                                        new Part(timeline, timeline::keyboard),
                                        new Part(stationPane, stationPane::keyboard))));
    }

    /// Probes only where the administrator lets them be.
    private Map<Page, Part> pages(Part timeline, Part station) {
        var pages = new EnumMap<Page, Part>(Page.class);
        pages.put(Page.TIMELINE, timeline);
        pages.put(Page.RUNBOOK, runbooks.part());
        pages.put(Page.STATION, station);
        probing.part().ifPresent(part -> pages.put(Page.PROBES, part));
        return pages;
    }

    private FindingHelp help(Workplace place, Pen pen, Consumer<ArticleId> read, Means means) {
        var help = new DeskHelp(shelf, place.articles(), place.search(), means.texts().locale());
        var collectors = Collector.ofProgram();
        return new FindingHelp(
                means.threads().background(),
                help::of,
                this::begin,
                read,
                collectors.stream().map(Collector::os).collect(Collectors.toSet()),
                (ticket, os) ->
                        collectors.stream()
                                .filter(collector -> collector.os() == os)
                                .findFirst()
                                .ifPresent(collector -> pen.ask(ticket, collector)));
    }

    private void begin(RunbookId runbook) {
        runbooks.model().show(runbook);
        pane.turn(Page.RUNBOOK);
    }

    /// One masker a note: the same secret has the same token all through it.
    private static String note(
            Diagnosis diagnosis, Set<String> wrong, FactNames names, Texts texts) {
        var masker = new Masker(Secret.forNote());
        return new CaseNote(names, masker::mask, texts.locale())
                .write(Machine.version(), diagnosis, wrong);
    }

    /// What a window has for its panes.
    record Means(Texts texts, Ages ages, Commands commands, Threads threads) {}

    Part part() {
        return new Part(pane, pane::keyboard);
    }

    @Override
    public void close() {
        cases.detach();
        bundles.stop();
        station.detach();
        runbooks.close();
        shelf.close();
        probing.close();
    }
}
