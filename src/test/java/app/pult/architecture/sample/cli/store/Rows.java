package app.pult.architecture.sample.cli.store;

public record Rows() {}
