package app.pult.launch;

import app.pult.desk.Queue;
import app.pult.desk.QueueCode;
import app.pult.settings.SettingsFile;
import app.pult.settings.WindowState;
import app.pult.ui.conversation.FileSheets;
import app.pult.ui.firststart.FirstStartModel;
import app.pult.ui.firststart.FirstStartPane;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.EditMenu;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.knowledge.GuideSheet;
import app.pult.ui.outbox.OutboxModel;
import app.pult.ui.outbox.OutboxPane;
import app.pult.ui.palette.PaletteModel;
import app.pult.ui.palette.PalettePane;
import app.pult.ui.shell.MainWindow;
import app.pult.ui.shell.Mishap;
import app.pult.ui.shell.Part;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.StatusModel;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.TicketActions;
import app.pult.ui.shell.ViewsModel;
import app.pult.ui.shell.WindowKeeper;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The window of one open account, put together: models over the workplace's ports, panes over the
/// models, the main window over the panes. Read it top to bottom. Thread: FX only.
public final class DeskWindow implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeskWindow.class);
    private static final int READERS = 4;

    private final Lifecycle lifecycle = new Lifecycle();
    private final Workplace place;
    private final Selection selection;
    private final DeskConversation conversation;
    private final DeskSide side;
    private final DeskSearch searching;
    private final MainWindow window;
    private final DeskNotices notices;
    private final WindowKeeper keeper;
    private final StatusModel status;
    private final Commands commands;
    private final Texts texts;
    private Optional<Scene> shown = Optional.empty();

    /// What the window is opened with. It offers to change the `look`, dressing the scene is
    /// whoever shows it's. `browser` opens an address or file with the desktop's program, `signIn`
    /// makes the model of a page that leads to a desk.
    public record Setup(
            Stage stage,
            SettingsFile settings,
            ObjectProperty<Look> look,
            Texts texts,
            ZoneId zone,
            Machine machine,
            FileDialogs dialogs,
            Consumer<String> browser,
            Supplier<FirstStartModel> signIn,
            DeskProgram.About program) {}

    public DeskWindow(Workplace place, Setup setup) {
        this(place, setup, UiThread::run, UiThread::after);
    }

    /// The same, where somebody times what comes back to the JavaFX thread.
    public DeskWindow(Workplace place, Setup setup, Executor ui, Coalescer.Delay delay) {
        this.place = place;
        var settings = setup.settings().settings();
        texts = setup.texts();
        var ages = new Ages(texts, setup.zone());
        var serverTime = place.engine().serverTime();
        var ids = setup.machine().ids();
        var work = app.pult.launch.Threads.pool("pult-ui-work", READERS);
        lifecycle.onClose("window work", () -> app.pult.launch.Threads.close(work));
        var threads = new Threads(work, ui, delay, this::failed);
        var habits = new Habits(setup.settings(), threads);
        commands = new Commands(texts, habits.keymap());

        selection =
                new Selection(
                        QueueCode.read(settings.window().queue(), place.ownViews())
                                .orElse(new Queue.AllOpen()));
        status =
                new StatusModel(
                        new EngineConnection(place.engine()),
                        place.account().name(),
                        serverTime,
                        texts,
                        ages,
                        threads);
        place.restored().ifPresent(found -> status.restored(found.taken(), found.held()));
        var views =
                new ViewsModel(
                        place.tickets(),
                        place.directory(),
                        place.outbox(),
                        place.chats(),
                        place.savedViews(),
                        selection,
                        texts,
                        threads);
        var moving = habits.movingOn(place.account(), selection);
        var actions =
                new TicketActions(place.tickets(), place.outbox(), ids, selection, moving, threads);
        var outbox =
                new OutboxModel(
                        place.outbox(),
                        place.tickets(),
                        place.directory(),
                        selection,
                        texts,
                        ages,
                        serverTime,
                        status.workingOfflineProperty(),
                        threads);

        var files =
                new DesktopFiles(
                        place.blobs(),
                        place.engine().downloads(),
                        setup.machine().folders().account(place.account()).resolve("opened"),
                        setup.dialogs(),
                        setup.browser());
        var means =
                new DeskMeans(
                        texts,
                        ages,
                        commands,
                        ids,
                        setup.zone(),
                        selection,
                        moving,
                        habits,
                        threads);
        conversation =
                new DeskConversation(
                        place,
                        means,
                        files,
                        setup.dialogs(),
                        this::search,
                        () -> status.withdraw(Mishap.DISK_FULL));
        var queue = lifecycle.open("queue", new DeskQueue(place, means, this::lay));
        var outboxPane = new OutboxPane(outbox, texts, commands);
        side =
                lifecycle.open(
                        "side",
                        new DeskSide(
                                place,
                                setup.machine(),
                                selection,
                                new KnowledgeColumn.Means(
                                        setup.settings(),
                                        texts,
                                        ages,
                                        commands,
                                        conversation.editor(),
                                        new KnowledgeFiles(
                                                new FileSheets(files, texts, threads), this::lay),
                                        setup.browser(),
                                        serverTime,
                                        threads),
                                files,
                                conversation));
        searching = new DeskSearch(place, means, side, new Over());
        new DeskDraft(place, means, side, new Over());
        var palette =
                new PaletteModel(
                        commands,
                        views,
                        new PaletteModel.Sources(place.tickets(), place.search()),
                        selection,
                        texts,
                        threads,
                        habits.recent(),
                        searching::ask);
        var again = setup.signIn().get();
        again.fill(place.account());
        var signInPane = new FirstStartPane(again, texts);
        var connectPane =
                new FirstStartPane(setup.signIn().get(), texts, FirstStartPane.Visit.OTHER_DESK);
        window =
                new MainWindow(
                        new MainWindow.Models(views, status, actions, setup.look()),
                        new MainWindow.Parts(
                                queue.part(),
                                conversation.part(),
                                conversation.newTicketPart(),
                                new Part(outboxPane, outboxPane::keyboard),
                                new Part(signInPane, signInPane::keyboard),
                                new Part(connectPane, connectPane::keyboard),
                                conversation::append,
                                side.side(),
                                close -> palette(palette, close),
                                searching::part,
                                close -> guide(setup, threads, close)),
                        selection,
                        texts,
                        commands,
                        settings.window().dividers(),
                        settings.window().width());
        notices =
                lifecycle.open(
                        "notices",
                        new DeskNotices(
                                place,
                                new DeskNotices.Means(
                                        habits,
                                        setup.machine().clock(),
                                        setup.zone(),
                                        selection,
                                        texts,
                                        commands,
                                        threads,
                                        this::lay)));
        notices.joinTo(window);
        window.addCard(conversation.card(means));
        lifecycle
                .open("program", new DeskProgram(place, setup, selection, texts, ages, threads))
                .joinTo(window, commands);
        lifecycle.open("updates", new DeskUpdates(setup, texts, threads)).joinTo(window, commands);
        keeper =
                new WindowKeeper(
                        setup.stage(),
                        selection,
                        window::dividers,
                        settings.window(),
                        threads,
                        state -> setup.settings().update(saved -> saved.withWindow(state)));
    }

    /// Makes the scene; its size is the remembered one.
    public Scene scene(WindowState size) {
        var scene = new Scene(window, size.width(), size.height());
        shown = Optional.of(scene);
        commands.installOn(scene);
        new EditMenu(texts).installOn(scene);
        scene.addEventFilter(
                javafx.scene.input.InputEvent.ANY,
                event -> {
                    place.engine().touch();
                    notices.touch();
                });
        return scene;
    }

    public Parent root() {
        return window;
    }

    public WindowKeeper keeper() {
        return keeper;
    }

    public Selection selection() {
        return selection;
    }

    public Commands commands() {
        return commands;
    }

    /// Saves what is being typed and lets the models' work end.
    @Override
    public void close() {
        conversation.save();
        side.save();
        // What its panes do as time passes ends only when they leave their scene.
        UiThread.run(() -> shown.ifPresent(scene -> scene.setRoot(new StackPane())));
        conversation.close();
        lifecycle.close();
    }

    /// Shows the ticket of a link; where it is not on this desk, the search for its number.
    void follow(TicketLink link) {
        searching.follow(link);
    }

    private void search(String words) {
        searching.ask(words);
    }

    private void lay(String command, MainWindow.Palette sheet) {
        window.toggleOver(command, sheet);
    }

    /// The window for what is made before it.
    private final class Over implements DeskSearch.Over {
        @Override
        public void lay(String command, MainWindow.Palette sheet) {
            window.toggleOver(command, sheet);
        }

        @Override
        public void enterSide(String tab) {
            window.enterSide(tab);
        }
    }

    private Part guide(Setup setup, Threads threads, Runnable close) {
        var guide = new PackedGuide(place.blobs());
        var sheet = new GuideSheet(guide, texts, threads, setup.browser(), close);
        return new Part(sheet, sheet::keyboard);
    }

    private Part palette(PaletteModel model, Runnable close) {
        var pane = new PalettePane(model, texts, close);
        return new Part(pane, pane::keyboard);
    }

    /// What nobody else handled: logged, and told across the window. A disk that is still full is
    /// one line.
    private void failed(Throwable failure) {
        var mishap = Mishaps.of(failure);
        UiThread.run(
                () -> {
                    if (status.report(mishap) || mishap == Mishap.STORE) {
                        log.error("In the window: {}", ErrorCode.of(failure).value(), failure);
                    } else {
                        log.info("In the window, still: {}", mishap);
                    }
                });
    }
}
