package app.pult.architecture.sample.bench.bench;

import app.pult.architecture.sample.bench.cli.BenchCommand;

/// Broken on purpose: a bench knows the command that runs it.
record PullBench(BenchCommand command) {}
