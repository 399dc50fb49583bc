package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.pult.backend.http.HttpClients;
import app.pult.fixture.Certificate;
import app.pult.update.SignedManifest;
import app.pult.update.Trouble;
import app.pult.update.UpdateException;
import app.pult.update.UpdatePlace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

final class PlaceFetchTest {
    private static final long TEN_GIGABYTES = 10L << 30;

    private final Certificate certificate = Certificate.valid("localhost");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong sent = new AtomicLong();
    private HttpsServer server;
    private PlaceFetch fetch;

    @TempDir Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        server.setExecutor(threads);
        server.createContext("/good/", exchange -> answer(exchange, 200, "signed"));
        server.createContext("/absent/", exchange -> answer(exchange, 404, ""));
        server.createContext("/broken/", exchange -> answer(exchange, 503, ""));
        server.createContext("/large/", this::tenGigabytes);
        server.createContext("/silent/", exchange -> {});
        server.createContext(
                "/elsewhere/",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", address("/good/"));
                    answer(exchange, 302, "");
                });
        server.start();
        fetch = new PlaceFetch(certificate.trustedBy(HttpClients.create(threads)));
    }

    @AfterEach
    void end() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theManifestOfAServerIsBrought() throws UpdateException {
        assertThat(fetch.fetch(place("/good/"))).asString().isEqualTo("signed");
    }

    @Test
    void whatAServerDoesWrongIsToldApart() {
        assertThat(trouble("/absent/")).isEqualTo(Trouble.ABSENT);
        assertThat(trouble("/broken/")).isEqualTo(Trouble.UNREACHABLE);
        assertThat(trouble("/elsewhere/")).isEqualTo(Trouble.REDIRECTED);
    }

    @Test
    void aCertificateThatNobodyTrustsIsNoAnswer() {
        fetch = new PlaceFetch(HttpClients.create(threads));

        assertThat(trouble("/good/")).isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void ofTenGigabytesNoMoreIsReadThanAManifestCanBe() {
        assertThat(trouble("/large/")).isEqualTo(Trouble.TOO_LARGE);

        assertThat(sent.get()).isLessThan(64 << 20);
    }

    @Test
    @Timeout(60)
    void aServerThatNeverAnswersIsGivenUp() {
        fetch =
                new PlaceFetch(
                        certificate.trustedBy(HttpClients.create(threads)), Duration.ofMillis(300));

        assertThat(trouble("/silent/")).isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void theManifestOfAFolderIsRead() throws Exception {
        Files.writeString(folder.resolve(SignedManifest.NAME), "signed");

        assertThat(fetch.fetch(new UpdatePlace.Folder(folder))).asString().isEqualTo("signed");
    }

    @Test
    void aFolderThatIsNotThereOrHoldsNoneIsToldApart() throws IOException {
        assertThat(trouble(new UpdatePlace.Folder(folder.resolve("gone"))))
                .isEqualTo(Trouble.UNREACHABLE);
        assertThat(trouble(new UpdatePlace.Folder(folder))).isEqualTo(Trouble.ABSENT);
        Files.createDirectory(folder.resolve(SignedManifest.NAME));
        assertThat(trouble(new UpdatePlace.Folder(folder))).isEqualTo(Trouble.ABSENT);
    }

    @Test
    void aFileAsLargeAsADiskIsLeftAlone() throws IOException {
        try (var file =
                new java.io.RandomAccessFile(folder.resolve(SignedManifest.NAME).toFile(), "rw")) {
            file.setLength(TEN_GIGABYTES);
        }

        assertThat(trouble(new UpdatePlace.Folder(folder))).isEqualTo(Trouble.TOO_LARGE);
    }

    private void tenGigabytes(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, TEN_GIGABYTES);
        var block = new byte[1 << 16];
        try (var out = exchange.getResponseBody()) {
            for (long left = TEN_GIGABYTES; left > 0; left -= block.length) {
                out.write(block);
                sent.addAndGet(block.length);
            }
        }
    }

    private static void answer(HttpExchange exchange, int code, String text) throws IOException {
        exchange.sendResponseHeaders(code, text.isEmpty() ? -1 : text.length());
        exchange.getResponseBody().write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        exchange.close();
    }

    private String address(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    private UpdatePlace place(String path) throws UpdateException {
        return UpdatePlace.of(address(path));
    }

    private Trouble trouble(String path) {
        try {
            return trouble(place(path));
        } catch (UpdateException e) {
            throw new IllegalStateException(e);
        }
    }

    private Trouble trouble(UpdatePlace place) {
        return catchThrowableOfType(UpdateException.class, () -> fetch.fetch(place)).trouble();
    }
}
