package app.pult.architecture.sample.kitseesfeature.ui.kit;

import app.pult.architecture.sample.kitseesfeature.ui.shell.MainWindow;

/// Broken on purpose: the kit knows what it serves.
record Badge(MainWindow mainWindow) {}
