package app.pult.architecture.sample.benchisseen.bench;

public record Samples() {}
