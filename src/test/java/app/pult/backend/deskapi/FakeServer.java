package app.pult.backend.deskapi;

import app.pult.backend.Outgoing;
import app.pult.backend.http.HttpClients;
import app.pult.desk.RemoteId;
import app.pult.desk.Revision;
import app.pult.desk.TicketId;
import app.pult.desk.operation.Operation;
import app.pult.desk.operation.OperationId;
import app.pult.desk.operation.OutgoingFile;
import app.pult.desk.operation.Recipients;
import app.pult.fixture.MemoryBlobs;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.OkHttpClient;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// A server that answers what a test tells it to, and a backend that asks it. Thread: one test.
final class FakeServer implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final OperationId ID = OperationId.of("0195509c-7000-7000-8000-00000000002a");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final OkHttpClient client = HttpClients.create(threads);
    final MockWebServer web = new MockWebServer();
    final MemoryBlobs blobs = new MemoryBlobs();
    final DeskApiBackend backend;

    FakeServer() throws IOException {
        web.start();
        backend =
                new DeskApiBackend(
                        client,
                        web.url("/").uri(),
                        "secret-token",
                        blobs,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        timer);
    }

    FakeServer answers(int status, String type, String body) {
        web.enqueue(
                new MockResponse.Builder()
                        .code(status)
                        .addHeader("Content-Type", type)
                        .body(body)
                        .build());
        return this;
    }

    FakeServer answers(int status, String json) {
        return answers(
                status, status < 400 ? "application/json" : "application/problem+json", json);
    }

    FakeServer refuses(int status, String type) {
        return answers(
                status,
                """
                {"type": "urn:desk-api:problem:%s", "title": "No", "status": %d, "detail": "Не вышло."}"""
                        .formatted(type, status));
    }

    static Outgoing aReply(OutgoingFile... files) {
        return outgoing(
                new Operation.SendReply(
                        ID,
                        new TicketId(1),
                        new Recipients(List.of(), List.of()),
                        Optional.empty(),
                        "текст",
                        List.of(files)));
    }

    static Outgoing outgoing(Operation operation) {
        return new Outgoing(operation, Optional.of(new RemoteId("t1")), new Revision(1), NOW);
    }

    @Override
    public void close() {
        backend.close();
        client.dispatcher().cancelAll();
        web.close();
        threads.shutdownNow();
        timer.shutdownNow();
    }
}
