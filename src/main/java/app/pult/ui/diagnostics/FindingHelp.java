package app.pult.ui.diagnostics;

import app.pult.desk.TicketId;
import app.pult.diagnosis.CodeMention;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.runbook.RunbookId;
import app.pult.knowledge.ArticleId;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.Background;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Where the page of findings gets help from: `offers` are looked up by `background` off the JavaFX
/// thread, the others are done on it. `ask` begins a reply that asks the customer for a report of
/// their system; it can be had for `askable` ones.
public record FindingHelp(
        Background background,
        Function<Diagnosis, Offers> offers,
        Consumer<RunbookId> begin,
        Consumer<ArticleId> read,
        Set<Platform> askable,
        BiConsumer<TicketId, Platform> ask) {
    /// What helps with each finding, and with the codes in messages, those that anything helps
    /// with.
    public record Offers(
            Map<Finding, FindingOffers> findings, Map<CodeMention, FindingOffers> codes) {
        public Offers {
            findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }
    }

    public FindingHelp {
        askable = Set.copyOf(askable);
    }
}
