package app.pult.ui.conversation;

import app.pult.desk.Blobs;
import app.pult.desk.DraftKey;
import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.shell.FilesToSend;
import app.pult.ui.shell.Threads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Files being copied to the desk for a draft. What is there joins the draft it was meant for, even
/// if another one is shown by then; what cannot be read whole is not attached.
///
/// Thread: FX only.
public final class FilesOnTheirWay {
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

    /// Copies files to the desk for what is being written now, even if the operator moves on.
    public void attach(List<Path> paths) {
        keeper.key()
                .ifPresent(
                        target ->
                                paths.forEach(
                                        path ->
                                                bring(
                                                        () -> FilesToSend.copy(path, blobs),
                                                        target)));
    }

    /// Attaches a PNG made here; its `content` is asked for on a work thread.
    void attach(String name, Callable<byte[]> content) {
        keeper.key()
                .ifPresent(target -> bring(() -> made(name, "image/png", content.call()), target));
    }

    /// Attaches a text made here to a draft, whether it is shown or not.
    public void attach(DraftKey target, String name, String text) {
        bring(() -> made(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)), target);
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
