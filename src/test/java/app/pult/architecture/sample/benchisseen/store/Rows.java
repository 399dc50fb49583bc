package app.pult.architecture.sample.benchisseen.store;

import app.pult.architecture.sample.benchisseen.bench.Samples;

/// Broken on purpose: what is measured knows that it is.
record Rows(Samples samples) {}
