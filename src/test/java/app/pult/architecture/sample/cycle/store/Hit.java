package app.pult.architecture.sample.cycle.store;

import app.pult.architecture.sample.cycle.search.Query;

/// Broken on purpose: the other half.
public record Hit(Query query) {}
