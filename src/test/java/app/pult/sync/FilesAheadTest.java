package app.pult.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.pult.backend.Backend;
import app.pult.backend.BackendException;
import app.pult.backend.BackendException.Kind;
import app.pult.desk.Attachment;
import app.pult.desk.AttachmentId;
import app.pult.desk.BlobId;
import app.pult.desk.CannedResponse;
import app.pult.desk.change.Change;
import app.pult.desk.change.Cursor;
import app.pult.fixture.CountedIds;
import app.pult.fixture.Instead;
import app.pult.fixture.Told;
import app.pult.fixture.helpdesk.FakeBackend;
import app.pult.store.Desk;
import app.pult.store.StoreException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

@Timeout(60)
class FilesAheadTest {
    @TempDir Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> contents = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<Kind> trouble = Optional.empty();
    private int pieces = 1;
    private Desk desk;
    private SyncEngine engine;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        engine = engine();
    }

    @AfterEach
    void close() {
        engine.close();
        desk.close();
        threads.shutdown();
    }

    @Test
    void whatGoesOutWithACannedResponseIsHereBeforeAnybodyAsks() throws IOException {
        contents.put("f1", "steps".getBytes(UTF_8));
        told(file("f1", 5));

        engine.runOnce();

        var blob = file("f1").blob().orElseThrow();
        try (var content = desk.store().blobs().open(blob)) {
            assertThat(content.readAllBytes()).isEqualTo("steps".getBytes(UTF_8));
        }
        engine.runOnce();
        assertThat(asked).containsExactly("f1");
    }

    @Test
    void whatIsNotAsLargeAsWasSaidIsNotKeptAndRests() {
        contents.put("f1", new byte[0]);
        contents.put("f2", new byte[200_000]);
        contents.put("f3", "ok".getBytes(UTF_8));
        told(file("f1", 5), file("f2", 5), file("f3", 2));

        engine.runOnce();
        engine.runOnce();

        assertThat(file("f1").blob()).isEmpty();
        assertThat(file("f2").blob()).isEmpty();
        assertThat(file("f3").blob()).isPresent();
        assertThat(asked).containsExactlyInAnyOrder("f1", "f2", "f3");
    }

    @Test
    void withoutANetworkOneIsTriedAndWithoutARightAll() {
        told(file("f1", 1), file("f2", 2), file("f3", 3));
        trouble = Optional.of(Kind.OFFLINE);
        engine.runOnce();
        assertThat(asked).containsExactly("f1");

        trouble = Optional.of(Kind.FORBIDDEN);
        engine.runOnce();
        assertThat(asked).containsExactly("f1", "f2", "f3");
    }

    @Test
    void whatNoMailTakesIsLeftWhereItIs() {
        told(file("f1", FilesAhead.LARGEST + 1));

        engine.runOnce();

        assertThat(asked).isEmpty();
    }

    @Test
    void aDownloadThatTheDeskCannotWriteDownComesToAnEnd() {
        contents.put("f1", "steps".getBytes(UTF_8));
        desk.store().close();

        assertThatThrownBy(() -> download("f1")).hasCauseInstanceOf(StoreException.class);
    }

    /// As OkHttp has it, whose threads end with their call.
    @Test
    void aFileWhosePiecesCameOnThreadsThatAreGoneIsWhole() throws IOException {
        contents.put("f1", new byte[100_000]);
        pieces = 100;

        var blob = download("f1");

        try (var content = desk.store().blobs().open(blob)) {
            assertThat(content.readAllBytes()).isEqualTo(contents.get("f1"));
        }
    }

    private BlobId download(String id) {
        var result = new CompletableFuture<BlobId>();
        engine.downloads()
                .start(
                        new AttachmentId(id),
                        new Downloads.Listener() {
                            @Override
                            public void progress(long bytes) {}

                            @Override
                            public void done(BlobId blob) {
                                result.complete(blob);
                            }

                            @Override
                            public void failed(Exception cause) {
                                result.completeExceptionally(cause);
                            }
                        });
        return result.join();
    }

    private void told(Attachment... files) {
        var response = new CannedResponse("c1", "shot", "Shot", "en", "See it", List.of(files));
        desk.store()
                .mirror()
                .apply(
                        Told.batch(
                                Cursor.START.value(), new Change.CannedResponseChanged(response)),
                        remote -> false);
    }

    private static Attachment file(String id, long size) {
        return new Attachment(
                new AttachmentId(id),
                id + ".txt",
                "text/plain",
                size,
                Optional.empty(),
                Optional.empty());
    }

    private Attachment file(String id) {
        return desk.store().library().cannedResponses("en").getFirst().files().stream()
                .filter(file -> file.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void send(AttachmentId id, OutputStream target) throws BackendException, IOException {
        asked.add(id.value());
        if (trouble.isPresent()) {
            throw new BackendException(trouble.get(), "no");
        }
        var content = contents.get(id.value());
        int length = Math.ceilDiv(content.length, pieces);
        for (int at = 0; at < content.length; at += length) {
            write(target, content, at, Math.min(length, content.length - at));
        }
    }

    /// On a thread that has ended when this returns.
    private static void write(OutputStream target, byte[] content, int from, int length)
            throws IOException {
        var piece =
                new FutureTask<>(
                        () -> {
                            target.write(content, from, length);
                            return length;
                        });
        try {
            Thread.ofPlatform().start(piece).join();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        if (piece.state() == Future.State.FAILED) {
            throw (IOException) piece.exceptionNow();
        }
    }

    private SyncEngine engine() {
        var store = desk.store();
        return new SyncEngine(
                SyncEngine.Local.of(store),
                new SyncEngine.World(
                        backend(),
                        new CountedIds(),
                        Desk.NOON::instant,
                        new Random(1),
                        threads,
                        () -> new ConditionSleeper(Desk.NOON::instant),
                        CrashPoints.NONE));
    }

    private Backend backend() {
        return FakeBackend.instead(
                Desk.NOON::instant,
                (method, arguments) -> {
                    if (!method.getName().equals("download")) {
                        return Optional.empty();
                    }
                    try {
                        send((AttachmentId) arguments.get(0), (OutputStream) arguments.get(1));
                    } catch (BackendException | IOException e) {
                        throw FilesAheadTest.<RuntimeException>undeclared(e);
                    }
                    return Instead.DONE;
                });
    }

    /// The method that is called declares it, the interface in between does not.
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E undeclared(Exception e) throws E {
        throw (E) e;
    }
}
