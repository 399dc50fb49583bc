package app.pult.diagnosis.runbook;

import app.pult.diagnosis.Bilingual;
import app.pult.knowledge.Platform;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One of the things that can be seen after a step, and where it leads: for each system the step is
/// for, to a step or an end.
public record Answer(Bilingual label, Map<Platform, Target> next, Optional<Observation> fact) {
    public Answer {
        next = Map.copyOf(next);
    }

    /// @throws IllegalArgumentException if the step is not for this system
    public Target next(Platform os) {
        var target = next.get(os);
        if (target == null) {
            throw new IllegalArgumentException("leads nowhere on " + os);
        }
        return target;
    }

    static Map<Platform, Target> everywhere(Iterable<Platform> systems, Target target) {
        var next = new EnumMap<Platform, Target>(Platform.class);
        systems.forEach(os -> next.put(os, target));
        return next;
    }

    /// Where it goes on.
    public sealed interface Target {
        record ToStep(StepId step) implements Target {}

        record ToEnd(EndId end) implements Target {}
    }

    /// What is known by this answer: a key like those of facts (`disk.c.free`) and its value.
    public record Observation(String key, String value) {}
}
