package app.pult.architecture.sample.settings.sync;

public record Loop() {}
