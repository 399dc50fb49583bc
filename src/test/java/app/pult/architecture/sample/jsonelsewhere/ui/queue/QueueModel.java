package app.pult.architecture.sample.jsonelsewhere.ui.queue;

import tools.jackson.databind.JsonNode;

/// Broken on purpose: JSON in the window.
record QueueModel(JsonNode answer) {}
