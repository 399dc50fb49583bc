package app.pult.architecture.sample.store.ui;

public record Pane() {}
