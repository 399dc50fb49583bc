package app.pult.ui.shell;

import app.pult.sync.SyncStatus;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/// What the program knows of its server, kept true as time passes: status bar, progress of the
/// first sync, banners. Thread: FX only.
public final class StatusModel {
    /// How far the first sync is. `remaining` is empty where the server cannot say.
    public record FirstSync(State state, long fetched, OptionalLong remaining) {
        /// Stopped in an earlier session.
        static final FirstSync UNKNOWN = new FirstSync(State.STOPPED, 0, OptionalLong.empty());

        public enum State {
            RUNNING,
            STOPPED
        }

        FirstSync stopped() {
            return new FirstSync(State.STOPPED, fetched, remaining);
        }
    }

    /// Ages are told in seconds for the first minute only; more often than this they would flicker.
    private static final Duration TICK = Duration.ofSeconds(10);

    private final Connection connection;
    private final InstantSource serverTime;
    private final Texts texts;
    private final Threads threads;
    private final Ages ages;
    private final StatusWords words;
    private final Background background;
    private final Coalescer changes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final AtomicReference<SyncStatus> latest =
            new AtomicReference<>(new SyncStatus.Idle(Optional.empty()));
    private SyncStatus status = new SyncStatus.Idle(Optional.empty());
    private Optional<Mishap> told = Optional.empty();
    private Optional<Banner> restored = Optional.empty();

    private final ReadOnlyObjectWrapper<StatusLine> line;
    private final ReadOnlyStringWrapper outbox = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<FirstSync>> firstSync =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Banner>> banner =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper workingOffline = new ReadOnlyBooleanWrapper();

    /// `server` is what the operator calls it: the account's name.
    public StatusModel(
            Connection connection,
            String server,
            InstantSource serverTime,
            Texts texts,
            Ages ages,
            Threads threads) {
        this.connection = connection;
        this.serverTime = serverTime;
        this.texts = texts;
        this.threads = threads;
        this.ages = ages;
        words = new StatusWords(server, texts, ages);
        background = threads.background();
        changes = threads.coalescer(() -> show(latest.get()));
        line = new ReadOnlyObjectWrapper<>(words.line(status, serverTime.instant()));
        tell(OutboxSummary.NOTHING);
    }

    public void attach() {
        subscriptions.add(connection.watch(this::heard)::close);
        subscriptions.add(Ticker.start(threads.delay(), TICK, this::tick));
        background.load("status", connection::status, this::show);
    }

    public void detach() {
        subscriptions.clear();
        background.cancelAll();
    }

    /// The views know what is not sent; here it becomes a sentence.
    public void tell(OutboxSummary summary) {
        outbox.set(words.outbox(summary));
    }

    /// Something failed on this computer that nobody else handles: a read, a save, a file. False if
    /// the window says so already.
    public boolean report(Mishap mishap) {
        boolean news = !told.equals(Optional.of(mishap));
        told = Optional.of(mishap);
        show(status);
        return news;
    }

    /// At this start a backup took the place of the operator's broken file. Stays until it is put
    /// away: what was written after `taken` has to be looked for, and `held` operations wait in the
    /// outbox because nobody can tell whether they were sent since.
    public void restored(Instant taken, int held) {
        var key = "shell.banner.restored.";
        var next = texts.of(key + "next", ages.exact(taken));
        restored =
                Optional.of(
                        new Banner(
                                Banner.Action.DISMISS,
                                ErrorBanner.Severity.WARNING,
                                new ErrorBanner.News(
                                        texts.of(key + "what"),
                                        texts.of(key + "kept", ages.exact(taken)),
                                        held == 0
                                                ? next
                                                : next + " " + texts.of(key + "held", held))));
        show(status);
    }

    /// It is over: the disk took something, for example.
    public void withdraw(Mishap mishap) {
        if (told.equals(Optional.of(mishap))) {
            dismiss();
        }
    }

    /// Puts away what is in the banner.
    public void dismiss() {
        if (told.isEmpty()) {
            restored = Optional.empty();
        }
        told = Optional.empty();
        show(status);
    }

    public void toggleOffline() {
        var wanted = workingOffline.get() ? Connection.Mode.ONLINE : Connection.Mode.OFFLINE;
        threads.write(() -> connection.work(wanted));
    }

    public void syncNow() {
        threads.write(connection::syncNow);
    }

    public void stopFirstSync() {
        threads.write(connection::stopFirstSync);
    }

    public void resumeFirstSync() {
        threads.write(connection::resumeFirstSync);
    }

    public ReadOnlyObjectProperty<StatusLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty outboxProperty() {
        return outbox.getReadOnlyProperty();
    }

    /// Present from the first page until the desk has everything once.
    public ReadOnlyObjectProperty<Optional<FirstSync>> firstSyncProperty() {
        return firstSync.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Banner>> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingOfflineProperty() {
        return workingOffline.getReadOnlyProperty();
    }

    private void heard(SyncStatus heard) {
        latest.set(heard);
        changes.signal();
    }

    private void tick() {
        line.set(words.line(status, serverTime.instant()));
    }

    private void show(SyncStatus shown) {
        if (!shown.lastPull().equals(status.lastPull())) {
            // A pull has written down that it is complete, so there is room.
            told = told.filter(mishap -> mishap != Mishap.DISK_FULL);
        }
        status = shown;
        tick();
        workingOffline.set(shown instanceof SyncStatus.WorkingOffline);
        firstSync.set(firstSync(shown));
        banner.set(told.map(this::banner).or(() -> restored).or(() -> banner(shown)));
    }

    private Optional<FirstSync> firstSync(SyncStatus shown) {
        return switch (shown) {
            case SyncStatus.Pulling pulling ->
                    pulling.lastPull().isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    new FirstSync(
                                            FirstSync.State.RUNNING,
                                            pulling.fetched(),
                                            pulling.remaining()));
            case SyncStatus.Stopped stopped ->
                    Optional.of(firstSync.get().map(FirstSync::stopped).orElse(FirstSync.UNKNOWN));
            case SyncStatus.Idle idle -> Optional.empty();
            case SyncStatus.Offline offline -> Optional.empty();
            case SyncStatus.WorkingOffline chosen -> Optional.empty();
            case SyncStatus.NeedsSignIn signIn -> Optional.empty();
            case SyncStatus.Failed failed -> Optional.empty();
        };
    }

    private Banner banner(Mishap mishap) {
        return new Banner(
                Banner.Action.DISMISS, ErrorBanner.Severity.ERROR, news(mishap.key(), ""));
    }

    private Optional<Banner> banner(SyncStatus shown) {
        return switch (shown) {
            case SyncStatus.NeedsSignIn signIn ->
                    Optional.of(
                            new Banner(
                                    Banner.Action.SIGN_IN,
                                    ErrorBanner.Severity.WARNING,
                                    new ErrorBanner.News(
                                            texts.of("shell.banner.signin.what"),
                                            texts.of("shell.banner.signin.kept"),
                                            texts.of("shell.banner.signin.next"))));
            case SyncStatus.Failed failed -> banner(failed);
            case SyncStatus.Idle idle -> Optional.empty();
            case SyncStatus.Pulling pulling -> Optional.empty();
            case SyncStatus.Offline offline -> Optional.empty();
            case SyncStatus.WorkingOffline chosen -> Optional.empty();
            case SyncStatus.Stopped stopped -> Optional.empty();
        };
    }

    /// A server that stumbles is tried again by itself and only told in the status bar; the rest
    /// wants somebody.
    private Optional<Banner> banner(SyncStatus.Failed failed) {
        return switch (failed.problem()) {
            case SERVER -> Optional.empty();
            case STORE, DISK_FULL ->
                    Optional.of(
                            new Banner(
                                    Banner.Action.RETRY,
                                    ErrorBanner.Severity.ERROR,
                                    news(StatusWords.key(failed.problem()), failed.words())));
            case PROTOCOL, TLS, FORBIDDEN ->
                    Optional.of(
                            new Banner(
                                    Banner.Action.RETRY,
                                    ErrorBanner.Severity.WARNING,
                                    news(StatusWords.key(failed.problem()), failed.words())));
        };
    }

    private ErrorBanner.News news(String key, String said) {
        var next = texts.of("shell.banner." + key + ".next");
        return new ErrorBanner.News(
                texts.of("shell.banner." + key + ".what"),
                kept(key),
                said.isEmpty() ? next : texts.of("shell.banner.said", next, said));
    }

    /// Most mishaps cost nothing that was written; one that may has a sentence of its own.
    private String kept(String key) {
        var own = "shell.banner." + key + ".kept";
        return texts.of(texts.has(own) ? own : "shell.banner.kept");
    }
}
