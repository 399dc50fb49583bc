package app.pult.architecture.sample.ui.launch;

public record Wiring() {}
