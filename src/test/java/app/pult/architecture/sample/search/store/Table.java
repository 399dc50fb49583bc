package app.pult.architecture.sample.search.store;

public record Table() {}
