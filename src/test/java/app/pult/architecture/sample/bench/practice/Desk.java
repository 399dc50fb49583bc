package app.pult.architecture.sample.bench.practice;

public record Desk() {}
