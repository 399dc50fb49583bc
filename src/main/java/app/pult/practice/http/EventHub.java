package app.pult.practice.http;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/// Open event streams and what is sent to them. A stream holds no thread: its exchange stays open
/// and is written to when there is something to say. Thread: any.
final class EventHub implements AutoCloseable {
    private static final byte[] HELLO = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CHANGE =
            "event: change\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final int HEARTBEAT_SECONDS = 15;

    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Executor workers;
    private final ScheduledFuture<?> heartbeat;
    private final AtomicBoolean pending = new AtomicBoolean();

    EventHub(Executor workers, ScheduledExecutorService timer) {
        this.workers = workers;
        this.heartbeat =
                timer.scheduleWithFixedDelay(
                        () -> workers.execute(() -> send(STILL_HERE)),
                        HEARTBEAT_SECONDS,
                        HEARTBEAT_SECONDS,
                        TimeUnit.SECONDS);
    }

    /// Keeps the exchange; the client hears of every change from now on.
    void open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        var stream = new Stream(exchange, new ReentrantLock());
        streams.add(stream);
        if (!stream.write(HELLO)) {
            streams.remove(stream);
        }
    }

    /// Wakes all clients; several changes may become one event.
    void wake() {
        if (!streams.isEmpty() && pending.compareAndSet(false, true)) {
            workers.execute(
                    () -> {
                        pending.set(false);
                        send(CHANGE);
                    });
        }
    }

    int listeners() {
        return streams.size();
    }

    private void send(byte[] bytes) {
        streams.removeIf(stream -> !stream.write(bytes));
    }

    /// Ends all streams, as a server does that is stopped.
    @Override
    public void close() {
        heartbeat.cancel(false);
        drop();
    }

    void drop() {
        streams.removeIf(
                stream -> {
                    stream.exchange().close();
                    return true;
                });
    }

    private record Stream(HttpExchange exchange, ReentrantLock lock) {
        /// Whether the client is still there.
        boolean write(byte[] bytes) {
            lock.lock();
            try {
                exchange.getResponseBody().write(bytes);
                exchange.getResponseBody().flush();
                return true;
            } catch (IOException e) {
                exchange.close();
                return false;
            } finally {
                lock.unlock();
            }
        }
    }
}
