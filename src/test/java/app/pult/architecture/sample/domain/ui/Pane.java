package app.pult.architecture.sample.domain.ui;

public record Pane() {}
