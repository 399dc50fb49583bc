package app.pult.diagnosis.runbook;

import app.pult.diagnosis.Bilingual;
import app.pult.knowledge.Platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A way from a symptom to an end. Steps and ends are in the order in which their file has them;
/// `start` says for each of its systems where it begins. From there every step of that system is
/// reached, and from every step an end. `blanks` are what commands leave open: name to words.
public record Runbook(
        RunbookId id,
        int version,
        Bilingual title,
        Serves serves,
        Set<Platform> os,
        Map<Platform, StepId> start,
        Map<String, Bilingual> blanks,
        List<Step> steps,
        List<End> ends) {
    public Runbook {
        os = Set.copyOf(os);
        start = Map.copyOf(start);
        blanks = Map.copyOf(blanks);
        steps = List.copyOf(steps);
        ends = List.copyOf(ends);
    }

    /// What it is offered for: codes in their canonical spelling (`win32:5`), rules and knowledge
    /// pages by their names, as translations share them.
    public record Serves(List<String> codes, List<String> rules, List<String> articles) {
        public Serves {
            codes = List.copyOf(codes);
            rules = List.copyOf(rules);
            articles = List.copyOf(articles);
        }

        /// Whether it is one of those looked for: a code, a rule or a page.
        public boolean any(Collection<String> wanted) {
            return wanted.stream()
                    .anyMatch(
                            one ->
                                    codes.contains(one)
                                            || rules.contains(one)
                                            || articles.contains(one));
        }
    }

    public Optional<Step> find(StepId wanted) {
        return steps.stream().filter(step -> step.id().equals(wanted)).findFirst();
    }

    public Optional<End> find(EndId wanted) {
        return ends.stream().filter(end -> end.id().equals(wanted)).findFirst();
    }

    /// @throws IllegalArgumentException if it is not for this system
    public StepId start(Platform system) {
        var first = start.get(system);
        if (first == null) {
            throw new IllegalArgumentException(id.value() + " is not for " + system);
        }
        return first;
    }

    /// The steps of one system, in the order of the file.
    public List<Step> steps(Platform system) {
        return steps.stream().filter(step -> step.os().contains(system)).toList();
    }
}
