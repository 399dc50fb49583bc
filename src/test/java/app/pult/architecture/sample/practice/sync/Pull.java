package app.pult.architecture.sample.practice.sync;

public record Pull() {}
