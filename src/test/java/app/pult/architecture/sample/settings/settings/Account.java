package app.pult.architecture.sample.settings.settings;

import app.pult.architecture.sample.settings.sync.Loop;

/// Broken on purpose: settings know the engine.
record Account(Loop loop) {}
