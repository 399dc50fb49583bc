package app.pult.ui.diagnostics;

import app.pult.desk.TicketId;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Finding;
import app.pult.knowledge.RuleExperience;
import app.pult.knowledge.RuleTally;
import app.pult.knowledge.RuleVerdict;
import app.pult.ui.shell.LastAsked;
import app.pult.ui.shell.SerialWrites;
import app.pult.ui.shell.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How right the findings of the open ticket are: what is known of their rules, and what the
/// operator says now. The same said twice takes it back.
///
/// Thread: FX only; reads and writes run on the work executor.
public final class FindingVerdicts {
    private record Shown(TicketId ticket, Diagnosis diagnosis) {
        List<String> rules() {
            return diagnosis.findings().stream().map(Finding::rule).distinct().toList();
        }
    }

    private final RuleExperience experience;
    private final Threads threads;
    private final LastAsked last;
    private final SerialWrites writes;
    private final ReadOnlyObjectWrapper<Map<String, RuleTally>> tallies =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> judged =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Shown> shown = Optional.empty();

    public FindingVerdicts(RuleExperience experience, Threads threads) {
        this.experience = experience;
        this.threads = threads;
        last = new LastAsked(threads);
        writes = new SerialWrites(threads);
    }

    /// By rule; without those that were not looked up yet.
    ReadOnlyObjectProperty<Map<String, RuleTally>> talliesProperty() {
        return tallies.getReadOnlyProperty();
    }

    /// The diagnosis of the open ticket without what is called wrong there.
    public ReadOnlyObjectProperty<Optional<Diagnosis>> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /// These findings are before the operator now.
    void show(CaseModel.View view) {
        var now =
                view instanceof CaseModel.View.Done done
                        ? Optional.of(new Shown(done.ticket(), done.diagnosis()))
                        : Optional.<Shown>empty();
        if (!now.map(Shown::ticket).equals(shown.map(Shown::ticket))) {
            tallies.set(Map.of());
        }
        shown = now;
        judge();
        read();
    }

    private void know(Map<String, RuleTally> found) {
        tallies.set(found);
        judge();
    }

    private void judge() {
        judged.set(shown.map(now -> now.diagnosis().without(wrong())));
    }

    void say(String rule, RuleVerdict verdict) {
        var tally = Optional.ofNullable(tallies.get().get(rule));
        if (shown.isEmpty() || tally.isEmpty()) {
            return;
        }
        var ticket = shown.get().ticket();
        var said = Optional.of(verdict).filter(now -> !tally.get().here().equals(Optional.of(now)));
        writes.write(
                () -> {
                    experience.say(ticket, rule, said);
                    return rule;
                },
                done -> read(),
                threads.failed());
    }

    /// The rules that are called wrong in the open ticket.
    Set<String> wrong() {
        return tallies.get().values().stream()
                .filter(RuleTally::isWrongHere)
                .map(RuleTally::rule)
                .collect(Collectors.toSet());
    }

    /// Nobody looks any more.
    void rest() {
        last.forget();
    }

    private void read() {
        shown.filter(now -> !now.rules().isEmpty())
                .ifPresentOrElse(
                        now ->
                                last.ask(
                                        () -> experience.shown(now.ticket(), now.rules()),
                                        this::know,
                                        threads.failed()),
                        last::forget);
    }
}
