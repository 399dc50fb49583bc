package app.pult.architecture.sample.uipastports.store;

public record Rows() {}
