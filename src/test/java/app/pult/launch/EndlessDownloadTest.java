package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.settings.Account;
import app.pult.sync.Downloads;
import app.pult.ui.shell.Mishap;

import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;

import okio.BufferedSink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A server that says an attachment has ten gigabytes, and sends them.
@Tag("slow")
class EndlessDownloadTest {
    private static final long TEN_GIGABYTES = 10L << 30;
    private static final long ENOUGH = 200L << 20;

    /// Where the server gives up on being cut off: far behind what lies in buffers, far from the
    /// most that the desk keeps of one file, where it would cut off by itself.
    private static final long TOO_MUCH = 1L << 30;

    private static final long HEAP_GROWTH = 100L << 20;
    private static final int PATIENCE_S = 60;

    @TempDir Path folder;

    private final MockWebServer web = new MockWebServer();
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final CompletableFuture<Long> cutOffAt = new CompletableFuture<>();
    private Workplace place;

    @BeforeEach
    void open() throws IOException {
        web.start();
        var account =
                new Account(
                        "desk",
                        "Desk",
                        Account.Kind.DESK_API,
                        web.url("/").uri(),
                        "",
                        Account.Method.TOKEN);
        place = Workplace.open(account, () -> "token", Machine.real().below(folder));
    }

    @AfterEach
    void close() {
        goesOn.countDown();
        place.close();
        web.close();
    }

    @Test
    void itIsNeverHeldInMemoryAndEndsWhenTheOperatorWantsIt() throws Exception {
        web.enqueue(new MockResponse.Builder().body(new Endless()).build());
        var came = new CompletableFuture<Long>();
        long before = heap();

        var download =
                place.engine()
                        .downloads()
                        .start(
                                new AttachmentId("a1"),
                                new Downloads.Listener() {
                                    @Override
                                    public void progress(long bytes) {
                                        if (bytes >= ENOUGH) {
                                            came.complete(bytes);
                                        }
                                    }

                                    @Override
                                    public void done(BlobId blob) {
                                        came.completeExceptionally(new AssertionError("done"));
                                    }

                                    @Override
                                    public void failed(Exception cause) {
                                        came.completeExceptionally(cause);
                                    }
                                });
        came.get(PATIENCE_S, TimeUnit.SECONDS);
        long during = heap();
        download.close();
        goesOn.countDown();

        assertThat(cutOffAt.get(PATIENCE_S, TimeUnit.SECONDS)).isLessThan(TOO_MUCH);
        assertThat(during - before).isLessThan(HEAP_GROWTH);
    }

    @Test
    void oneThatSaysSoIsRefusedBeforeItIsAskedFor() {
        var files =
                new DesktopFiles(
                        place.blobs(), place.engine().downloads(), new NoDialogs(), address -> {});
        var huge =
                new Attachment(
                        new AttachmentId("a1"),
                        "disk.img",
                        "application/octet-stream",
                        TEN_GIGABYTES,
                        Optional.empty(),
                        Optional.empty());

        assertThatThrownBy(() -> files.fetch(huge, bytes -> {}))
                .satisfies(e -> assertThat(Mishaps.of(e)).isEqualTo(Mishap.FILE_TOO_LARGE));
        assertThat(web.getRequestCount()).isZero();
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static final class NoDialogs implements FileDialogs {
        @Override
        public Optional<Path> chooseTarget(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        @Override
        public List<Path> chooseFiles() {
            return List.of();
        }
    }

    private final class Endless implements MockResponseBody {
        @Override
        public long getContentLength() {
            return TEN_GIGABYTES;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            var chunk = new byte[1 << 16];
            long sent = 0;
            try {
                for (; sent < ENOUGH; sent += chunk.length) {
                    sink.write(chunk);
                }
                sink.flush();
                goesOn.await();
                for (; sent < TOO_MUCH; sent += chunk.length) {
                    sink.write(chunk);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                cutOffAt.complete(sent);
            }
        }
    }
}
