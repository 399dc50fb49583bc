package app.pult.launch;

import app.pult.desk.TicketId;
import app.pult.diagnosis.mask.Masker;
import app.pult.diagnosis.mask.Secret;
import app.pult.diagnosis.probe.ProbeNote;
import app.pult.diagnosis.probe.ProbeReport;
import app.pult.store.work.ProbeRunTable;
import app.pult.ui.diagnostics.probes.ProbesModel;
import app.pult.ui.diagnostics.probes.ProbesPage;
import app.pult.ui.diagnostics.probes.Run;
import app.pult.ui.diagnostics.probes.Subject;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;

/// The probes of an open desk, put together with the threads they run on. Thread: FX only.
final class DeskProbing implements AutoCloseable {
    /// A service is looked at this many hosts at a time.
    private static final int AT_ONCE = 4;

    private final ExecutorService network = Threads.pool("pult-probe", AT_ONCE);
    private final ProbesModel model;
    private final ProbesPage page;
    private final boolean allowed;

    /// `write` begins an internal note.
    DeskProbing(
            Workplace place,
            Machine machine,
            Selection selection,
            BiConsumer<TicketId, String> write,
            DeskDiagnostics.Means means) {
        allowed = machine.policy().probesAllowed();
        var window = means.threads();
        var texts = means.texts();
        model =
                new ProbesModel(
                        new DeskProber(
                                new DeskProbes(machine),
                                place.articles(),
                                texts.locale().getLanguage(),
                                (report, ticket) ->
                                        place.probeRuns().add(entry(report, ticket, place))),
                        place.tickets(),
                        new ProbesModel.Means(
                                selection,
                                new EngineConnection(place.engine()),
                                machine.clock(),
                                window,
                                new app.pult.ui.shell.Threads(
                                        network, window.ui(), window.delay(), window.failed())));
        page =
                new ProbesPage(
                        model,
                        new ProbesPage.Means(
                                texts,
                                means.ages(),
                                means.commands(),
                                run -> note(run, texts),
                                write));
    }

    private static ProbeRunTable.Entry entry(
            ProbeReport report, Optional<TicketId> ticket, Workplace place) {
        var target = report.target();
        return new ProbeRunTable.Entry(
                report.at(),
                target.kind(),
                target.place(),
                report.health().name().toLowerCase(Locale.ROOT)
                        + report.cause().map(cause -> ", " + cause.id()).orElse(""),
                place.account().login(),
                ticket);
    }

    /// Nothing where the administrator forbids probes.
    Optional<Part> part() {
        return allowed ? Optional.of(new Part(page, page::keyboard)) : Optional.empty();
    }

    /// One masker a note: the same secret has the same token all through it. Hosts and addresses
    /// stay: they are what was looked at.
    private static String note(Run run, Texts texts) {
        var masker = new Masker(Secret.forNote());
        var lines = new ArrayList<String>();
        lines.add(texts.of("probes.note.title", Machine.version()));
        lines.addAll(lines(run, texts));
        return String.join("\n", lines.stream().map(masker::mask).toList());
    }

    private static List<String> lines(Run run, Texts texts) {
        return switch (run.subject()) {
            case Subject.One one -> ProbeNote.lines(run.reports().getFirst(), texts.locale());
            case Subject.Service service ->
                    ProbeNote.lines(service.check(), run.reports(), texts.locale());
        };
    }

    /// A probe that is under way is given up: nobody sees its end.
    @Override
    public void close() {
        model.close();
        network.shutdownNow();
    }
}
