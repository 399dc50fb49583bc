package app.pult.architecture.sample.cycle.search;

import app.pult.architecture.sample.cycle.store.Hit;

/// Broken on purpose: half of a cycle.
public record Query(Hit best) {}
