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
        cases = cases(place, files, shelf, selection, means);
        station = station(place, machine, means);
        var verdicts = new FindingVerdicts(place.ruleExperience(), means.threads());
        runbooks =
                new DeskRunbooks(
                        place,
                        shelf::runbooks,
                        verdicts.judgedProperty(),
                        selection,
                        machine.clock(),
                        pen,
                        means);
        probing = new DeskProbing(place, machine, selection, pen::note, means);
        var names = new FactNames();
        bundles = bundles(place, files, names, means);
        pane =
                new DiagnosticsPane(
                        cases,
                        new DiagnosticsPane.Means(
                                means.texts(),
                                means.commands(),
                                means.ages(),
                                names,
                                (done, wrong) ->
                                        note(done.diagnosis(), wrong, names, means.texts()),
                                pen::note,
                                bundles,
                                verdicts,
                                help(place, pen, read, means),
                                pages(place, means)));
    }

    private static CaseModel cases(
            Workplace place,
            AttachmentFiles files,
            DeskShelf shelf,
            Selection selection,
            Means means) {
        return new CaseModel(
                new DeskCase(
                        place.tickets(), place.customers(), place.blobs(), files, shelf::rules),
                place.tickets(),
                selection,
                means.threads());
    }

    private static StationModel station(Workplace place, Machine machine, Means means) {
        return new StationModel(
                new DeskReadings(place, machine),
                new EngineConnection(place.engine()),
                machine.clock(),
                place.engine().serverTime(),
                means.threads());
    }

    private static BundleModel bundles(
            Workplace place, AttachmentFiles files, FactNames names, Means means) {
        return new BundleModel(
                new DeskBundler(
                        place.tickets(),
                        new CaseBundle(names, means.texts().locale(), Machine.version()),
                        files::chooseTarget),
                means.threads());
    }

    /// Probes only where the administrator lets them be.
    private Map<Page, Part> pages(Workplace place, Means means) {
        var pages = new EnumMap<Page, Part>(Page.class);
        pages.put(Page.TIMELINE, timeline(means));
        pages.put(Page.RUNBOOK, runbooks.part());
        pages.put(Page.STATION, station(place, means));
        probing.part().ifPresent(part -> pages.put(Page.PROBES, part));
        return pages;
    }

    private Part timeline(Means means) {
        var page =
                new TimelinePane(
                        new TimelineModel(cases, means.threads()),
                        cases,
                        means.texts(),
                        new EventWords(means.texts(), means.ages()),
                        means.commands());
        return new Part(page, page::keyboard);
    }

    private Part station(Workplace place, Means means) {
        var texts = means.texts();
        var page =
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
        return new Part(page, page::keyboard);
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
