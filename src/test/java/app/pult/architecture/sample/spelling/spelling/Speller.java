package app.pult.architecture.sample.spelling.spelling;

import app.pult.architecture.sample.spelling.store.Table;

/// Broken on purpose: spelling knows a table.
record Speller(Table table) {}
