package app.pult.store;

import app.pult.desk.Blobs;
import app.pult.desk.Chats;
import app.pult.desk.Customers;
import app.pult.desk.Directory;
import app.pult.desk.DraftKey;
import app.pult.desk.Drafts;
import app.pult.desk.Library;
import app.pult.desk.OwnWords;
import app.pult.desk.QuickTexts;
import app.pult.desk.SavedViews;
import app.pult.desk.Snoozes;
import app.pult.desk.Tickets;
import app.pult.desk.sendcheck.Others;
import app.pult.knowledge.Articles;
import app.pult.knowledge.Experience;
import app.pult.knowledge.RuleExperience;
import app.pult.search.Search;
import app.pult.store.cache.SearchIndex.Agreement;
import app.pult.store.cache.SearchUpkeep;
import app.pult.store.cache.SqliteArticles;
import app.pult.store.cache.SqliteChats;
import app.pult.store.cache.SqliteCustomers;
import app.pult.store.cache.SqliteDirectory;
import app.pult.store.cache.SqliteExperience;
import app.pult.store.cache.SqliteLibrary;
import app.pult.store.cache.SqliteMirror;
import app.pult.store.cache.SqliteOthers;
import app.pult.store.cache.SqliteSavedViews;
import app.pult.store.cache.SqliteSearch;
import app.pult.store.cache.SqliteSnoozes;
import app.pult.store.cache.SqliteTickets;
import app.pult.store.work.CustomerNotes;
import app.pult.store.work.ExperienceTable;
import app.pult.store.work.ProbeRunTable;
import app.pult.store.work.ReadMarks;
import app.pult.store.work.RunbookRunTable;
import app.pult.store.work.SavedViewTable;
import app.pult.store.work.SnoozeTable;
import app.pult.store.work.SqliteDrafts;
import app.pult.store.work.SqliteIdentityMap;
import app.pult.store.work.SqliteOutboxRows;
import app.pult.store.work.SqliteOwnWords;
import app.pult.store.work.SqliteQuickTexts;
import app.pult.store.work.SqliteRuleExperience;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;

/// What an account has on this disk, port by port, over the open files of its folder. What the
/// operator made survives everything; a mirror that broke is put aside and fetched again.
///
/// Thread: any but JavaFX.
public final class Store implements AutoCloseable {
    /// The largest file taken.
    public static final long FILE_LIMIT = 2L << 30;

    private static final Logger log = LoggerFactory.getLogger(Store.class);

    private final StoreFiles files;
    private final Clock clock;
    private final SqliteIdentityMap identity;
    private final SqliteOutboxRows outbox;
    private final SqliteDrafts drafts;
    private final SqliteQuickTexts quickTexts;
    private final SqliteOwnWords ownWords;
    private final SqliteMirror mirror;
    private final SqliteTickets tickets;
    private final SqliteChats chats;
    private final SqliteSnoozes snoozes;
    private final SqliteSavedViews savedViews;
    private final SqliteCustomers customers;
    private final SqliteOthers others;
    private final SqliteDirectory directory;
    private final SqliteLibrary library;
    private final SqliteArticles articles;
    private final SqliteSearch search;
    private final SqliteExperience experience;
    private final SqliteRuleExperience ruleExperience;
    private final RunbookRunTable runbookRuns;
    private final ProbeRunTable probeRuns;

    private Store(StoreFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
        var work = files.work();
        var cache = files.cache();
        var draftFeed = new ChangeFeed<DraftKey>();
        this.identity = new SqliteIdentityMap(work);
        this.outbox = new SqliteOutboxRows(work, clock, draftFeed);
        this.drafts = new SqliteDrafts(work, draftFeed);
        this.quickTexts = new SqliteQuickTexts(work, clock);
        this.ownWords = new SqliteOwnWords(work, clock);
        this.mirror = new SqliteMirror(cache, work, identity);
        var snoozeTable = new SnoozeTable(work);
        this.tickets = new SqliteTickets(cache, new ReadMarks(work), snoozeTable, mirror);
        this.chats = new SqliteChats(cache);
        this.savedViews = new SqliteSavedViews(cache, new SavedViewTable(work));
        this.snoozes = new SqliteSnoozes(cache, snoozeTable, mirror);
        this.customers = new SqliteCustomers(cache, new CustomerNotes(work, clock));
        this.others = new SqliteOthers(cache, clock);
        this.directory = new SqliteDirectory(cache);
        this.library = new SqliteLibrary(cache);
        this.articles = new SqliteArticles(cache, mirror);
        var helped = new ExperienceTable(work, clock);
        this.search = new SqliteSearch(cache, mirror, helped, clock);
        this.experience = new SqliteExperience(cache, helped);
        this.ruleExperience = new SqliteRuleExperience(work, clock);
        this.runbookRuns = new RunbookRunTable(work);
        this.probeRuns = new ProbeRunTable(work);
    }

    /// A `work.db` that is broken is replaced by its newest whole backup, see [#restored].
    ///
    /// @throws StoreException of kind LOCKED if another process owns the folder; of another kind if
    ///   `work.db` cannot be used, which is then as it was
    public static Store open(Path folder, Clock clock) {
        var files = StoreFiles.open(folder, clock);
        try {
            var store = new Store(files, clock);
            store.recover();
            return store;
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /// A crash may have come between a commit in one file and its consequence in the other.
    private void recover() {
        var unsure = new HashSet<>(outbox.ticketsWithOverlay());
        unsure.addAll(mirror.overlaid());
        unsure.addAll(snoozes.unsure());
        mirror.rebase(unsure);
        savedViews.settle();
        var pruned = outbox.prune();
        log.info(
                "Store open: {} tickets rebased, {} old operations forgotten",
                unsure.size(),
                pruned);
    }

    /// For a command beside an open window: everything that changes something throws.
    public static Store openReadOnly(Path folder, Clock clock) {
        return new Store(StoreFiles.lookAt(folder, clock), clock);
    }

    /// Whether another process has the folder open for work. Takes its lock for a moment: not for a
    /// process that has the folder itself.
    public static boolean isInUse(Path folder) {
        return FolderLock.isTaken(folder);
    }

    /// So many bytes of the disk are left free for the databases: a file that would not leave them
    /// is refused.
    public static long reserve() {
        return Room.RESERVE;
    }

    /// Reads both databases from end to end.
    ///
    /// @throws StoreException of kind DAMAGED if one of them is
    public void check() {
        files.work().check();
        files.cache().check();
    }

    public Tickets tickets() {
        return tickets;
    }

    public Chats chats() {
        return chats;
    }

    public Others others() {
        return others;
    }

    public Customers customers() {
        return customers;
    }

    public Drafts drafts() {
        return drafts;
    }

    public QuickTexts quickTexts() {
        return quickTexts;
    }

    public SavedViews savedViews() {
        return savedViews;
    }

    public Snoozes snoozes() {
        return snoozes;
    }

    public OwnWords ownWords() {
        return ownWords;
    }

    public Directory directory() {
        return directory;
    }

    public Library library() {
        return library;
    }

    public Articles articles() {
        return articles;
    }

    public Search search() {
        return search;
    }

    public Experience experience() {
        return experience;
    }

    public RuleExperience ruleExperience() {
        return ruleExperience;
    }

    /// Behind the port of runs, which is not the store's to know.
    public RunbookRunTable runbookRuns() {
        return runbookRuns;
    }

    public ProbeRunTable probeRuns() {
        return probeRuns;
    }

    public Blobs blobs() {
        return files.blobs();
    }

    /// Removes, when run, the files that nothing refers to any more.
    public BlobSweep sweep() {
        return new BlobSweep(files.work(), files.cache(), files.blobs(), clock);
    }

    /// Backs up `work.db`, when run, until it is closed.
    public BackupLoop backups() {
        return new BackupLoop(files.work(), clock);
    }

    /// Keeps, when run, the search index whole, until it is closed; `words` reads the files.
    public SearchUpkeep searchUpkeep(SearchUpkeep.FileWords words) {
        return mirror.searchUpkeep(files.blobs(), words);
    }

    /// Compares the search index with the tables, from end to end.
    public Agreement checkSearch() {
        return searchUpkeep(SearchUpkeep.FileWords.NONE).check();
    }

    /// What had to be done before this store could be opened.
    public Optional<Restored> restored() {
        return files.restored();
    }

    public OutboxRows outbox() {
        return outbox;
    }

    public IdentityMap identity() {
        return identity;
    }

    public Mirror mirror() {
        return mirror;
    }

    /// What is open, for tests that look behind the ports.
    StoreFiles files() {
        return files;
    }

    @Override
    public void close() {
        files.close();
    }
}
