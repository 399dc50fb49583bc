package app.pult.architecture.sample.bench.cli;

public record BenchCommand() {}
