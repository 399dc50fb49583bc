package app.pult.launch;

import app.pult.desk.Attachment;
import app.pult.desk.BlobId;
import app.pult.desk.Blobs;
import app.pult.desk.FileName;
import app.pult.sync.Downloads;
import app.pult.ui.conversation.AttachmentFiles;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Files between the desk and the operator's desktop: fetched when they are not here, opened as
/// copies under a safe name, so that no program can change what the desk keeps.
public final class DesktopFiles implements AttachmentFiles {
    private final Blobs blobs;
    private final Downloads downloads;
    private final FileDialogs dialogs;
    private final Consumer<String> browser;
    private final Programs programs;

    /// @param browser opens an address with the desktop's program for it
    public DesktopFiles(
            Blobs blobs, Downloads downloads, FileDialogs dialogs, Consumer<String> browser) {
        this.blobs = blobs;
        this.downloads = downloads;
        this.dialogs = dialogs;
        this.browser = browser;
        programs = new Programs(browser);
    }

    @Override
    public Path fetch(Attachment attachment, LongConsumer progress) throws IOException {
        var here = attachment.blob().flatMap(blobs::path);
        if (here.isPresent()) {
            return here.get();
        }
        blobs.expect(attachment.size());
        var waiter = new Waiter(progress);
        var download = downloads.start(attachment.id(), waiter);
        try {
            var blob = waiter.blob.get();
            return blobs.path(blob)
                    .orElseThrow(() -> new IOException("The file was fetched but is not here."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Fetching the file was stopped.");
        } catch (ExecutionException e) {
            throw new IOException("The file could not be fetched.", e);
        } finally {
            download.close();
        }
    }

    @Override
    public void open(Path content, String name) throws IOException {
        var copy = blobs.newFolder().resolve(FileName.safe(name));
        Files.copy(content, copy);
        programs.open(copy);
    }

    @Override
    public void save(Path content, Path target) throws IOException {
        WholeFile.write(target, out -> Files.copy(content, out));
    }

    @Override
    public void saveAll(List<Named> contents, Path folder) throws IOException {
        writeAll(contents, folder);
    }

    static void writeAll(List<Named> contents, Path folder) throws IOException {
        var names =
                FileName.apart(
                        contents.stream().map(Named::name).toList(),
                        name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS));
        for (int i = 0; i < names.size(); i++) {
            var content = contents.get(i).content();
            WholeFile.write(folder.resolve(names.get(i)), out -> Files.copy(content, out));
        }
    }

    @Override
    public Optional<Path> chooseFolder() {
        return dialogs.chooseFolder();
    }

    @Override
    public Optional<Path> chooseTarget(String suggestedName) {
        return dialogs.chooseTarget(FileName.safe(suggestedName));
    }

    @Override
    public List<Path> chooseFiles() {
        return dialogs.chooseFiles();
    }

    @Override
    public void browse(String address) {
        browser.accept(address);
    }

    private record Waiter(LongConsumer bytes, CompletableFuture<BlobId> blob)
            implements Downloads.Listener {
        Waiter(LongConsumer bytes) {
            this(bytes, new CompletableFuture<>());
        }

        @Override
        public void progress(long done) {
            bytes.accept(done);
        }

        @Override
        public void done(BlobId id) {
            blob.complete(id);
        }

        @Override
        public void failed(Exception cause) {
            blob.completeExceptionally(cause);
        }
    }
}
