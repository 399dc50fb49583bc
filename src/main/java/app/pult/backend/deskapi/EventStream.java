package app.pult.backend.deskapi;

import app.pult.desk.Subscription;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Wake-ups by Server-Sent Events, reconnecting with growing pauses until closed. Each connection
/// begins with a wake-up, because what happened before it is not repeated. Thread: any; `wake` is
/// called on the HTTP client's threads.
final class EventStream implements Subscription {
    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 60_000;

    private final EventSource.Factory factory;
    private final Supplier<Request> request;
    private final Runnable wake;
    private final ScheduledExecutorService timer;
    private final ReentrantLock lock = new ReentrantLock();
    private State state = State.OPEN;
    private long pauseMs = FIRST_PAUSE_MS;
    private @Nullable EventSource source;
    private @Nullable ScheduledFuture<?> next;

    private enum State {
        OPEN,
        CLOSED
    }

    EventStream(
            OkHttpClient client,
            Supplier<Request> request,
            Runnable wake,
            ScheduledExecutorService timer) {
        this.factory =
                EventSources.createFactory(
                        client.newBuilder().addInterceptor(new LastLineEnd()).build());
        this.request = request;
        this.wake = wake;
        this.timer = timer;
    }

    void connect() {
        lock.lock();
        try {
            if (state == State.OPEN) {
                source = factory.newEventSource(request.get(), new Listener());
            }
        } finally {
            lock.unlock();
        }
    }

    private void connected() {
        lock.lock();
        try {
            pauseMs = FIRST_PAUSE_MS;
        } finally {
            lock.unlock();
        }
        wake();
    }

    /// Nobody hears of what happens after the stream was given back.
    private void wake() {
        lock.lock();
        try {
            if (state == State.CLOSED) {
                return;
            }
        } finally {
            lock.unlock();
        }
        wake.run();
    }

    private void connectLater() {
        lock.lock();
        try {
            if (state == State.OPEN) {
                log.debug("Wake-ups ended, connecting again in {} ms", pauseMs);
                next = timer.schedule(this::connect, pauseMs, TimeUnit.MILLISECONDS);
                pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            state = State.CLOSED;
            if (source != null) {
                source.cancel();
            }
            if (next != null) {
                next.cancel(false);
            }
        } finally {
            lock.unlock();
        }
    }

    private final class Listener extends EventSourceListener {
        @Override
        public void onOpen(EventSource opened, Response response) {
            connected();
        }

        @Override
        public void onEvent(
                EventSource from, @Nullable String id, @Nullable String type, String data) {
            wake();
        }

        @Override
        public void onClosed(EventSource closed) {
            connectLater();
        }

        @Override
        public void onFailure(
                EventSource failed, @Nullable Throwable cause, @Nullable Response response) {
            connectLater();
        }
    }
}
