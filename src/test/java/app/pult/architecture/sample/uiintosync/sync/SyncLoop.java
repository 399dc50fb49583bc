package app.pult.architecture.sample.uiintosync.sync;

public final class SyncLoop {}
