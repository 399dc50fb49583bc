package app.pult.architecture.sample.practiceisseen.cli;

import app.pult.architecture.sample.practiceisseen.practice.Desk;

/// Broken on purpose: a command knows the practice desk.
record PracticeCommand(Desk desk) {}
