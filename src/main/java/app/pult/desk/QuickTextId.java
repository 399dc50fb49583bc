package app.pult.desk;

/// This desk's name for an operator's own text.
public record QuickTextId(long value) {}
