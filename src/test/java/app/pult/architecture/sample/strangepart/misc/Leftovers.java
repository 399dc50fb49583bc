package app.pult.architecture.sample.strangepart.misc;

/// Broken on purpose: a part that is in no table.
record Leftovers() {}
