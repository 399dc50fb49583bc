package app.pult.launch.tour;

import app.pult.desk.Channel;
import app.pult.desk.Queue;
import app.pult.desk.QueueOrder;
import app.pult.desk.TicketId;
import app.pult.desk.TicketRow;
import app.pult.desk.TicketState;
import app.pult.launch.DeskProgram;
import app.pult.launch.DeskWindow;
import app.pult.launch.FileDialogs;
import app.pult.launch.Machine;
import app.pult.launch.Workplace;
import app.pult.settings.Settings;
import app.pult.settings.SettingsFile;
import app.pult.ui.firststart.FirstStartPane;
import app.pult.ui.kit.Density;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.rows.RowList;
import app.pult.ui.shell.Place;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The window under tour, and what the tour needs to see and do in it. Thread: the tour's, unless
/// it is run on JavaFX's.
final class Setting {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int LOOKED_AT = 50;
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Tour.Plan plan;
    private final HandlerClock clock;
    private final Workplace place;
    private final DeskWindow window;
    private final Stagehand stagehand;
    private final Stage stage;
    private final ObjectProperty<Look> look;
    private Subscription worn = Subscription.EMPTY;
    private Scene deskScene = new Scene(new StackPane());

    /// `file` is what is chosen where a file is asked for; `clock` times what the window does.
    Setting(Tour.Plan plan, HandlerClock clock, Workplace place, Path file) {
        this.plan = plan;
        this.clock = clock;
        this.place = place;
        look = new SimpleObjectProperty<>(new Look(plan.theme(), Density.COMFORTABLE, 100));
        stage = Stagehand.onFx(Stage::new);
        var settings = new SettingsFile(plan.machine().folders().settingsFile(), Machine.version());
        var account = place.account().id();
        settings.update(saved -> saved.withHabit(account, Settings.UNDO_SEND, "0"));
        window = Stagehand.onFx(() -> open(settings, file));
        var suffix =
                plan.locale().getLanguage() + "-" + plan.theme().name().toLowerCase(Locale.ROOT);
        stagehand = new Stagehand(stage, clock, plan.out(), suffix);
    }

    Stagehand stagehand() {
        return stagehand;
    }

    Workplace place() {
        return place;
    }

    private DeskWindow open(SettingsFile settings, Path file) {
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
                                look,
                                Texts.in(plan.locale()),
                                ZoneId.systemDefault(),
                                plan.machine(),
                                dialogs,
                                address -> {},
                                SignInForTour::model,
                                DeskProgram.About.quiet()),
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
        worn.unsubscribe();
        worn = Look.follow(look, scene);
    }

    /// The page of a first start, in the same window.
    void firstStart() {
        Stagehand.onFx(
                () -> {
                    var pane = new FirstStartPane(SignInForTour.model(), Texts.in(plan.locale()));
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
        stagehand.until("the sign-in page", () -> stagehand.found("firststart-secret").isPresent());
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

    /// Opens the first open ticket with a requester that was not worked on yet; one in the
    /// operator's language, if there is any.
    TicketId openFirst(List<TicketId> done) {
        var open = open().filter(row -> !done.contains(row.id())).toList();
        var first =
                Stream.concat(open.stream().filter(this::isInOurLanguage), open.stream())
                        .findFirst()
                        .orElseThrow(() -> new TourException("no open ticket to work on"))
                        .id();
        open(first);
        return first;
    }

    /// The most urgent ones with a requester; no chats, in which lines may cross.
    Stream<TicketRow> open() {
        return place
                .tickets()
                .page(new Queue.AllOpen(), QueueOrder.URGENCY, "", 0, LOOKED_AT)
                .stream()
                .filter(row -> !row.requester().isBlank())
                .filter(row -> row.channel() != Channel.CHAT);
    }

    boolean isInOurLanguage(TicketRow row) {
        return CYRILLIC.matcher(row.subject()).find() == plan.locale().getLanguage().equals("ru");
    }

    void open(TicketId ticket) {
        stagehand.run(
                () -> {
                    window.selection().show(new Queue.AllOpen());
                    window.selection().open(ticket);
                    return ticket;
                });
        var number = place.tickets().find(ticket).orElseThrow().number();
        stagehand.until(
                "the conversation of " + number,
                () -> stagehand.words("conversation-number").contains(number) && editorIsEmpty());
    }

    boolean editorIsEmpty() {
        return stagehand
                .found("conversation-editor")
                .map(node -> (TextArea) node)
                .filter(editor -> editor.isEditable() && editor.getText().isEmpty())
                .isPresent();
    }

    @SuppressWarnings("unchecked") // the form's box holds groups, whatever their class
    boolean chooseGroup() {
        return stagehand
                .found("newticket-group")
                .map(node -> (ComboBox<Object>) node)
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
                .map(TicketRow::id);
    }

    void close() {
        stage.hide();
        window.close();
    }
}
