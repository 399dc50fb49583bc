package app.pult.architecture.sample.practice.practice;

import app.pult.architecture.sample.practice.sync.Pull;

/// Broken on purpose: the practice desk knows its client.
record Scenario(Pull pull) {}
