package app.pult.architecture.sample.search.search;

import app.pult.architecture.sample.search.store.Table;

/// Broken on purpose: ranking knows a table.
record Ranking(Table table) {}
