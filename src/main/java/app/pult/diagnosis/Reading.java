package app.pult.diagnosis;

/// How an input was read: what it was taken for (`kind`, an id of `report`), in which encoding, and
/// how many lines it had.
public record Reading(String file, String kind, String charset, long lines) {}
