package app.pult.architecture.sample.bench.bench;

import app.pult.architecture.sample.bench.practice.Desk;

/// Broken on purpose: a bench starts the practice desk past launch.
record PullBench(Desk desk) {}
