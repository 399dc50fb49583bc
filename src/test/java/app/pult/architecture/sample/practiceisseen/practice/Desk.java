package app.pult.architecture.sample.practiceisseen.practice;

public record Desk() {}
