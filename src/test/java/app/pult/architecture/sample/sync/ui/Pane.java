package app.pult.architecture.sample.sync.ui;

public record Pane() {}
