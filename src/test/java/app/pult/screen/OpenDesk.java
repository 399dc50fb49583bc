package app.pult.screen;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.operation.OutboxEntry;
import app.pult.fixture.Screens;
import app.pult.fixture.practice.PracticeAtWork;
import app.pult.launch.DeskProgram;
import app.pult.launch.DeskWindow;
import app.pult.launch.FileDialogs;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;
import app.pult.settings.Account;
import app.pult.settings.ConnectionReport;
import app.pult.settings.Secrets;
import app.pult.settings.Settings;
import app.pult.settings.SettingsFile;
import app.pult.sync.SyncStatus;
import app.pult.ui.firststart.Door;
import app.pult.ui.firststart.FirstStartModel;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.rows.RowList;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Threads;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

/// The program's own window over a desk on the disk, at a practice server behind HTTP. Only the
/// desktop's file dialogs and the way in are stand-ins. It is worked by keys and looked at by node
/// ids. Thread: the test's.
final class OpenDesk implements AutoCloseable {
    /// For a machine that has more to do than this.
    private static final long PATIENCE_S = 60;

    final Workplace place;
    final Selection selection;
    final Commands commands;
    private final DeskWindow window;
    private final Stage stage;
    private final Scene scene;
    private final FxRobot keys = new FxRobot();

    private OpenDesk(
            Workplace place, Machine machine, Locale language, Function<Stage, FileDialogs> dialogs)
            throws TimeoutException {
        this.place = place;
        stage = FxToolkit.registerPrimaryStage();
        var settings = new SettingsFile(machine.folders().settingsFile(), Machine.version());
        settings.update(saved -> saved.withHabit(place.account().id(), Settings.UNDO_SEND, "0"));
        var look = new SimpleObjectProperty<>(new Look(Theme.LIGHT, Density.COMFORTABLE, 100));
        var setup =
                new DeskWindow.Setup(
                        stage,
                        settings,
                        look,
                        Texts.in(language),
                        ZoneId.of("Europe/Moscow"),
                        machine,
                        dialogs.apply(stage),
                        address -> {},
                        OpenDesk::signIn,
                        DeskProgram.About.quiet());
        window = Screens.onFx(() -> new DeskWindow(place, setup));
        selection = window.selection();
        commands = window.commands();
        scene = Screens.onFx(() -> window.scene(settings.settings().window()));
        Screens.onFx(
                () -> {
                    Look.follow(look, scene);
                    stage.setTitle("Pult");
                    stage.setX(0);
                    stage.setY(0);
                    stage.setScene(scene);
                    stage.show();
                    return true;
                });
    }

    /// Opens it on an empty disk; sync begins with [#start].
    static OpenDesk at(PracticeAtWork practice, Path folder, Locale language)
            throws IOException, TimeoutException {
        return at(practice, folder, language, stage -> FileDialogs.choosing(List.of()));
    }

    /// The same with file dialogs of the caller's choice.
    static OpenDesk at(
            PracticeAtWork practice,
            Path folder,
            Locale language,
            Function<Stage, FileDialogs> dialogs)
            throws IOException, TimeoutException {
        var machine = Machine.real().below(folder);
        var account =
                new Account(
                        "shift",
                        "Practice",
                        Account.Kind.DESK_API,
                        practice.desk().url(),
                        "",
                        Account.Method.TOKEN);
        var place = Workplace.open(account, practice.desk()::token, machine);
        return new OpenDesk(place, machine, language, dialogs);
    }

    void start() {
        place.engine().start();
    }

    void press(KeyCode... combination) {
        keys.push(combination);
        Screens.awaitLayout(scene);
    }

    void click(String id) {
        keys.clickOn("#" + id);
        Screens.awaitLayout(scene);
    }

    void type(String words) {
        keys.write(words);
    }

    void open(TicketId ticket) {
        run(() -> selection.open(ticket));
    }

    /// The first open ticket that the quick filter finds by these words.
    TicketId first(String words) {
        return place.tickets()
                .page(new Queue.AllOpen(), QueueOrder.NUMBER, words, 0, 10)
                .getFirst()
                .id();
    }

    /// On the JavaFX thread.
    void run(Runnable action) {
        Screens.onFx(
                () -> {
                    action.run();
                    return true;
                });
    }

    void focus(String id) {
        run(() -> find(id).orElseThrow().requestFocus());
    }

    /// Puts words into a text field as the clipboard would, and the keyboard there.
    void paste(String id, String words) {
        Screens.onFx(
                () -> {
                    var input = (TextInputControl) find(id).orElseThrow();
                    input.requestFocus();
                    input.replaceSelection(words);
                    return true;
                });
        Screens.awaitLayout(scene);
    }

    /// Opens the choices of a field by its key and goes down to one of them.
    void choose(KeyCode key, String field, String item) {
        press(KeyCode.CONTROL, KeyCode.SHIFT, key);
        until(field + " shows its choices", () -> menu(field).isShowing());
        int steps =
                Screens.onFx(
                        () ->
                                menu(field).getItems().stream()
                                        .map(MenuItem::getId)
                                        .toList()
                                        .indexOf(item));
        for (int step = 0; step <= steps; step++) {
            press(KeyCode.DOWN);
        }
        press(KeyCode.ENTER);
        until(field + " is closed", () -> !menu(field).isShowing());
    }

    /// Waits until it is so on the JavaFX thread.
    void until(String what, Callable<Boolean> so) {
        untilHere(what, () -> Screens.onFx(so));
    }

    /// Waits until the disk says so.
    void untilHere(String what, Callable<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, so);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "waited in vain for: " + what + "; the window says " + everyText(), e);
        }
    }

    void untilFresh() {
        untilHere(
                "everything is fetched",
                () ->
                        place.engine().status() instanceof SyncStatus.Idle idle
                                && idle.lastPull().isPresent());
    }

    void untilSent() {
        untilHere("an empty outbox", () -> waiting(entry -> true).isEmpty());
    }

    /// What is not final and like this, in order.
    List<OutboxEntry> waiting(Predicate<OutboxEntry> like) {
        return place.outbox().list(1000).stream()
                .filter(entry -> !entry.state().isFinal())
                .filter(like)
                .toList();
    }

    /// Waits until this ticket's editor can be typed in and holds these words.
    void untilEditor(TicketId ticket, String words) {
        until(
                "the editor of " + ticket + " with \"" + words + "\"",
                () ->
                        selection.ticket().filter(ticket::equals).isPresent()
                                && find("conversation-editor")
                                        .map(TextInputControl.class::cast)
                                        .filter(TextInputControl::isEditable)
                                        .filter(editor -> editor.getText().equals(words))
                                        .isPresent());
    }

    /// What stands in a text field.
    String typed(String id) {
        return Screens.onFx(
                () -> find(id).map(TextInputControl.class::cast).orElseThrow().getText());
    }

    /// The middle of a node, on the screen.
    Point2D middle(String id) {
        return Screens.onFx(
                () -> {
                    var node = find(id).orElseThrow();
                    var bounds = node.localToScreen(node.getLayoutBounds());
                    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
                });
    }

    TicketId openTicket() {
        return Screens.onFx(selection::ticket).orElseThrow();
    }

    boolean isShown(String id) {
        return Screens.onFx(() -> find(id)).isPresent();
    }

    /// Of something that is always there, and seen only at times.
    boolean isVisible(String id) {
        return Screens.onFx(() -> find(id).filter(Node::isVisible)).isPresent();
    }

    int rows(String id) {
        return Screens.onFx(() -> find(id).map(OpenDesk::size).orElse(0));
    }

    private static int size(Node list) {
        return list instanceof RowList rows
                ? rows.sizeProperty().get()
                : ((ListView<?>) list).getItems().size();
    }

    /// The id of what has the keyboard, or of what it lies in.
    String focused() {
        return Screens.onFx(
                () -> {
                    for (var at = scene.getFocusOwner(); at != null; at = at.getParent()) {
                        if (at.getId() != null) {
                            return at.getId();
                        }
                    }
                    return "";
                });
    }

    /// What a screen reader says of what has the keyboard.
    String spoken() {
        return Screens.onFx(() -> String.valueOf(scene.getFocusOwner().getAccessibleText()));
    }

    /// What stands in a label or on a button.
    String words(String id) {
        return Screens.onFx(
                () -> find(id).map(Labeled.class::cast).map(Labeled::getText).orElse(""));
    }

    /// All words in a pane, in their order.
    List<String> texts(String id) {
        return Screens.onFx(() -> find(id).map(OpenDesk::texts).orElse(List.of()));
    }

    private static List<String> texts(Node pane) {
        return pane.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()).toList();
    }

    private List<String> everyText() {
        return Screens.onFx(() -> texts(scene.getRoot()));
    }

    private MenuButton menu(String field) {
        return (MenuButton) find(field).orElseThrow();
    }

    private Optional<Node> find(String id) {
        return Optional.ofNullable(scene.getRoot().lookup("#" + id))
                .filter(node -> node.getScene() != null);
    }

    @Override
    public void close() {
        Screens.onFx(
                () -> {
                    window.close();
                    assertThat(window.root().getScene())
                            .as("panes of a closed desk, whose clocks would go on")
                            .isNull();
                    stage.hide();
                    stage.setScene(null);
                    return true;
                });
        place.close();
    }

    private static FirstStartModel signIn() {
        return new FirstStartModel(
                (account, secret) -> new ConnectionReport(List.of(), Optional.empty()),
                new NoDoor(),
                new Threads(
                        Runnable::run, UiThread::run, UiThread::after, Objects::requireNonNull));
    }

    private static final class NoDoor implements Door {
        @Override
        public Secrets.Place place() {
            return Secrets.Place.SYSTEM_KEYCHAIN;
        }

        @Override
        public void keep(Account account, Optional<String> secret, String passphrase) {
            throw new IllegalStateException("nobody signs in here");
        }

        @Override
        public void enter(Account account) {
            throw new IllegalStateException("nobody leaves this desk");
        }
    }
}
