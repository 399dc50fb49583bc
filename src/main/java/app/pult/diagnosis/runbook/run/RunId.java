package app.pult.diagnosis.runbook.run;

/// A run's local name; given out once and never again.
public record RunId(long value) {}
