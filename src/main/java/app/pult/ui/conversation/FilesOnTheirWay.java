package app.pult.ui.conversation;

import app.pult.desk.Blobs;
import app.pult.desk.DraftKey;
import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.shell.FilesToSend;
import app.pult.ui.shell.Threads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Files being copied to the desk for a draft. What is there joins the draft it was meant for, even
/// if another one is shown by then; what cannot be read whole is not attached.
///
/// Thread: FX only.
final class FilesOnTheirWay {
    private final Blobs blobs;
    private final DraftKeeper keeper;
    private final Threads threads;
    private final Consumer<OutgoingFile> arrived;
    private final Runnable changed;
    private int count;

    /// `arrived` gets a file of the draft that is shown; `changed` hears when [#any] may have.
    FilesOnTheirWay(
            Blobs blobs,
            DraftKeeper keeper,
            Threads threads,
            Consumer<OutgoingFile> arrived,
            Runnable changed) {
        this.blobs = blobs;
        this.keeper = keeper;
        this.threads = threads;
        this.arrived = arrived;
        this.changed = changed;
    }

    boolean any() {
        return count > 0;
    }

    void attach(List<Path> paths) {
        keeper.key()
                .ifPresent(
                        target ->
                                paths.forEach(
                                        path ->
                                                bring(
                                                        () -> FilesToSend.copy(path, blobs),
                                                        target)));
    }

    /// Attaches something made here; its `content` is asked for on a work thread.
    void attach(String name, String mediaType, Callable<byte[]> content) {
        keeper.key().ifPresent(target -> attach(target, name, mediaType, content));
    }

    /// The same for a draft that need not be shown.
    void attach(DraftKey target, String name, String mediaType, Callable<byte[]> content) {
        bring(() -> made(name, mediaType, content.call()), target);
    }

    private OutgoingFile made(String name, String mediaType, byte[] content) throws IOException {
        var blob = blobs.store(new ByteArrayInputStream(content));
        return new OutgoingFile(name, mediaType, blob.size(), blob.id());
    }

    private void bring(Callable<OutgoingFile> file, DraftKey target) {
        move(1);
        keeper.inOrder(
                file,
                brought -> {
                    if (keeper.isShown(target)) {
                        arrived.accept(brought);
                    } else {
                        keeper.add(target, brought);
                    }
                    move(-1);
                },
                failure -> {
                    move(-1);
                    threads.failed().accept(failure);
                });
    }

    private void move(int by) {
        count += by;
        changed.run();
    }
}
