package app.pult.launch;

import app.pult.desk.Subscription;
import app.pult.sync.SyncEngine;
import app.pult.sync.SyncStatus;
import app.pult.ui.shell.Connection;

import java.util.function.Consumer;

/// The window's hold on the engine. Thread: any.
final class EngineConnection implements Connection {
    private final SyncEngine engine;

    EngineConnection(SyncEngine engine) {
        this.engine = engine;
    }

    @Override
    public SyncStatus status() {
        return engine.status();
    }

    @Override
    public Subscription watch(Consumer<SyncStatus> listener) {
        return engine.watch(listener);
    }

    @Override
    public void work(Mode mode) {
        switch (mode) {
            case ONLINE -> engine.workOnline();
            case OFFLINE -> engine.workOffline();
        }
    }

    @Override
    public void syncNow() {
        engine.syncNow();
    }

    @Override
    public void stopFirstSync() {
        engine.stopFirstSync();
    }

    @Override
    public void resumeFirstSync() {
        engine.resumeFirstSync();
    }
}
