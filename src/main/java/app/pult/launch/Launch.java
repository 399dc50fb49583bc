package app.pult.launch;

import app.pult.launch.SingleInstance.Start;
import app.pult.launch.command.OwnerDoor;
import app.pult.launch.support.Logging;
import app.pult.launch.support.Session;
import app.pult.settings.Account;
import app.pult.settings.SettingsFile;
import app.pult.ui.firststart.Door;
import app.pult.ui.firststart.FirstStartModel;
import app.pult.ui.firststart.FirstStartPane;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.shell.Threads;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/// The program with a window, from the first line to the last. Thread: FX only, but for [#run].
public final class Launch extends Application {
    private static final Logger log = LoggerFactory.getLogger(Launch.class);

    /// `true`: a first start goes to the practice desk by itself, as `mvn -q` does.
    private static final String PRACTICE = "pult.practice";

    private final Machine machine = Machine.real();
    private final SettingsFile settings =
            new SettingsFile(machine.folders().settingsFile(), Machine.version());
    private final Lifecycle lifecycle = new Lifecycle();
    private final Lifecycle desk = new Lifecycle();
    private final ExecutorService work = app.pult.launch.Threads.pool("pult-start", 2);
    private final Texts texts = Texts.in(locale(settings.settings().language()));
    private volatile Optional<Session> session = Optional.empty();
    private final Wardrobe wardrobe =
            new Wardrobe(settings, threads("Keeping the look of the window"));

    private final Links links = new Links();
    private final DeskProgram.About program = DeskProgram.About.of(machine);

    /// Opens the window, at the ticket of a `pult:` link if there is one, and returns when it is
    /// closed. A second start shows the first's window instead.
    ///
    /// @return the exit code
    public static int run(String... arguments) {
        Application.launch(Launch.class, arguments);
        return 0;
    }

    /// The operator's language if one was chosen, else the system's.
    static Locale locale(String language) {
        return language.isEmpty() ? Locale.getDefault() : Locale.of(language);
    }

    @Override
    public void start(Stage stage) throws IOException {
        machine.folders().create();
        // Else PDFBox keeps its list of fonts in the user's home.
        System.setProperty("pdfbox.fontcache", machine.folders().state().toString());
        Logging.toFiles(machine.folders().logs());
        UncaughtErrors.install(
                (thread, error, code) ->
                        session.ifPresent(open -> open.failed(thread, error, code)));
        log.info("Pult {} starts", Machine.version());
        var link = getParameters().getRaw().stream().findFirst().flatMap(TicketLink::of);
        var start =
                SingleInstance.start(
                        machine.folders().state(),
                        link,
                        other ->
                                CompletableFuture.supplyAsync(
                                        () -> front(stage, other), UiThread::run));
        if (start instanceof Start.Second) {
            log.info("Pult is already open; its window was asked to the front");
            Platform.exit();
            return;
        }
        if (start instanceof Start.First first) {
            first.instance().ifPresent(instance -> lifecycle.open("single instance", instance));
            work.execute(this::beginSession);
        }
        link.ifPresent(links::ask);
        Wardrobe.putIcons(stage);
        stage.setTitle("Pult");
        settings.settings()
                .currentAccount()
                .ifPresentOrElse(account -> resume(stage, account), () -> welcome(stage));
        stage.show();
    }

    /// Says how the last session ended, if it ended badly. A system that ends the program ends it
    /// well.
    private void beginSession() {
        var begun = Session.begin(machine, app.pult.launch.Threads.pool("pult-trail", 1));
        session = Optional.of(begun);
        begun.before().ifPresent(ended -> UiThread.run(() -> program.last().tell(ended)));
        Runtime.getRuntime()
                .addShutdownHook(app.pult.launch.Threads.named("pult-end").newThread(begun::close));
    }

    private Threads threads(String doing) {
        return new Threads(
                work, UiThread::run, UiThread::after, failure -> log.error(doing, failure));
    }

    /// A window that was closed stays closed: the program is about to end.
    private boolean front(Stage stage, Optional<TicketLink> link) {
        if (stage.isShowing()) {
            stage.setIconified(false);
            stage.toFront();
            link.ifPresent(links::ask);
        }
        return stage.isShowing();
    }

    /// Goes on where the last session ended: at once where no passphrase is needed.
    private void resume(Stage stage, Account account) {
        if (account.kind() == Account.Kind.PRACTICE) {
            open(stage, account, () -> "");
            return;
        }
        showWaiting(stage);
        work.execute(
                () -> {
                    boolean isOpen = OpenSecrets.isOpen(machine);
                    UiThread.run(() -> resume(stage, account, isOpen));
                });
    }

    private void resume(Stage stage, Account account, boolean isOpen) {
        if (isOpen) {
            open(stage, account, () -> OpenSecrets.read(machine, account));
            return;
        }
        var pane =
                new Unlocking(machine, texts, work)
                        .pane(account, secret -> open(stage, account, secret));
        show(stage, pane);
        UiThread.later(pane::focusFirst);
    }

    private void welcome(Stage stage) {
        var model = signIn(door(stage));
        var pane = new FirstStartPane(model, texts);
        show(stage, pane);
        // What lies in a scroll pane is in no scene before the scroll pane has its skin.
        pane.applyCss();
        pane.keyboard().ifPresent(Node::requestFocus);
        if (Boolean.getBoolean(PRACTICE) && model.mayPractise()) {
            model.practice();
        }
    }

    private Door door(Stage stage) {
        return new StageDoor(
                machine,
                settings,
                (account, secret) -> {
                    desk.close();
                    open(stage, account, secret);
                });
    }

    private FirstStartModel signIn(Door door) {
        return new FirstStartModel(
                Backends.tester(machine, lifecycle),
                door,
                threads("On the sign-in page"),
                machine.policy());
    }

    private void show(Stage stage, Parent content) {
        var size = settings.settings().window();
        var scene = new Scene(content, size.width(), size.height());
        wardrobe.showPage(stage, scene, texts);
    }

    private void showWaiting(Stage stage) {
        var waiting = new StackPane(new ProgressIndicator());
        waiting.getStyleClass().add("canvas");
        show(stage, waiting);
    }

    private void open(Stage stage, Account account, Supplier<String> secret) {
        showWaiting(stage);
        work.execute(
                () -> {
                    try {
                        var place = openWithDoor(desk, account, secret, machine, OwnerDoor::open);
                        UiThread.run(() -> furnish(stage, account, secret, place));
                    } catch (IOException | RuntimeException e) {
                        fail(stage, account, secret, e);
                    }
                });
    }

    /// Lets commands in beside a workplace. Thread: not FX.
    interface DoorMaker {
        AutoCloseable open(Workplace place, Path folder);
    }

    /// An account's workplace and its door, both `desk`'s from the moment they are open. Thread:
    /// not FX.
    static Workplace openWithDoor(
            Lifecycle desk,
            Account account,
            Supplier<String> secret,
            Machine machine,
            DoorMaker doors)
            throws IOException {
        var place = desk.open("workplace", Workplace.open(account, secret, machine));
        desk.open(
                "commands beside the window",
                doors.open(place, machine.folders().account(account)));
        return place;
    }

    private void furnish(Stage stage, Account account, Supplier<String> secret, Workplace place) {
        try {
            furnish(stage, place);
        } catch (RuntimeException e) {
            work.execute(() -> fail(stage, account, secret, e));
        }
    }

    /// Whatever was opened so far is closed, so that another try finds the folder free. Thread: not
    /// FX.
    private void fail(Stage stage, Account account, Supplier<String> secret, Exception failure) {
        log.error("The desk of {} cannot be opened", account.id(), failure);
        desk.close();
        UiThread.run(() -> refuse(stage, account, secret, failure));
    }

    private void furnish(Stage stage, Workplace place) {
        var setup =
                new DeskWindow.Setup(
                        stage,
                        settings,
                        wardrobe.look(),
                        texts,
                        ZoneId.systemDefault(),
                        machine,
                        FileDialogs.of(stage, texts),
                        address -> UiThread.run(() -> getHostServices().showDocument(address)),
                        () -> signIn(door(stage)),
                        program);
        var window = desk.open("window", new DeskWindow(place, setup));
        var scene = window.scene(settings.settings().window());
        window.commands().whenGiven(command -> session.ifPresent(open -> open.did(command.id())));
        wardrobe.show(stage, scene);
        window.keeper().restore();
        place.start();
        links.lead(window::follow);
        desk.onClose("links to tickets", () -> UiThread.run(links::leadNowhere));
        Rehearsal.asked().ifPresent(rehearsal -> rehearsal.begin(window, scene));
    }

    /// What was kept and what to do, where the desk's files cannot be used.
    private void refuse(Stage stage, Account account, Supplier<String> secret, Exception failure) {
        var again = new Button(texts.of("queue.retry.label"));
        again.setOnAction(event -> open(stage, account, secret));
        if (failure instanceof PolicyException) {
            again.setText(texts.of("firststart.signin.label"));
            again.setOnAction(event -> welcome(stage));
        }
        var news = DeskTrouble.of(failure, texts);
        var pane = new StackPane(new ErrorBanner(ErrorBanner.Severity.ERROR, news, again));
        pane.getStyleClass().add("canvas");
        show(stage, pane);
    }

    @Override
    public void stop() {
        desk.close();
        lifecycle.close();
        work.shutdown();
        session.ifPresent(Session::close);
        log.info("Pult ends");
    }
}
