package app.pult.diagnosis.timeline;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.timeline.CaseTimeline.Window;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads all logs of a ticket into one timeline.
///
/// Thread: any but JavaFX; one reading is confined to its caller.
public final class TimelineReader {
    /// Of all logs together.
    static final int MOST_EVENTS = 20_000;

    static final int MOST_KINDS = 20_000;
    private static final int MOST_OF_A_LOG = 4_000;
    private static final int MOST_KINDS_OF_A_LOG = 2_000;
    private static final int MOST_LOGS = 200;

    /// Lines between two reports of progress.
    private static final int STRIDE = 4_096;

    /// Hears how far it is: the text that is read, and how many of its lines were, counted once for
    /// each time it is read.
    @FunctionalInterface
    public interface Progress {
        void at(String file, long lines);
    }

    private final Kinds kinds;
    private final BooleanSupplier isUnwanted;
    private final Progress progress;

    public TimelineReader(Kinds kinds, BooleanSupplier isUnwanted, Progress progress) {
        this.kinds = kinds;
        this.isUnwanted = isUnwanted;
        this.progress = progress;
    }

    /// Everything, or what lies in a window: of that, more lines are kept. `diagnosis` is that of
    /// the same inputs.
    ///
    /// @throws CancellationException if nobody wants it any more
    public CaseTimeline read(List<Sent> all, Diagnosis diagnosis, Optional<Window> window) {
        var reading = new Reading(diagnosis, window);
        for (var sent : all) {
            reading.read(sent);
            if (isUnwanted.getAsBoolean()) {
                throw new CancellationException("Nobody waits for the timeline any more");
            }
        }
        return reading.timeline();
    }

    /// One reading of all inputs.
    private final class Reading {
        private final Map<String, Map<Integer, Finding>> proofs;
        private final Optional<ZoneId> zone;
        private final Predicate<Instant> isWanted;
        private final Chosen chosen = new Chosen(MOST_EVENTS);
        private final List<LogStory> logs = new ArrayList<>();
        private int kindsLeft = MOST_KINDS;
        private int leftOut;

        Reading(Diagnosis diagnosis, Optional<Window> window) {
            proofs = proofs(diagnosis);
            zone = CustomerZone.of(diagnosis.facts());
            isWanted = window.<Predicate<Instant>>map(wanted -> wanted::has).orElse(at -> true);
        }

        void read(Sent sent) {
            leftOut +=
                    ReadTexts.walk(
                            sent.input(), name -> true, isUnwanted, text -> read(text, sent.at()));
        }

        private void read(ReadText text, Instant sent) {
            if (logs.size() == MOST_LOGS) {
                leftOut++;
                return;
            }
            var kept = new Chosen(MOST_OF_A_LOG);
            var about =
                    new LogReading.About(
                            sent,
                            zone,
                            proofs.getOrDefault(text.name(), Map.of()),
                            isWanted,
                            Input.isMessage(text.name()));
            new LogReading(text.name(), reader -> pass(text, reader), about)
                    .read(kept, Math.min(kindsLeft, MOST_KINDS_OF_A_LOG))
                    .ifPresent(
                            story -> {
                                logs.add(story);
                                kindsLeft -= story.kinds().size();
                                chosen.offer(kept);
                            });
        }

        private Optional<Reason> pass(ReadText text, ReadText.Reader reader) {
            var count = new long[1];
            return text.each(
                    kinds,
                    isUnwanted,
                    (number, line) -> {
                        if (++count[0] % STRIDE == 0) {
                            progress.at(text.name(), count[0]);
                        }
                        return reader.line(number, line);
                    });
        }

        CaseTimeline timeline() {
            var events = chosen.events();
            var kept =
                    events.stream()
                            .collect(Collectors.groupingBy(Event::file, Collectors.counting()));
            var told =
                    logs.stream()
                            .map(log -> log.keeping(kept.getOrDefault(log.file(), 0L)))
                            .toList();
            return new CaseTimeline(told, events, zone, leftOut);
        }
    }

    /// The worst finding of each line.
    private static Map<String, Map<Integer, Finding>> proofs(Diagnosis diagnosis) {
        var proofs = new HashMap<String, Map<Integer, Finding>>();
        for (var finding : diagnosis.findings()) {
            for (var evidence : finding.evidence()) {
                proofs.computeIfAbsent(evidence.file(), file -> new HashMap<>())
                        .putIfAbsent(evidence.line(), finding);
            }
        }
        return proofs;
    }
}
