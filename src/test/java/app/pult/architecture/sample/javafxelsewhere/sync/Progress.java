package app.pult.architecture.sample.javafxelsewhere.sync;

import javafx.beans.property.ReadOnlyDoubleProperty;

/// Broken on purpose: the engine needs JavaFX.
record Progress(ReadOnlyDoubleProperty done) {}
