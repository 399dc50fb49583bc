package app.pult.diagnosis;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.input.TextTree;
import app.pult.diagnosis.report.Head;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.RuleBook;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// One input from its bytes to its findings; an archive is all of its files.
///
/// Thread: confined to one run.
final class Examination implements TextTree.Visitor {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// For one input with all that is in it, at work: a machine that has other things to do makes
    /// no file unreadable.
    private static final long LONGEST_NANOS = Duration.ofSeconds(20).toNanos();

    private final RuleBook book;
    private final Kinds kinds;
    private final Gathered result;
    private final Onlooker onlooker;
    private final long begun = System.nanoTime();
    private final long workBefore = THREADS.getCurrentThreadCpuTime();

    Examination(RuleBook book, Kinds kinds, Gathered result, Onlooker onlooker) {
        this.book = book;
        this.kinds = kinds;
        this.result = result;
        this.onlooker = onlooker;
    }

    void examine(Input input) {
        try (var in = input.source().open()) {
            TextTree.walk(input.name(), in, this);
        } catch (RefusedException e) {
            result.refuse(input.name(), e.reason(), "");
        } catch (IOException e) {
            result.refuse(input.name(), Reason.DAMAGED, "");
        }
    }

    @Override
    public void refused(String name, Reason reason, String detail) {
        result.refuse(name, reason, detail);
    }

    @Override
    public void text(String name, InputStream in, byte[] head) throws IOException {
        var part = new PartReading(book, kinds, name, onlooker, this::check);
        try {
            part.read(Head.of(name, head), in, head);
        } catch (RefusedException e) {
            if (e.reason() == Reason.TIME || e.reason() == Reason.STOPPED) {
                throw e;
            }
            result.refuse(name, e.reason(), "");
        } finally {
            part.tell(result);
        }
    }

    @Override
    public void check() throws RefusedException {
        if (onlooker.isUnwanted()) {
            throw new RefusedException(Reason.STOPPED);
        }
        if (isOver()) {
            throw new RefusedException(Reason.TIME);
        }
    }

    /// The thread's own time is asked for last: that takes a call of the system.
    private boolean isOver() {
        return System.nanoTime() - begun > LONGEST_NANOS
                && THREADS.getCurrentThreadCpuTime() - workBefore > LONGEST_NANOS;
    }
}
