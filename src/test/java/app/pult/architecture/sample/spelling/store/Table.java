package app.pult.architecture.sample.spelling.store;

public record Table() {}
