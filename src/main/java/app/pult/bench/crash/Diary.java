package app.pult.bench.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What all desk processes of a run said, in order. Guarded by itself; read when they have ended.
final class Diary {
    private final Map<String, Submission> submissions = new LinkedHashMap<>();
    private final Set<String> submitted = new HashSet<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Map<String, String> became = new HashMap<>();
    private final Set<String> typed = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final List<String> differences = new ArrayList<>();
    private long compared;

    /// `order` counts all submissions of the run; `file` is the name of the file that goes with it,
    /// empty for none.
    record Submission(int order, String operation, String file) {}

    synchronized void write(Said said) {
        var about = said.about();
        switch (said.word()) {
            case TYPED -> typed.add(about);
            case SUBMITTING -> {
                var words = about.split(" ", -1);
                submissions.put(words[0], new Submission(submissions.size(), words[0], words[1]));
            }
            case SUBMITTED -> submitted.add(about);
            case CANCELLED -> cancelled.add(about);
            case BECAME -> {
                var words = about.split(" ", -1);
                became.put(words[0], words[1]);
            }
            case KEPT -> kept.add(about);
            case DIFFERS -> differences.add(about);
            case COMPARED -> compared = Long.parseLong(about);
            case BEGUN, ARMED, AT, TICKET, KEY, SHOWS, VERSION ->
                    throw new IllegalArgumentException("not for the diary: " + said.line());
        }
    }

    /// By operation, in the order in which they were handed to the outbox.
    synchronized Map<String, Submission> submissions() {
        return new LinkedHashMap<>(submissions);
    }

    /// Whether the outbox said that it has it.
    synchronized boolean wasTaken(String operation) {
        return submitted.contains(operation);
    }

    synchronized boolean wasCancelled(String operation) {
        return cancelled.contains(operation);
    }

    /// The state the last process found it in; empty if it is in no outbox.
    synchronized String became(String operation) {
        return became.getOrDefault(operation, "");
    }

    synchronized Set<String> typed() {
        return Set.copyOf(typed);
    }

    synchronized boolean isKept(String mark) {
        return kept.contains(mark);
    }

    synchronized List<String> differences() {
        return List.copyOf(differences);
    }

    synchronized long compared() {
        return compared;
    }
}
