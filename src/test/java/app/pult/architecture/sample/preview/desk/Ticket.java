package app.pult.architecture.sample.preview.desk;

public record Ticket() {}
