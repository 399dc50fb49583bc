package app.pult.bench.crash;

import app.pult.desk.operation.OutboxState;
import app.pult.practice.world.Inspection;
import app.pult.practice.world.Inspection.LedgerLine;
import app.pult.practice.world.Inspection.Thing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The diary of the desk against the server's ledger and texts: the server counts, not the desk.
/// Thread: one, when all has ended.
final class Audit {
    private static final Set<String> STAYED =
            Set.of(
                    OutboxState.CANCELLED.name(),
                    OutboxState.HELD.name(),
                    OutboxState.FAILED.name());
    private static final Pattern MARK = Pattern.compile("\\bm[0-9a-f-]{36}\\b");

    private final Diary diary;
    private final Inspection server;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> reordered = new ArrayList<>();
    private final List<String> unequal = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Map<String, List<LedgerLine>> ledger;

    Audit(Diary diary, Inspection server) {
        this.diary = diary;
        this.server = server;
        ledger = server.ledger(0).stream().collect(Collectors.groupingBy(LedgerLine::operation));
        operations();
        words();
        order();
        equality();
    }

    /// Each operation that the outbox took is in the ledger once, or was taken back and is not.
    private void operations() {
        for (var submission : diary.submissions().values()) {
            var id = submission.operation();
            var became = diary.became(id);
            var lines = ledger.getOrDefault(id, List.of());
            boolean stayed = STAYED.contains(became);
            if (lines.isEmpty() && diary.wasTaken(id) && !stayed) {
                lost.add("operation " + id + " (" + became + ")");
            }
            if (lines.size() > 1) {
                doubled.add("operation " + id);
            }
            if (!lines.isEmpty() && (diary.wasCancelled(id) || stayed)) {
                doubled.add("operation " + id + ", which is " + became);
            }
            if (!became.isEmpty() && !OutboxState.valueOf(became).isFinal()) {
                left.add("operation " + id + " is " + became);
            }
            if (lines.size() == 1 && !submission.file().isEmpty()) {
                file(submission.file(), lines.getFirst());
            }
        }
    }

    private void file(String name, LedgerLine line) {
        int times = server.files(line.ticket(), name).size();
        if (times != 1) {
            (times == 0 ? lost : doubled).add("file " + name);
        }
    }

    /// Each mark that was saved is on the server once, or in a draft, or held.
    private void words() {
        var times = new HashMap<String, Integer>();
        for (var text : server.texts()) {
            MARK.matcher(text)
                    .results()
                    .forEach(mark -> times.merge(mark.group(), 1, Integer::sum));
        }
        for (var mark : diary.typed()) {
            int there = times.getOrDefault(mark, 0);
            if (there == 0 && !diary.isKept(mark)) {
                lost.add("text " + mark);
            }
            if (there > 1) {
                doubled.add("text " + mark);
            }
        }
    }

    /// In each ticket the server has the operations in the order in which they were handed over.
    private void order() {
        var newest = new HashMap<String, Integer>();
        var submissions = diary.submissions();
        for (var line : server.ledger(0)) {
            var submission = submissions.get(line.operation());
            if (submission == null) {
                doubled.add("operation " + line.operation() + " of nobody");
                continue;
            }
            var before = newest.put(line.ticket().value(), submission.order());
            if (before != null && before > submission.order()) {
                reordered.add("operation " + line.operation());
            }
        }
    }

    private void equality() {
        unequal.addAll(diary.differences());
        long there = server.count(Thing.TICKETS);
        if (diary.compared() != there) {
            unequal.add(diary.compared() + " tickets here, " + there + " there");
        }
    }

    /// How many operations the server has carried out.
    int operationsDone() {
        return ledger.size();
    }

    int lost() {
        return lost.size();
    }

    int doubled() {
        return doubled.size();
    }

    int reordered() {
        return reordered.size();
    }

    int unequal() {
        return unequal.size();
    }

    int left() {
        return left.size();
    }

    boolean isClean() {
        return complaints().isEmpty();
    }

    /// Everything that is not as it should be.
    List<String> complaints() {
        var all = new ArrayList<String>();
        lost.forEach(each -> all.add("lost: " + each));
        doubled.forEach(each -> all.add("doubled: " + each));
        reordered.forEach(each -> all.add("reordered: " + each));
        unequal.forEach(each -> all.add("unequal: " + each));
        left.forEach(each -> all.add("left: " + each));
        return all;
    }
}
