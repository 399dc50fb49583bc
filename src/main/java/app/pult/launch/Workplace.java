package app.pult.launch;

import app.pult.backend.Backend;
import app.pult.backend.http.RequestCounter;
import app.pult.desk.Blobs;
import app.pult.desk.Chats;
import app.pult.desk.Customers;
import app.pult.desk.Directory;
import app.pult.desk.Drafts;
import app.pult.desk.Holdings;
import app.pult.desk.Library;
import app.pult.desk.OwnWords;
import app.pult.desk.Queue;
import app.pult.desk.QuickTexts;
import app.pult.desk.SavedViews;
import app.pult.desk.Snoozes;
import app.pult.desk.Tickets;
import app.pult.desk.sendcheck.Others;
import app.pult.diagnosis.runbook.run.RunbookRuns;
import app.pult.knowledge.Articles;
import app.pult.knowledge.Experience;
import app.pult.knowledge.RuleExperience;
import app.pult.preview.FileWords;
import app.pult.search.Search;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.ConnectionTester;
import app.pult.store.Restored;
import app.pult.store.Store;
import app.pult.store.StoreException;
import app.pult.store.cache.SearchIndex.Agreement;
import app.pult.store.work.ProbeRunTable;
import app.pult.sync.ConditionSleeper;
import app.pult.sync.CrashPoints;
import app.pult.sync.Outbox;
import app.pult.sync.SyncEngine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// One open account without a window: its store, its server, and the engine between them. The
/// window and every command stand on it. Thread: any but JavaFX; closing ends the engine before the
/// store.
public final class Workplace implements AutoCloseable {
    private final Lifecycle lifecycle;
    private final Machine machine;
    private final Account account;
    private final Backends backends;
    private final Store store;
    private final Backend backend;
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final ExecutorService threads;
    private final SyncEngine engine;
    private final List<Queue.Saved> ownViews;
    private final RunbookRuns runbookRuns;
    private Optional<ConnectionTester> tester = Optional.empty();

    private Workplace(
            Lifecycle lifecycle,
            Account account,
            Supplier<String> secret,
            Machine machine,
            CrashPoints crashPoints)
            throws IOException {
        this.lifecycle = lifecycle;
        this.machine = machine;
        this.account = account;
        var folder = machine.folders().account(account);
        machine.folders().create();
        backends = new Backends(machine, lifecycle);
        store = lifecycle.open("store", Store.open(folder, machine.clock()));
        runbookRuns = new DeskRuns(store.runbookRuns());
        backend = lifecycle.open("backend", backends.open(account, secret, folder, store.blobs()));
        threads =
                lifecycle.open(
                        "sync threads",
                        Executors.newThreadPerTaskExecutor(Threads.named("pult-sync")));
        engine =
                lifecycle.open(
                        "sync",
                        new SyncEngine(
                                SyncEngine.Local.of(store),
                                new SyncEngine.World(
                                        backend,
                                        machine.ids(),
                                        machine.clock(),
                                        machine.random(),
                                        threads,
                                        () -> new ConditionSleeper(machine.clock()),
                                        crashPoints)));
        ownViews = store.savedViews().list();
        engine.recover();
    }

    /// Opens an account's folder and gets the engine ready; nothing is sent before [#start] or
    /// [SyncEngine#runOnce].
    ///
    /// @throws InUseException if the folder is another process's
    /// @throws IOException in a sentence, if a file in it is not what it should be, or the practice
    ///   desk cannot listen
    public static Workplace open(Account account, Supplier<String> secret, Machine machine)
            throws IOException {
        return open(account, secret, machine, CrashPoints.NONE);
    }

    /// The same, ending where a test wants it to end.
    public static Workplace open(
            Account account, Supplier<String> secret, Machine machine, CrashPoints crashPoints)
            throws IOException {
        var lifecycle = new Lifecycle();
        try {
            return new Workplace(lifecycle, account, secret, machine, crashPoints);
        } catch (StoreException e) {
            lifecycle.close();
            throw e.kind() == StoreException.Kind.LOCKED
                    ? new InUseException(String.valueOf(e.getMessage()), e)
                    : new IOException(e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            lifecycle.close();
            throw e;
        }
    }

    /// Starts what goes on until the desk is closed: the loops, the backups, and one look through
    /// its files for some that nothing refers to. For the window and a sync that stays; a short
    /// command does neither.
    public void start() {
        engine.start();
        threads.execute(lifecycle.open("blob sweep", store.sweep()));
        threads.execute(lifecycle.open("backups", store.backups()));
        threads.execute(lifecycle.open("search upkeep", store.searchUpkeep(FileWords::of)));
        lifecycle.onClose("what was sent last", () -> engine.endGraces(FAREWELL));
    }

    public Account account() {
        return account;
    }

    /// The whole store, for what `launch` builds; commands and panes get its ports below.
    Store store() {
        return store;
    }

    /// What had to be restored before the desk could be opened.
    public Optional<Restored> restored() {
        return store.restored();
    }

    public Tickets tickets() {
        return store.tickets();
    }

    public Chats chats() {
        return store.chats();
    }

    /// What a reply is compared with before it is sent.
    public Others others() {
        return store.others();
    }

    public Customers customers() {
        return store.customers();
    }

    public Drafts drafts() {
        return store.drafts();
    }

    public Articles articles() {
        return store.articles();
    }

    public Search search() {
        return store.search();
    }

    public Experience experience() {
        return store.experience();
    }

    public RuleExperience ruleExperience() {
        return store.ruleExperience();
    }

    /// Compares the search index with the databases.
    public Agreement checkSearch() {
        return store.checkSearch();
    }

    public QuickTexts quickTexts() {
        return store.quickTexts();
    }

    public SavedViews savedViews() {
        return store.savedViews();
    }

    /// The operator's own views as they were when the desk was opened.
    public List<Queue.Saved> ownViews() {
        return ownViews;
    }

    public Snoozes snoozes() {
        return store.snoozes();
    }

    /// The one port of this desk: what one window changes, another is told.
    public RunbookRuns runbookRuns() {
        return runbookRuns;
    }

    ProbeRunTable probeRuns() {
        return store.probeRuns();
    }

    public OwnWords ownWords() {
        return store.ownWords();
    }

    public Library library() {
        return store.library();
    }

    public Directory directory() {
        return store.directory();
    }

    public Outbox outbox() {
        return engine.outbox();
    }

    public Blobs blobs() {
        return store.blobs();
    }

    public Holdings holdings() {
        return store.mirror().holdings();
    }

    public Backend backend() {
        return backend;
    }

    public SyncEngine engine() {
        return engine;
    }

    /// How many requests went to the server so far.
    public long requests() {
        return backends.traffic().count();
    }

    /// The same with their bytes.
    RequestCounter traffic() {
        return backends.traffic();
    }

    /// Goes the way to the server step by step, beside whatever the engine does. Waits for the
    /// network, 30 s at most; an interrupt ends it.
    ConnectionReport checkConnection() {
        return backends.check(tester());
    }

    /// A client of its own, made when somebody first asks: its connections are always fresh.
    private synchronized ConnectionTester tester() {
        var known = tester.orElseGet(() -> Backends.tester(machine, lifecycle));
        tester = Optional.of(known);
        return known;
    }

    /// On a thread of its own, as the window's may not wait for a disk: what was typed and sent
    /// last is written, backed up and sent. Returns when it is done.
    @Override
    public void close() {
        var closing = Threads.named("pult-close").newThread(lifecycle::close);
        closing.start();
        try {
            closing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
