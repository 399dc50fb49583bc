package app.pult.architecture.sample.update.store;

public record Shelf() {}
