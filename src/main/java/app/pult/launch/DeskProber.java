package app.pult.launch;

import app.pult.desk.TicketId;
import app.pult.diagnosis.probe.ProbePlan;
import app.pult.diagnosis.probe.ProbePolicy;
import app.pult.diagnosis.probe.ProbeReport;
import app.pult.diagnosis.probe.Probes;
import app.pult.diagnosis.probe.ServiceCheck;
import app.pult.diagnosis.probe.ServiceCheckReader;
import app.pult.diagnosis.probe.Target;
import app.pult.knowledge.Articles;
import app.pult.store.StoreException;
import app.pult.ui.diagnostics.probes.Prober;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Probes of an open desk: with the name servers of this computer, and the services that articles
/// of its knowledge base list. What was probed when stands in the log of the program.
///
/// Thread: any but JavaFX.
final class DeskProber implements Prober {
    private static final Logger LOG = LoggerFactory.getLogger(DeskProber.class);

    private final DeskProbes probes;
    private final Articles articles;
    private final String language;
    private final BiConsumer<ProbeReport, Optional<TicketId>> kept;

    /// `kept` is told of each run that came to its end and of its ticket, on its thread.
    DeskProber(
            DeskProbes probes,
            Articles articles,
            String language,
            BiConsumer<ProbeReport, Optional<TicketId>> kept) {
        this.probes = probes;
        this.articles = articles;
        this.language = language;
        this.kept = kept;
    }

    @Override
    public ProbePlan plan(Target target, Setup setup) throws InterruptedException {
        return probes(setup).plan(target);
    }

    @Override
    public ProbeReport run(ProbePlan plan, Setup setup, Optional<TicketId> ticket)
            throws InterruptedException {
        LOG.info("Probe of {} ({})", plan.target().place(), plan.target().kind());
        var report = probes(setup).run(plan);
        try {
            kept.accept(report, ticket);
        } catch (StoreException e) {
            LOG.warn("A probe was run that the disk does not tell of", e);
        }
        return report;
    }

    private Probes probes(Setup setup) {
        var policy =
                switch (setup.within()) {
                    case PUBLIC -> ProbePolicy.publicOnly();
                    case PRIVATE_TOO -> ProbePolicy.withPrivate();
                };
        return probes.of(policy, setup.beside().stream().toList());
    }

    /// One of a name: translations of an article list the same.
    @Override
    public List<ServiceCheck> services() {
        var names = new HashSet<String>();
        var found = new ArrayList<ServiceCheck>();
        for (var article : articles.list(language, "")) {
            ServiceCheckReader.read(article).stream()
                    .filter(check -> names.add(check.product()))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(ServiceCheck::product));
        return found;
    }
}
