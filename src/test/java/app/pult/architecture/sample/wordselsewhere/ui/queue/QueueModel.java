package app.pult.architecture.sample.wordselsewhere.ui.queue;

import morfologik.fsa.FSA;

/// Broken on purpose: the window reads a dictionary itself.
record QueueModel(FSA words) {}
