package app.pult.architecture.sample.purerules.diagnosis;

import okhttp3.OkHttpClient;

/// Broken on purpose: a rule fetches. A probe beside it may.
record Rule(OkHttpClient client) {}
