package app.pult.architecture.sample.diagnosis.diagnosis;

import app.pult.architecture.sample.diagnosis.backend.Answer;

/// Broken on purpose: a finding knows a server.
record Finding(Answer answer) {}
