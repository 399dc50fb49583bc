package app.pult.launch.tour;

import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.TicketState;
import app.pult.desk.change.MessageSnapshot;
import app.pult.launch.DeskWindow;
import app.pult.launch.FileDialogs;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;
import app.pult.launch.tour.Stagehand.Held;
import app.pult.settings.Account;
import app.pult.settings.SettingsFile;
import app.pult.sync.SyncStatus;
import app.pult.ui.firststart.FirstStartPane;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Theme;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.rows.RowList;
import app.pult.ui.shell.Place;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The shift: connect, first sync, read, reply with a file, note, solve, take down a call; the same
/// without a network; come back; then the server is asked whether it has everything once. Thread:
/// its caller's, which must not be JavaFX's.
public final class Tour {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final Duration SETTLE = Duration.ofMinutes(4);

    private final Plan plan;
    private final Consumer<String> lines;
    private final List<Worked> worked = new ArrayList<>();
    private final HandlerClock clock = new HandlerClock();

    /// What to tour. `out` gets the pictures; `secret` signs in at the account's server.
    public record Plan(
            Account account,
            Supplier<String> secret,
            Machine machine,
            Path out,
            Locale locale,
            Theme theme) {}

    /// What was done to one ticket, to be found on the server.
    private record Worked(
            TicketId ticket,
            List<String> replies,
            List<String> notes,
            Optional<TicketState> state,
            boolean file) {}

    private Tour(Plan plan, Consumer<String> lines) {
        this.plan = plan;
        this.lines = lines;
    }

    /// Runs the tour.
    ///
    /// @param lines hears one line a step
    /// @throws TourException if a step did not come true or the server disagrees
    /// @throws IOException if pictures cannot be written or the desk cannot be opened
    public static FxWatch.Seen run(Plan plan, Consumer<String> lines) throws IOException {
        Files.createDirectories(plan.out());
        return new Tour(plan, lines).run();
    }

    private FxWatch.Seen run() throws IOException {
        var began = System.nanoTime();
        var script =
                new Script(
                        plan.locale(),
                        "["
                                + plan.machine().ids().nextOperation().toString().substring(0, 13)
                                + "]");
        step("what it writes is marked " + script.mark());
        var file = plan.out().resolve(script.fileName());
        Files.writeString(file, script.fileText(), StandardCharsets.UTF_8);
        try (var place = Workplace.open(plan.account(), plan.secret(), plan.machine());
                var watch = new FxWatch(Stagehand.onFx(Thread::currentThread), clock)) {
            var setting = new Setting(place, file);
            var stagehand = setting.stagehand;
            setting.firstStart();
            step(
                    "the first start offers practice or a server, "
                            + stagehand.picture("first-start"));
            Stagehand.onFx(setting::desk);
            step(
                    "the window opens on "
                            + plan.account().kind()
                            + ", "
                            + stagehand.picture("empty"));
            place.start();
            stagehand.untilHere("the first sync", () -> isFresh(place));
            stagehand.until("rows in the queue", () -> setting.rows() > 0);
            step("first sync: " + place.holdings() + ", " + stagehand.picture("queue"));
            shift(setting, script, script.online());
            settle(place, stagehand);
            step("all sent, " + stagehand.picture("sent"));
            stagehand.press(KeyCode.O, Held.CTRL_SHIFT);
            stagehand.untilHere(
                    "working offline",
                    () -> place.engine().status() instanceof SyncStatus.WorkingOffline);
            shift(setting, script, script.offline());
            stagehand.press(KeyCode.DIGIT0, Held.CTRL);
            stagehand.until("the outbox", () -> stagehand.found("outbox-list").isPresent());
            step("offline: " + waiting(place) + " operations wait, " + stagehand.picture("outbox"));
            diagnostics(stagehand);
            stagehand.press(KeyCode.O, Held.CTRL_SHIFT);
            settle(place, stagehand);
            step("back online, the outbox is empty, " + stagehand.picture("back"));
            setting.signInAgain();
            step("a server that refuses us asks to sign in, " + stagehand.picture("sign-in"));
            agree(place);
            Stagehand.onFx(
                    () -> {
                        setting.close();
                        return true;
                    });
            watch.stop();
            var seen = Stagehand.onFx(watch::seen);
            step(watch.line(seen));
            step(String.format(Locale.ROOT, "tour in %.1f s", (System.nanoTime() - began) / 1e9));
            return seen;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Opened by its key, read, folded.
    private void diagnostics(Stagehand stagehand) {
        stagehand.press(KeyCode.F12, Held.NOTHING);
        stagehand.until(
                "the computer in the diagnostics",
                () ->
                        stagehand.found("diagnostics-sync").isPresent()
                                && stagehand.found("diagnostics-workstation").isPresent());
        step("what this desk says of itself, " + stagehand.picture("diagnostics"));
        stagehand.click("shell-side-close");
        stagehand.until(
                "the folded diagnostics", () -> stagehand.found("diagnostics-pane").isEmpty());
    }

    /// Reply with a file, note, solve on one ticket; a call as another.
    private void shift(Setting setting, Script script, String when) throws IOException {
        var stagehand = setting.stagehand;
        var ticket = setting.openFirst(worked.stream().map(Worked::ticket).toList());
        step("read ticket " + ticket.value() + ", " + stagehand.picture("conversation"));
        if (worked.isEmpty()) {
            new Lookup(setting.place.articles(), stagehand, this::step).read(plan.locale());
        }
        stagehand.type("conversation-editor", script.reply(when));
        stagehand.click("conversation-attach");
        stagehand.until(
                "the file is attached",
                () ->
                        stagehand
                                .found("conversation-send")
                                .filter(send -> !send.isDisabled())
                                .isPresent());
        step("a reply with a file is written, " + stagehand.picture("reply"));
        stagehand.click("conversation-send");
        stagehand.until("the editor is empty", setting::editorIsEmpty);
        stagehand.press(KeyCode.N, Held.CTRL_SHIFT);
        stagehand.until("the note's editor", setting::editorIsEmpty);
        stagehand.type("conversation-editor", script.note(when));
        step("an internal note is written, " + stagehand.picture("note"));
        stagehand.click("conversation-send");
        stagehand.until("the editor is empty", setting::editorIsEmpty);
        stagehand.press(KeyCode.R, Held.CTRL);
        stagehand.press(KeyCode.D, Held.CTRL);
        stagehand.untilHere(
                "the ticket is solved here", () -> setting.state(ticket) == TicketState.SOLVED);
        step("solved, " + stagehand.picture("solved"));
        worked.add(
                new Worked(
                        ticket,
                        List.of(script.reply(when)),
                        List.of(script.note(when)),
                        Optional.of(TicketState.SOLVED),
                        true));
        worked.add(call(setting, script, when));
    }

    private Worked call(Setting setting, Script script, String when) {
        var stagehand = setting.stagehand;
        stagehand.press(KeyCode.N, Held.CTRL);
        stagehand.until("the form", () -> stagehand.found("newticket-subject").isPresent());
        stagehand.until("its groups", setting::chooseGroup);
        stagehand.type("newticket-requester", script.requester());
        stagehand.type("newticket-subject", script.subject(when));
        stagehand.type("newticket-text", script.call(when));
        step("a call is taken down, " + stagehand.picture("new-ticket"));
        stagehand.click("newticket-create");
        stagehand.untilHere(
                "the new ticket is here", () -> setting.find(script.subject(when)).isPresent());
        var ticket = setting.find(script.subject(when)).orElseThrow();
        step("created as " + ticket.value() + ", " + stagehand.picture("created"));
        return new Worked(ticket, List.of(), List.of(), Optional.empty(), false);
    }

    private void settle(Workplace place, Stagehand stagehand) {
        var end = System.nanoTime() + SETTLE.toNanos();
        stagehand.untilHere(
                "an empty outbox",
                () -> {
                    if (System.nanoTime() > end) {
                        throw new TourException("still waiting: " + place.outbox().list(50));
                    }
                    return waiting(place) == 0;
                });
        place.engine().syncNow();
        stagehand.untilHere("sync is idle", () -> isFresh(place));
    }

    private static boolean isFresh(Workplace place) {
        return place.engine().status() instanceof SyncStatus.Idle idle
                && idle.lastPull().isPresent();
    }

    private static long waiting(Workplace place) {
        return place.outbox().list(1000).stream().filter(entry -> !entry.state().isFinal()).count();
    }

    /// The server's word on everything the tour did.
    private void agree(Workplace place) {
        var agreement = new Agreement(place.backend());
        for (var each : worked) {
            var here =
                    place.tickets()
                            .find(each.ticket())
                            .orElseThrow(
                                    () ->
                                            new TourException(
                                                    "ticket "
                                                            + each.ticket()
                                                            + " is not on the desk"));
            var remote =
                    here.remote()
                            .orElseThrow(
                                    () ->
                                            new TourException(
                                                    "ticket "
                                                            + each.ticket()
                                                            + " never got to the server"));
            var server = agreement.ask(remote);
            each.replies()
                    .forEach(
                            words ->
                                    once(
                                            server.saying(words, MessageSnapshot.Kind.REPLY),
                                            "reply " + words));
            each.notes()
                    .forEach(
                            words ->
                                    once(
                                            server.saying(words, MessageSnapshot.Kind.NOTE),
                                            "note " + words));
            if (each.file()) {
                var name = new Script(plan.locale(), "").fileName();
                once(server.files(name).size(), "file " + name);
            }
            each.state()
                    .filter(state -> server.state() != state)
                    .ifPresent(
                            state -> {
                                throw new TourException(
                                        "the server has " + server.state() + ", not " + state);
                            });
            if (!here.fields().equals(server.ticket().fields())) {
                throw new TourException(
                        "fields differ: here "
                                + here.fields()
                                + ", server "
                                + server.ticket().fields());
            }
            var written =
                    place.tickets().conversation(each.ticket()).stream()
                            .filter(
                                    message ->
                                            !(message instanceof app.pult.desk.Message.SystemEntry))
                            .count();
            var there =
                    server.messages().stream()
                            .filter(
                                    message ->
                                            message.content()
                                                    instanceof MessageSnapshot.Content.Written)
                            .count();
            if (written != there) {
                throw new TourException(
                        "ticket "
                                + remote.value()
                                + " has "
                                + written
                                + " messages here and "
                                + there
                                + " there");
            }
        }
        var created = worked.stream().filter(each -> each.state().isEmpty()).toList();
        created.forEach(each -> once(sameSubject(place, subject(place, each)), "created ticket"));
        step(
                "server and desk agree on "
                        + worked.size()
                        + " tickets: each reply, note, file, state and created ticket once");
    }

    private static long sameSubject(Workplace place, String subject) {
        return place
                .tickets()
                .page(new Queue.AllOpen(), QueueOrder.NEWEST_CHANGE, subject, 0, 50)
                .stream()
                .filter(row -> row.subject().equals(subject))
                .count();
    }

    private static String subject(Workplace place, Worked each) {
        return place.tickets().find(each.ticket()).orElseThrow().fields().subject();
    }

    private static void once(long count, String what) {
        if (count != 1) {
            throw new TourException("on the server " + count + " times: " + what);
        }
    }

    private void step(String line) {
        lines.accept("[" + plan.locale().getLanguage() + "] " + line);
    }

    /// The window under tour.
    private final class Setting {
        private final Workplace place;
        private final DeskWindow window;
        private final Stagehand stagehand;
        private final Stage stage;
        private Scene deskScene = new Scene(new StackPane());

        Setting(Workplace place, Path file) {
            this.place = place;
            stage = Stagehand.onFx(Stage::new);
            window = Stagehand.onFx(() -> open(file));
            var suffix =
                    plan.locale().getLanguage()
                            + "-"
                            + plan.theme().name().toLowerCase(Locale.ROOT);
            stagehand = new Stagehand(stage, plan.out(), suffix);
        }

        private DeskWindow open(Path file) {
            var settings =
                    new SettingsFile(plan.machine().folders().settingsFile(), Machine.version());
            var dialogs =
                    new FileDialogs() {
                        @Override
                        public Optional<Path> chooseTarget(String suggestedName) {
                            return Optional.empty();
                        }

                        @Override
                        public Optional<Path> chooseFolder() {
                            return Optional.empty();
                        }

                        @Override
                        public List<Path> chooseFiles() {
                            return List.of(file);
                        }
                    };
            var made =
                    new DeskWindow(
                            place,
                            new DeskWindow.Setup(
                                    stage,
                                    settings,
                                    Texts.in(plan.locale()),
                                    ZoneId.systemDefault(),
                                    plan.machine(),
                                    dialogs,
                                    address -> {},
                                    SignInForTour.model()),
                            clock.executor(UiThread::run),
                            clock.delay(UiThread::after));
            deskScene = made.scene(settings.settings().window());
            deskScene.setEventDispatcher(clock.events(deskScene.getEventDispatcher()));
            wear(deskScene);
            stage.setScene(deskScene);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            stage.show();
            return made;
        }

        private void wear(Scene scene) {
            new Look(plan.theme(), Density.COMFORTABLE, 100).applyTo(scene);
        }

        /// The page of a first start, in the same window.
        void firstStart() {
            Stagehand.onFx(
                    () -> {
                        var pane =
                                new FirstStartPane(SignInForTour.model(), Texts.in(plan.locale()));
                        var scene = new Scene(pane, WIDTH, HEIGHT);
                        wear(scene);
                        stage.setScene(scene);
                        return scene;
                    });
        }

        /// The page that is shown once the server takes our secret no more.
        void signInAgain() {
            stagehand.run(
                    () -> {
                        window.selection().go(new Place.SignIn());
                        return true;
                    });
            stagehand.until(
                    "the sign-in page", () -> stagehand.found("firststart-secret").isPresent());
        }

        /// Back to the desk.
        Scene desk() {
            wear(deskScene);
            stage.setScene(deskScene);
            return deskScene;
        }

        int rows() {
            return stagehand
                    .found("queue-list")
                    .map(list -> ((RowList) list).sizeProperty().get())
                    .orElse(0);
        }

        /// Opens the first open ticket with a requester that was not worked on yet.
        TicketId openFirst(List<TicketId> done) {
            var first =
                    place
                            .tickets()
                            .page(new Queue.AllOpen(), QueueOrder.URGENCY, "", 0, 50)
                            .stream()
                            .filter(row -> !done.contains(row.id()) && !row.requester().isBlank())
                            .findFirst()
                            .orElseThrow(() -> new TourException("no open ticket to work on"))
                            .id();
            stagehand.run(
                    () -> {
                        window.selection().show(new Queue.AllOpen());
                        window.selection().open(first);
                        return first;
                    });
            stagehand.until(
                    "an editor",
                    () -> stagehand.found("conversation-editor").isPresent() && editorIsEmpty());
            return first;
        }

        boolean editorIsEmpty() {
            return stagehand
                    .found("conversation-editor")
                    .map(node -> (javafx.scene.control.TextArea) node)
                    .filter(editor -> editor.isEditable() && editor.getText().isEmpty())
                    .isPresent();
        }

        @SuppressWarnings("unchecked") // the form's box holds groups, whatever their class
        boolean chooseGroup() {
            return stagehand
                    .found("newticket-group")
                    .map(node -> (javafx.scene.control.ComboBox<Object>) node)
                    .filter(box -> !box.getItems().isEmpty())
                    .map(
                            box -> {
                                box.getSelectionModel().selectFirst();
                                return true;
                            })
                    .orElse(false);
        }

        TicketState state(TicketId ticket) {
            return place.tickets().find(ticket).orElseThrow().fields().state();
        }

        Optional<TicketId> find(String subject) {
            return place
                    .tickets()
                    .page(new Queue.AllOpen(), QueueOrder.NEWEST_CHANGE, subject, 0, 50)
                    .stream()
                    .filter(row -> row.subject().equals(subject))
                    .findFirst()
                    .map(app.pult.desk.TicketRow::id);
        }

        void close() {
            stage.hide();
            window.close();
        }
    }
}
