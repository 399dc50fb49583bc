package app.pult.architecture.sample.diagnosis.backend;

public record Answer() {}
