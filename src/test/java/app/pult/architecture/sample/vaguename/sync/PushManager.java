package app.pult.architecture.sample.vaguename.sync;

/// Broken on purpose: it manages what?
record PushManager() {}
