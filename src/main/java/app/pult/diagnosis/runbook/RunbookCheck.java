package app.pult.diagnosis.runbook;

import app.pult.diagnosis.runbook.Answer.Target;
import app.pult.knowledge.Platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether an operator can be left standing by a runbook, or hurt by one of its commands. Thread:
/// any; a check is one runbook.
final class RunbookCheck {
    private final String file;
    private final Runbook book;
    private final List<Fault> faults = new ArrayList<>();

    private RunbookCheck(String file, Runbook book) {
        this.file = file;
        this.book = book;
    }

    static List<Fault> of(String file, Runbook book) {
        var check = new RunbookCheck(file, book);
        check.names();
        check.steps();
        check.blanks();
        for (var os : Platform.values()) {
            if (book.os().contains(os)) {
                check.ways(os);
            }
        }
        check.ends();
        return check.faults;
    }

    private void fault(String place, String wrong) {
        faults.add(new Fault(file, place, wrong));
    }

    private static String place(Step step) {
        return "step " + step.id().value();
    }

    private void names() {
        var seen = new HashSet<String>();
        for (var step : book.steps()) {
            if (!seen.add(step.id().value())) {
                fault(place(step), "this name is there twice");
            }
        }
        for (var end : book.ends()) {
            if (!seen.add(end.id().value())) {
                fault("end " + end.id().value(), "this name is there twice");
            }
        }
    }

    private void steps() {
        for (var step : book.steps()) {
            if (step.answers().isEmpty()) {
                fault(place(step), "has no answers");
            }
            var labels = new HashSet<Object>();
            for (var answer : step.answers()) {
                if (!labels.add(answer.label())) {
                    fault(place(step), "\"" + answer.label().en() + "\" is answered twice");
                }
            }
            if (!book.os().containsAll(step.os())) {
                fault(place(step), "is for a system that the runbook is not for");
            }
            risk(step);
        }
    }

    private void risk(Step step) {
        if (step.risk() == Risk.READ && (step.changes().isPresent() || step.undo().isPresent())) {
            fault(place(step), "only reads, but says what it changes or how to undo it");
        }
        if (step.risk() != Risk.READ && step.changes().isEmpty()) {
            fault(place(step), "does not say what it changes");
        }
        if (step.risk() != Risk.READ && step.undo().isEmpty()) {
            fault(place(step), "says neither how to undo it nor that it cannot be undone");
        }
        for (var command : step.commands()) {
            if (!step.os().contains(command.os())) {
                fault(place(step), "has a command for " + command.os().shown());
            }
            CommandRisk.of(command.text())
                    .filter(found -> found.risk().compareTo(step.risk()) > 0)
                    .ifPresent(found -> fault(place(step), understated(step, found)));
        }
    }

    private static String understated(Step step, CommandRisk.Found found) {
        return "says \"%s\", but \"%s\" is \"%s\""
                .formatted(step.risk(), found.words(), found.risk());
    }

    private void blanks() {
        var used = new TreeSet<String>();
        for (var step : book.steps()) {
            for (var os : step.os()) {
                step.commands(os).forEach(command -> used.addAll(command.blanks()));
                step.undoing(os).forEach(command -> used.addAll(command.blanks()));
            }
        }
        for (var name : used) {
            if (!book.blanks().containsKey(name)) {
                fault("", "the blank \"" + name + "\" is in a command and not explained");
            }
        }
        for (var name : new TreeSet<>(book.blanks().keySet())) {
            if (!used.contains(name)) {
                fault("", "the blank \"" + name + "\" is in no command");
            }
        }
    }

    /// Everything about one system: where answers lead, what is never come to, where nothing ends.
    private void ways(Platform os) {
        if (book.find(book.start(os)).isEmpty()) {
            fault("", "starts at \"" + book.start(os).value() + "\", which is no step");
            return;
        }
        for (var step : book.steps(os)) {
            for (var answer : step.answers()) {
                if (answer.next(os) instanceof Target.ToStep(var next)) {
                    lead(os, step, answer, next);
                }
            }
        }
        var reached = reached(os);
        var ending = ending(os);
        for (var step : book.steps(os)) {
            if (!reached.contains(step.id())) {
                fault(place(step), "is never reached on " + os.shown());
            } else if (!ending.contains(step.id())) {
                fault(place(step), "no end is reached from here on " + os.shown());
            }
        }
    }

    private void lead(Platform os, Step step, Answer answer, StepId next) {
        var there = book.find(next);
        var which =
                "the answer \"" + answer.label().en() + "\" leads to \"" + next.value() + "\", ";
        if (there.isEmpty()) {
            fault(place(step), which + "which is neither a step nor an end");
        } else if (!there.get().os().contains(os)) {
            fault(place(step), which + "which is not for " + os.shown());
        }
    }

    private Set<StepId> reached(Platform os) {
        var reached = new LinkedHashSet<StepId>();
        var open = new ArrayList<>(List.of(book.start(os)));
        while (!open.isEmpty()) {
            var id = open.removeLast();
            if (reached.add(id)) {
                book.find(id).ifPresent(step -> open.addAll(following(os, step)));
            }
        }
        return reached;
    }

    private List<StepId> following(Platform os, Step step) {
        var following = new ArrayList<StepId>();
        for (var answer : step.answers()) {
            if (step.os().contains(os) && answer.next(os) instanceof Target.ToStep(var next)) {
                following.add(next);
            }
        }
        return following;
    }

    /// Steps from which some way comes to an end: grown backwards from those that end at once.
    private Set<StepId> ending(Platform os) {
        var ending = new HashSet<StepId>();
        var grew = true;
        while (grew) {
            grew = false;
            for (var step : book.steps(os)) {
                grew |= ends(os, step, ending) && ending.add(step.id());
            }
        }
        return ending;
    }

    private static boolean ends(Platform os, Step step, Set<StepId> ending) {
        return step.answers().stream()
                .anyMatch(
                        answer ->
                                switch (answer.next(os)) {
                                    case Target.ToEnd end -> true;
                                    case Target.ToStep(var next) -> ending.contains(next);
                                });
    }

    private void ends() {
        var led = new HashSet<EndId>();
        for (var step : book.steps()) {
            for (var answer : step.answers()) {
                for (var target : answer.next().values()) {
                    if (target instanceof Target.ToEnd(var end)) {
                        led.add(end);
                    }
                }
            }
        }
        for (var end : book.ends()) {
            if (!led.contains(end.id())) {
                fault("end " + end.id().value(), "no answer leads here");
            }
        }
    }
}
