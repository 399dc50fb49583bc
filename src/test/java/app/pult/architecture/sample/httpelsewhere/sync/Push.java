package app.pult.architecture.sample.httpelsewhere.sync;

import okhttp3.OkHttpClient;

/// Broken on purpose: HTTP in the engine.
record Push(OkHttpClient client) {}
