package app.pult.ui.shell;

import app.pult.desk.Draft;
import app.pult.desk.DraftKey;
import app.pult.desk.Drafts;
import app.pult.desk.Subscription;
import app.pult.desk.TicketId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The window's way to the drafts: what the disk refused is kept here, so that an editor that turns
/// to another ticket does not take it along, and is tried again until the disk takes it.
///
/// Thread: any but JavaFX; [#watchSaved], [#isRefused] and [#close] any.
public final class UnsavedDrafts implements Drafts, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(UnsavedDrafts.class);

    /// From the first change to the save, so that no more than a second of typing is lost, the time
    /// the disk takes included.
    public static final Duration SAVED_AFTER = Duration.ofMillis(500);

    /// Until what the disk refused is tried again.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Drafts disk;
    private final Threads threads;
    private final List<Consumer<DraftKey>> listeners = new CopyOnWriteArrayList<>();

    /// What the disk should hold and does not; empty: no draft any more.
    private final Map<DraftKey, Optional<Draft>> refused = new ConcurrentHashMap<>();

    /// One change after another, or a repetition would overtake what is newer.
    private final ReentrantLock changing = new ReentrantLock();

    private final AtomicBoolean retryAsked = new AtomicBoolean();
    private volatile boolean closed;

    public UnsavedDrafts(Drafts disk, Threads threads) {
        this.disk = disk;
        this.threads = threads;
    }

    @Override
    public void save(Draft draft) {
        change(draft.key(), Optional.of(draft));
    }

    @Override
    public void remove(DraftKey key) {
        change(key, Optional.empty());
    }

    /// The first refusal of a draft is told here; the editor knows of each by the exception.
    private void change(DraftKey key, Optional<Draft> wanted) {
        changing.lock();
        try {
            write(key, wanted);
            saveRefused();
        } catch (RuntimeException e) {
            if (refused.put(key, wanted) == null) {
                threads.failed().accept(e);
            }
            retryLater();
            throw e;
        } finally {
            changing.unlock();
        }
    }

    private void write(DraftKey key, Optional<Draft> wanted) {
        wanted.ifPresentOrElse(disk::save, () -> disk.remove(key));
        refused.remove(key);
        threads.ui().execute(() -> listeners.forEach(listener -> listener.accept(key)));
    }

    /// Does what takes this draft off the disk by itself (a submit). If that fails, the draft is
    /// saved, or kept here, and the failure thrown.
    public void replace(Draft draft, Runnable submit) {
        changing.lock();
        try {
            submit.run();
            refused.remove(draft.key());
        } catch (RuntimeException e) {
            refused.put(draft.key(), Optional.of(draft));
            saveRefused();
            throw e;
        } finally {
            changing.unlock();
        }
    }

    /// Whether its newest text is not on the disk. Thread: any.
    public boolean isRefused(DraftKey key) {
        return refused.containsKey(key);
    }

    /// Tries once more, on a thread of its own, and not again.
    @Override
    public void close() {
        closed = true;
        threads.work().execute(this::retry);
    }

    /// One that is refused once more was told already, and is not the failure of whoever saves now.
    private void saveRefused() {
        for (var owed : Map.copyOf(refused).entrySet()) {
            try {
                write(owed.getKey(), owed.getValue());
            } catch (RuntimeException e) {
                log.debug("The draft {} is refused again", owed.getKey(), e);
            }
        }
        if (!refused.isEmpty()) {
            retryLater();
        }
    }

    private void retryLater() {
        if (!closed && retryAsked.compareAndSet(false, true)) {
            threads.delay()
                    .after(
                            PAUSE,
                            () -> {
                                retryAsked.set(false);
                                if (!closed) {
                                    threads.work().execute(this::retry);
                                }
                            });
        }
    }

    private void retry() {
        changing.lock();
        try {
            saveRefused();
        } finally {
            changing.unlock();
        }
    }

    @Override
    public Optional<Draft> find(DraftKey key) {
        var owed = refused.get(key);
        return owed == null ? disk.find(key) : owed;
    }

    /// A disk that cannot join what is there can still be read.
    @Override
    public Optional<Draft> resume(DraftKey key) {
        var owed = refused.get(key);
        if (owed != null) {
            return owed;
        }
        try {
            return disk.resume(key);
        } catch (RuntimeException e) {
            log.warn("The draft {} stays in parts", key, e);
            return disk.find(key);
        }
    }

    @Override
    public List<Draft> list() {
        var kept = Map.copyOf(refused);
        return Stream.concat(
                        kept.values().stream().flatMap(Optional::stream),
                        disk.list().stream().filter(draft -> !kept.containsKey(draft.key())))
                .sorted(Comparator.comparing(Draft::savedAt).reversed())
                .toList();
    }

    @Override
    public List<Draft> versions(DraftKey key) {
        return disk.versions(key);
    }

    @Override
    public TicketId newTicket() {
        return disk.newTicket();
    }

    @Override
    public Subscription watch(Consumer<DraftKey> listener) {
        return disk.watch(listener);
    }

    /// Called on the JavaFX thread when the disk has taken a draft, or its removal, also one that
    /// it refused before.
    public Subscription watchSaved(Consumer<DraftKey> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
