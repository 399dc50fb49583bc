package app.pult.launch;

import app.pult.settings.SettingsFile;
import app.pult.settings.WindowState;
import app.pult.ui.conversation.FileSheets;
import app.pult.ui.firststart.FirstStartModel;
import app.pult.ui.firststart.FirstStartPane;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.EditMenu;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.knowledge.GuideSheet;
import app.pult.ui.outbox.OutboxModel;
import app.pult.ui.outbox.OutboxPane;
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
    private final Over over = new Over();
    private final Workplace place;
    private final DeskMeans means;
    private final DeskConversation conversation;
    private final DeskSide side;
    private final DeskSearch searching;
    private final MainWindow window;
    private final DeskNotices notices;
    private final WindowKeeper keeper;
    private final StatusModel status;
    private final IdleCollection idle;
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
        var remembered = setup.settings().settings().window();
        var work = app.pult.launch.Threads.pool("pult-ui-work", READERS);
        lifecycle.onClose("window work", () -> app.pult.launch.Threads.close(work));
        means = DeskMeans.of(place, setup, new Threads(work, ui, delay, this::failed));
        idle = IdleCollection.ofThisProcess(lifecycle, setup.machine().clock(), means.threads());
        status = status();
        place.restored().ifPresent(found -> status.restored(found.taken(), found.held()));
        var views = views();
        var actions = actions();
        var files =
                new DesktopFiles(
                        place.blobs(),
                        place.engine().downloads(),
                        setup.dialogs(),
                        setup.browser());
        conversation =
                new DeskConversation(
                        place,
                        means,
                        files,
                        setup.dialogs(),
                        this::search,
                        () -> status.withdraw(Mishap.DISK_FULL));
        var queue = lifecycle.open("queue", new DeskQueue(place, means, over::lay));
        var outbox = outbox();
        var ofArticles =
                new KnowledgeFiles(
                        new FileSheets(files, means.texts(), means.threads()), over::lay);
        side =
                lifecycle.open(
                        "side", new DeskSide(place, setup, means, conversation, files, ofArticles));
        searching = new DeskSearch(place, means, side, over);
        new DeskDraft(place, means, side, over);
        var palette = new DeskPalette(place, means, views, searching);
        var again = setup.signIn().get();
        again.fill(place.account());
        window =
                new MainWindow(
                        new MainWindow.Models(views, status, actions, setup.look()),
                        new MainWindow.Parts(
                                queue.part(),
                                conversation.part(),
                                conversation.newTicketPart(),
                                outbox,
                                door(again, FirstStartPane.Visit.WELCOME),
                                door(setup.signIn().get(), FirstStartPane.Visit.OTHER_DESK),
                                conversation::append,
                                side.side(),
                                palette::part,
                                searching::part,
                                close -> guide(setup, close)),
                        means.selection(),
                        means.texts(),
                        means.commands(),
                        remembered.dividers(),
                        remembered.width());
        notices =
                lifecycle.open(
                        "notices",
                        new DeskNotices(place, means, setup.machine().clock(), over::lay));
        notices.joinTo(window);
        window.addCard(conversation.card(means));
        lifecycle
                .open("program", new DeskProgram(place, setup, means))
                .joinTo(window, means.commands());
        lifecycle
                .open("updates", new DeskUpdates(setup, means.texts(), means.threads()))
                .joinTo(window, means.commands());
        keeper =
                new WindowKeeper(
                        setup.stage(),
                        means.selection(),
                        window::dividers,
                        remembered,
                        means.threads(),
                        state -> setup.settings().update(saved -> saved.withWindow(state)));
    }

    private StatusModel status() {
        return new StatusModel(
                new EngineConnection(place.engine()),
                place.account().name(),
                place.engine().serverTime(),
                means.texts(),
                means.ages(),
                means.threads());
    }

    private ViewsModel views() {
        return new ViewsModel(
                place.tickets(),
                place.directory(),
                place.outbox(),
                place.chats(),
                place.savedViews(),
                means.selection(),
                means.texts(),
                means.threads());
    }

    private TicketActions actions() {
        return new TicketActions(
                place.tickets(),
                place.outbox(),
                means.ids(),
                means.selection(),
                means.moving(),
                means.threads());
    }

    private Part outbox() {
        var model =
                new OutboxModel(
                        place.outbox(),
                        place.tickets(),
                        place.directory(),
                        means.selection(),
                        means.texts(),
                        means.ages(),
                        place.engine().serverTime(),
                        status.workingOfflineProperty(),
                        means.threads());
        var pane = new OutboxPane(model, means.texts(), means.commands());
        return new Part(pane, pane::keyboard);
    }

    /// A page that leads to a desk.
    private Part door(FirstStartModel model, FirstStartPane.Visit visit) {
        var pane = new FirstStartPane(model, means.texts(), visit);
        return new Part(pane, pane::keyboard);
    }

    /// Makes the scene; its size is the remembered one.
    public Scene scene(WindowState size) {
        var scene = new Scene(window, size.width(), size.height());
        shown = Optional.of(scene);
        means.commands().installOn(scene);
        new EditMenu(means.texts()).installOn(scene);
        scene.addEventFilter(
                javafx.scene.input.InputEvent.ANY,
                event -> {
                    place.engine().touch();
                    notices.touch();
                    idle.touch();
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
        return means.selection();
    }

    public Commands commands() {
        return means.commands();
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

    private Part guide(Setup setup, Runnable close) {
        var guide = new PackedGuide(place.blobs());
        var sheet = new GuideSheet(guide, means.texts(), means.threads(), setup.browser(), close);
        return new Part(sheet, sheet::keyboard);
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
