package app.pult.diagnosis.rule;

import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.Fact;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.rule.RuleBook.Part;
import app.pult.diagnosis.rule.RuleBook.Slot;

import com.google.re2j.Matcher;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// The rules over one input: told of its lines as they are read, asked for findings at its end.
///
/// Thread: confined to one reading.
public final class RuleRun {
    /// Patterns are not tried on more lines than this; then words alone are counted, where they
    /// never led to a line that was not meant, and nothing where they did.
    private static final int MOST_TRIES = 10_000;

    /// A rule takes no more facts from its lines than about this many.
    private static final int MOST_FACTS = 20;

    /// What one rule has seen.
    private static final class Seen {
        private final List<Evidence> evidence = new ArrayList<>();
        private final Set<Fact> facts = new LinkedHashSet<>();
        private final BitSet also = new BitSet();
        private long lastLine;
        private int times;
        private int tries;
        private boolean isCancelled;
        private boolean isMisled;
    }

    private final RuleBook book;
    private final String file;
    private final List<Seen> seen = new ArrayList<>();
    private final BitSet applies = new BitSet();
    private final BitSet hits = new BitSet();

    /// Rules that are proven by now, and nobody was told.
    private final BitSet proven = new BitSet();

    /// Lines so far: those of a document may all have one number.
    private long lines;

    public RuleRun(RuleBook book, String file, String kind) {
        this.book = book;
        this.file = file;
        for (int i = 0; i < book.rules().size(); i++) {
            seen.add(new Seen());
            var kinds = book.rules().get(i).kinds();
            applies.set(i, kinds.isEmpty() || kinds.contains(kind));
        }
    }

    /// Told of every line in order; whether some rule of the usual turn took it.
    public boolean line(int number, String text) {
        lines++;
        hits.clear();
        book.scanner().scan(text, word -> hits.set(book.slotOfWord(word)));
        boolean isTaken = false;
        for (int i = hits.nextSetBit(0); i >= 0; i = hits.nextSetBit(i + 1)) {
            var slot = book.slots().get(i);
            if (book.rules().get(slot.rule()).turn() == Rule.Turn.USUAL) {
                isTaken |= meet(slot, number, text);
            }
        }
        for (int i = hits.nextSetBit(0); i >= 0 && !isTaken; i = hits.nextSetBit(i + 1)) {
            var slot = book.slots().get(i);
            if (book.rules().get(slot.rule()).turn() == Rule.Turn.LAST) {
                meet(slot, number, text);
            }
        }
        return isTaken;
    }

    /// Whether the line is one of the rule's own.
    private boolean meet(Slot slot, int number, String text) {
        var mine = seen.get(slot.rule());
        if (!applies.get(slot.rule())) {
            return false;
        }
        if (mine.tries < MOST_TRIES) {
            mine.tries++;
            if (!slot.pattern().allows(text)) {
                mine.isMisled = true;
                return false;
            }
        } else if (mine.isMisled) {
            return false;
        }
        switch (slot.part()) {
            case ALSO -> {
                mine.also.set(slot.place());
                takeFacts(mine, slot, number, text);
            }
            case UNLESS -> mine.isCancelled = true;
            case LINE -> take(mine, slot, number, text);
        }
        return slot.part() == Part.LINE;
    }

    private void take(Seen mine, Slot slot, int number, String text) {
        if (mine.lastLine == lines) {
            return;
        }
        mine.lastLine = lines;
        mine.times++;
        if (mine.times == when(slot).times() && isOfLinesAlone(when(slot))) {
            proven.set(slot.rule());
        }
        if (mine.evidence.size() < Finding.MOST_EVIDENCE) {
            mine.evidence.add(new Evidence(file, number, text));
            takeFacts(mine, slot, number, text);
        }
    }

    private Rule.When when(Slot slot) {
        return book.rules().get(slot.rule()).when();
    }

    /// Whether nothing but its own lines proves it, and nothing takes it back.
    private static boolean isOfLinesAlone(Rule.When when) {
        return when.also().isEmpty() && when.unless().isEmpty() && when.facts().isEmpty();
    }

    /// What was proven since it was last asked, in the order of the book.
    public void tellProven(Consumer<Finding> told) {
        for (int i = proven.nextSetBit(0); i >= 0; i = proven.nextSetBit(i + 1)) {
            finding(book.rules().get(i), seen.get(i), List.of(), fact -> "").ifPresent(told);
        }
        proven.clear();
    }

    private void takeFacts(Seen mine, Slot slot, int number, String text) {
        if (mine.facts.size() < MOST_FACTS) {
            slot.pattern()
                    .taking()
                    .forEach(pattern -> groups(pattern.matcher(text), number, mine.facts));
        }
    }

    private void groups(Matcher matcher, int number, Set<Fact> facts) {
        var names = matcher.pattern().namedGroups();
        if (names.isEmpty() || !matcher.find()) {
            return;
        }
        names.keySet().stream()
                .sorted()
                .forEach(
                        name ->
                                Optional.ofNullable(matcher.group(name))
                                        .filter(value -> !value.isBlank())
                                        .ifPresent(
                                                value ->
                                                        facts.add(
                                                                new Fact(
                                                                        name, value, "", file,
                                                                        number))));
    }

    /// What is wrong, in the order of the book. `facts` are all that the input said, and `lineOf`
    /// tells the line that a fact was told by.
    public List<Finding> findings(List<Fact> facts, Function<Fact, String> lineOf) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < seen.size(); i++) {
            if (applies.get(i)) {
                finding(book.rules().get(i), seen.get(i), facts, lineOf).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> finding(
            Rule rule, Seen mine, List<Fact> facts, Function<Fact, String> lineOf) {
        var when = rule.when();
        if (mine.isCancelled
                || (!when.lines().isEmpty() && mine.times < when.times())
                || mine.also.cardinality() < when.also().size()) {
            return Optional.empty();
        }
        var proof = new LinkedHashSet<>(mine.facts);
        for (var test : when.facts()) {
            var holding = facts.stream().filter(test::holds).toList();
            if (holding.isEmpty()) {
                return Optional.empty();
            }
            proof.addAll(holding);
        }
        var evidence = new ArrayList<>(mine.evidence);
        if (evidence.isEmpty()) {
            proof.stream()
                    .limit(Finding.MOST_EVIDENCE)
                    .map(fact -> new Evidence(fact.file(), fact.line(), said(fact, lineOf)))
                    .forEach(evidence::add);
        }
        return Optional.of(
                new Finding(
                        rule.id(),
                        rule.severity(),
                        rule.title(),
                        rule.because(),
                        evidence,
                        List.copyOf(proof),
                        Math.max(1, mine.times),
                        rule.suggestion()));
    }

    private static String said(Fact fact, Function<Fact, String> lineOf) {
        var line = lineOf.apply(fact).strip();
        return line.isEmpty()
                ? (fact.key() + " = " + fact.value() + " " + fact.unit()).strip()
                : line;
    }
}
