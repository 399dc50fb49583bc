package app.pult.architecture.sample.syncseesserver.sync;

import app.pult.architecture.sample.syncseesserver.backend.rt.RtSession;

/// Broken on purpose: the engine knows a server.
record Push(RtSession rtSession) {}
