package app.pult.bench;

import app.pult.bench.Figure.More;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Engine;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.Onlooker;
import app.pult.diagnosis.input.Input;
import app.pult.diagnosis.log.LogMiner;
import app.pult.diagnosis.log.LogMiner.Lines;
import app.pult.diagnosis.report.Kinds;
import app.pult.diagnosis.rule.BuiltInRules;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// `bench logs`: a log of 200 MB to its templates and its findings, in one reading of the engine.
/// The floor is the same file read and split into lines by plain Java. `first_finding_s` is when
/// the engine told the first finding. How much the heap has grown is seen in a run of its own,
/// which is not timed: what is alive after a collection, at four places and at the end; `peak_mb`
/// has the garbage of the timed run too. `cpu_s` is what the timed run computed, whoever else was
/// busy.
public final class LogsBench implements Bench {
    private static final String NAME = "logs";
    private static final long BYTES = 200L * 1024 * 1024;
    private static final long QUICK_BYTES = 20L * 1024 * 1024;
    private static final double LIMIT_SECONDS = 15;
    private static final double LIMIT_FIRST = 3;
    private static final double LIMIT_MB = 200;
    private static final double MB = 1024 * 1024;
    private static final double SECOND = 1e9;
    private static final int LOOKS = 4;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Plan plan) throws IOException {
        try (var workshop = Workshop.below(plan.data())) {
            var log = workshop.folder("server.log");
            long bytes = plan.extent() == Plan.Extent.WHOLE ? BYTES : QUICK_BYTES;
            new SeededLog(plan.seed()).write(log, bytes);
            // Once unmeasured, so that the file is in the system's cache for both.
            long lines = split(log);
            var began = System.nanoTime();
            split(log);
            double floor = (System.nanoTime() - began) / SECOND;
            return List.of(figure(plan, log, lines, floor));
        }
    }

    private final Engine engine = new Engine(BuiltInRules.load(), new Kinds());

    /// What a log said: how many kinds of lines it has, and what is wrong.
    private record Heard(int templates, Diagnosis diagnosis) {}

    /// Mines while the engine reads.
    private static final class Listener implements Onlooker {
        private final LogMiner miner = new LogMiner(Lines.WHOLE);
        private final Consumer<String> also;
        private long firstFinding;

        Listener(Consumer<String> also) {
            this.also = also;
        }

        @Override
        public boolean isUnwanted() {
            return false;
        }

        @Override
        public void line(String text) {
            miner.add(text);
            also.accept(text);
        }

        @Override
        public void finding(Finding finding) {
            firstFinding = firstFinding == 0 ? System.nanoTime() : firstFinding;
        }
    }

    private Figure figure(Plan plan, Path log, long lines, double floor) throws IOException {
        resetPeak();
        double before = alive();
        var threads = ManagementFactory.getThreadMXBean();
        var listener = new Listener(line -> {});
        long cpuBefore = threads.getCurrentThreadCpuTime();
        var began = System.nanoTime();
        var heard = read(log, listener);
        double seconds = (System.nanoTime() - began) / SECOND;
        double first = (listener.firstFinding - began) / SECOND;
        double cpu = (threads.getCurrentThreadCpuTime() - cpuBefore) / SECOND;
        double peak = peak() - before;
        double growth = growth(log, lines);
        var refusals = heard.diagnosis().refusals();
        boolean isMet =
                refusals.isEmpty()
                        && seconds <= LIMIT_SECONDS
                        && listener.firstFinding > 0
                        && first <= LIMIT_FIRST
                        && growth <= LIMIT_MB;
        return new Figure(
                NAME,
                "templates and findings",
                seconds,
                floor,
                "s",
                "<= 15 s, first finding <= 3 s, heap growth <= 200 MB",
                Figure.met(isMet),
                new More()
                        .count("n", 1)
                        .count("seed", plan.seed())
                        .count("bytes", Files.size(log))
                        .count("lines", lines)
                        .count("templates", heard.templates())
                        .count("findings", heard.diagnosis().findings().size())
                        .text(
                                "refused",
                                refusals.isEmpty() ? "" : refusals.getFirst().reason().name())
                        .number("first_finding_s", first)
                        .number("lines_s", lines / seconds)
                        .number("cpu_s", cpu)
                        .number("heap_growth_mb", growth)
                        .number("peak_mb", peak)
                        .values());
    }

    private static long split(Path log) throws IOException {
        long lines = 0;
        try (var reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            while (reader.readLine() != null) {
                lines++;
            }
        }
        return lines;
    }

    private Heard read(Path log, Listener listener) {
        var diagnosis = engine.run(List.of(Input.file(log)), listener);
        return new Heard(listener.miner.templates().all().size(), diagnosis);
    }

    /// In MB.
    private double growth(Path log, long lines) {
        double before = alive();
        var most = new AtomicLong();
        var read = new AtomicLong();
        read(
                log,
                new Listener(
                        line -> {
                            if (read.incrementAndGet() % (lines / LOOKS) == 0) {
                                most.accumulateAndGet(Math.round(alive()), Math::max);
                            }
                        }));
        return Math.max(0, most.get() - before);
    }

    private static double alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed() / MB)
                .sum();
    }
}
