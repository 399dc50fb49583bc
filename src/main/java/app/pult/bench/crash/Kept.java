package app.pult.bench.crash;

import java.util.Optional;

/// What a kill cost. `lostMs` is how long before it the first letter was typed that is not there
/// any more, zero if none is missing; letters are counted.
record Kept(long typed, long lost, long lostMs, long versions, Optional<String> complaint) {}
