package app.pult.architecture.sample.computerelsewhere.ui.diagnostics;

import oshi.SystemInfo;

/// Broken on purpose: the window asks the computer itself.
record DiagnosticsPane(SystemInfo computer) {}
