package app.pult.ui.shell;

import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

import java.util.List;
import java.util.function.BiConsumer;

/// The window's content: views, the place that is open, the status bar. Panes come in as [Part]s; a
/// further one joins by standing in a row of [#workspace].
///
/// Thread: FX only.
public final class MainWindow extends StackPane {
    /// The panes of the features, in the order of [Place]; then what is beside any place. `strays`
    /// takes what was typed for a place that did not come on the screen in time.
    public record Parts(
            Part queue,
            Part conversation,
            Part newTicket,
            Part outbox,
            Part signIn,
            Part connect,
            BiConsumer<Place, String> strays,
            Side side,
            Palette palette,
            Palette search,
            Palette guide) {}

    /// Makes what lies over the window; `close` takes it off the window.
    public interface Palette {
        Part make(Runnable close);
    }

    /// What the window itself shows, and how it looks.
    public record Models(
            ViewsModel views,
            StatusModel status,
            TicketActions ticket,
            ObjectProperty<Look> look) {}

    /// Lower than this, in pixels at the text's usual size, rows and panes stand as close as in
    /// [app.pult.ui.kit.Density#COMPACT], whatever was chosen.
    private static final double LOW = 560;

    private static final String CLOSE = "compact";

    private final Selection selection;
    private final Texts texts;
    private final Commands commands;
    private final Models models;
    private final Parts parts;
    private final ShellCommands own;
    private final ViewsPane views;
    private final Keyboard keyboard;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Columns columns;
    private final Panes panes;
    private final Overlay overlay;
    private final BorderPane frame = new BorderPane();
    private final VBox corner = new VBox();
    private final StackPane detail = new StackPane();
    private final StackPane workspace = new StackPane();
    private final SidePane side;
    private final StatusBar status;
    private double em;

    /// `dividers` are those of the last session, empty for the usual widths; `width` is the
    /// window's, in pixels.
    public MainWindow(
            Models models,
            Parts parts,
            Selection selection,
            Texts texts,
            Commands commands,
            List<Double> dividers,
            double width) {
        this.models = models;
        this.parts = parts;
        this.selection = selection;
        this.texts = texts;
        this.commands = commands;
        em = models.look().get().em();
        keyboard = new Keyboard(() -> panes().shown(), parts.strays());
        own =
                new ShellCommands(
                        models.views(), models.status(), models.ticket(), selection, new Keys());
        overlay = new Overlay(this, commands, () -> panes().begin());
        views = new ViewsPane(models.views(), selection, own, texts, commands);
        side = new SidePane(parts.side(), keyboard, () -> Panes.of(selection.place(), parts));
        side.addTabs(own, texts, commands);
        columns =
                new Columns(
                        new Columns.Content(
                                views, workspace, (Region) parts.queue().node(), detail, side),
                        parts.side(),
                        dividers,
                        width,
                        models.look().get().em());
        panes =
                new Panes(
                        new Part(views, views::keyboard),
                        side.part(),
                        parts,
                        selection,
                        columns,
                        keyboard);
        frame.setTop(new NewsPane(models.status(), selection, texts, heightProperty().divide(3)));
        frame.setCenter(columns);
        status = new StatusBar(models.status(), texts, commands, own);
        frame.setBottom(status);
        corner.getStyleClass().add("shell-corner");
        corner.setPickOnBounds(false);
        corner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(corner, Pos.BOTTOM_LEFT);
        corner.translateXProperty().bind(views.widthProperty());
        getChildren().addAll(frame, ruler(), corner);
        getStyleClass().addAll("shell", "canvas");
        getStylesheets().add(Look.stylesheet(MainWindow.class, "shell.css"));
        views.onClick(panes::toQueue);
        widthProperty().subscribe(now -> columns.fit(now.doubleValue()));
        heightProperty().subscribe(this::standClose);
        subscriptions.whileInScene(this, this::attach);
    }

    /// Opens over the window what this command opens, or closes it.
    public void toggleOver(String command, Palette palette) {
        overlay.toggle(command, () -> palette.make(overlay::close));
    }

    /// Opens a tab of the side and goes into it.
    public void enterSide(String tab) {
        side.enter(tab);
    }

    /// Shows this in the corner, above those that are there; it says itself when it is seen.
    public void addCard(Node card) {
        corner.getChildren().addFirst(card);
    }

    /// Puts a few words of a feature into the line at the foot.
    public void addToStatusBar(Labeled words) {
        status.add(words);
    }

    /// Shares of the width, left to right, for the next session.
    public List<Double> dividers() {
        return columns.dividers();
    }

    /// Its font is that of everything here: what is measured in em follows it.
    private Label ruler() {
        var ruler = new Label();
        ruler.setManaged(false);
        ruler.setMouseTransparent(true);
        // Not while styles are applied: columns come and go.
        ruler.fontProperty()
                .subscribe((before, now) -> UiThread.later(() -> measure(ruler.getFont())));
        return ruler;
    }

    private void measure(Font font) {
        em = font.getSize();
        columns.measure(em);
        standClose();
    }

    private void standClose() {
        frame.getStyleClass().remove(CLOSE);
        if (getHeight() > 0 && getHeight() < LOW * em / Look.BASE_SIZE_PX) {
            frame.getStyleClass().add(CLOSE);
        }
    }

    private void attach() {
        models.status().attach();
        subscriptions.add(models.status()::detach);
        models.ticket().attach();
        subscriptions.add(models.ticket()::detach);
        own.all().forEach(command -> subscriptions.add(commands.add(command)));
        new LookCommands(models.look())
                .all()
                .forEach(command -> subscriptions.add(commands.add(command)));
        subscriptions.add(models.views().outboxProperty().subscribe(models.status()::tell));
        keyboard.follow(getScene(), subscriptions);
        subscriptions.add(selection.placeProperty().subscribe(this::show));
    }

    private void show(Place place) {
        var node = Panes.of(place, parts).node();
        if (Panes.isAtDesk(place)) {
            detail.getChildren().setAll(node);
            workspace.getChildren().setAll(columns.desk());
        } else {
            workspace.getChildren().setAll(node);
        }
        panes.begin();
    }

    private Panes panes() {
        return panes;
    }

    /// What keys do to the window.
    private final class Keys implements ShellCommands.Window {
        @Override
        public void nextPane() {
            panes.cycle(1);
        }

        @Override
        public void previousPane() {
            panes.cycle(-1);
        }

        @Override
        public void toggleSide(String tab) {
            side.toggle(tab);
        }

        @Override
        public void toggleKeys() {
            overlay.toggle(
                    own.keys.id(),
                    () -> {
                        var sheet = new ShortcutSheet(texts, commands, overlay::close);
                        return new Part(sheet, sheet::keyboard);
                    });
        }

        @Override
        public void toggleGuide() {
            toggleOver(own.guide.id(), parts.guide());
        }

        @Override
        public void toggleLook() {
            overlay.toggle(
                    own.look.id(),
                    () -> {
                        var sheet = new LookSheet(models.look(), texts, commands, overlay::close);
                        return new Part(sheet, sheet::keyboard);
                    });
        }

        @Override
        public void togglePalette() {
            toggleOver(own.palette.id(), parts.palette());
        }

        @Override
        public void toggleSearch() {
            toggleOver(own.search.id(), parts.search());
        }
    }
}
