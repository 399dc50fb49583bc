package app.pult.store;

import app.pult.desk.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells listeners after a commit what it was about. A listener that throws is logged and keeps
/// nobody else from hearing. Thread: any; listeners are called on the writer's.
public final class ChangeFeed<T> {
    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);

    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

    public Subscription watch(Consumer<? super T> listener) {
        // Its own object, so that a listener that watches twice is told twice and leaves one by
        // one.
        Consumer<T> entry = listener::accept;
        listeners.add(entry);
        return () -> listeners.remove(entry);
    }

    public void tell(T news) {
        for (var listener : listeners) {
            try {
                listener.accept(news);
            } catch (RuntimeException e) {
                log.error("a listener failed", e);
            }
        }
    }
}
