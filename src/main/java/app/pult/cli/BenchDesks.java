package app.pult.cli;

import app.pult.bench.crash.CrashDesk;
import app.pult.bench.crash.Typist;
import app.pult.bench.day.DayDesk;
import app.pult.desk.TicketId;
import app.pult.launch.Machine;
import app.pult.launch.command.ExitCode;
import app.pult.sync.CrashPoints.Point;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Desks that benches run in processes of their own; nobody else calls them.
final class BenchDesks {
    private BenchDesks() {}

    /// The desk of `bench memory` and `bench day`.
    @Command(name = "day-desk", hidden = true)
    static final class Day implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(names = "--server", required = true)
        private URI server = URI.create("");

        @Option(names = "--folder", required = true)
        private Path folder = Path.of("");

        @Option(names = "--seed", required = true)
        private long seed;

        @Option(names = "--hours", required = true)
        private int hours;

        @Option(names = "--tickets", required = true)
        private int tickets;

        @Override
        public Integer call() throws IOException {
            var out = spec.commandLine().getOut();
            DayDesk.run(
                    new DayDesk.Job(server, folder, seed, hours, tickets),
                    Machine.real(),
                    line -> {
                        out.println(line);
                        out.flush();
                    });
            return ExitCode.DONE.value();
        }
    }

    /// One life of the desk of `bench crash`.
    @Command(name = "crash-desk", hidden = true)
    static final class Crash implements Callable<Integer> {
        @Option(names = "--server", required = true)
        private URI server = URI.create("");

        @Option(names = "--folder", required = true)
        private Path folder = Path.of("");

        @Option(names = "--seed", required = true)
        private long seed;

        @Option(names = "--stop-at")
        private Optional<Point> stopAt = Optional.empty();

        @Option(names = "--time", defaultValue = "1")
        private int time;

        @Option(names = "--last-day")
        private boolean lastDay;

        @Override
        public Integer call() throws IOException {
            CrashDesk.run(
                    new CrashDesk.Job(server, folder, seed, stopAt, time, lastDay), Machine.real());
            return ExitCode.DONE.value();
        }
    }

    /// One life of a desk of `bench crash --typing`.
    @Command(name = "crash-typist", hidden = true)
    static final class Typing implements Callable<Integer> {
        @Option(names = "--folder", required = true)
        private Path folder = Path.of("");

        @Option(names = "--seed", required = true)
        private long seed;

        @Option(names = "--look")
        private Optional<Long> look = Optional.empty();

        @Override
        public Integer call() throws IOException {
            try {
                Typist.run(new Typist.Job(folder, seed, look.map(TicketId::new)), Machine.real());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ExitCode.FAILED.value();
            }
            return ExitCode.DONE.value();
        }
    }
}
