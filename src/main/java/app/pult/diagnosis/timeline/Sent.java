package app.pult.diagnosis.timeline;

import app.pult.diagnosis.input.Input;

import java.time.Instant;

/// An input and when it was sent, by which years are guessed that a log does not say.
///
/// Thread: any, immutable.
public record Sent(Input input, Instant at) {}
