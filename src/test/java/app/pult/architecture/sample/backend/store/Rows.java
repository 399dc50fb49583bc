package app.pult.architecture.sample.backend.store;

public record Rows() {}
