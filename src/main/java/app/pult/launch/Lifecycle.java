package app.pult.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has to be closed, in reverse of how it was opened. One that fails does not keep the others
/// open. Thread: any; closing happens once.
public final class Lifecycle implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private record Opened(String name, AutoCloseable resource) {}

    private final Deque<Opened> opened = new ArrayDeque<>();

    public synchronized <T extends AutoCloseable> T open(String name, T resource) {
        opened.push(new Opened(name, resource));
        return resource;
    }

    /// As above, for things that end by a call of another name.
    public synchronized void onClose(String name, AutoCloseable action) {
        opened.push(new Opened(name, action));
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            var next = opened.pop();
            try {
                next.resource().close();
            } catch (Exception e) {
                log.warn("Closing {}", next.name(), e);
            }
        }
    }
}
