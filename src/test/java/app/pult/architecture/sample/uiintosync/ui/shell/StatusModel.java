package app.pult.architecture.sample.uiintosync.ui.shell;

import app.pult.architecture.sample.uiintosync.sync.SyncLoop;

/// Broken on purpose: the window holds the engine.
record StatusModel(SyncLoop loop) {}
