package app.pult.ui.shell;

import app.pult.desk.DraftKey;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.rows.RowList;

import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The window's content: views, the place that is open, the status bar. Panes come in as [Part]s; a
/// further one joins by standing in a row of [#workspace].
///
/// Thread: FX only.
public final class MainWindow extends StackPane {
    /// The panes of the features, in the order of [Place]; then what is beside any place. `strays`
    /// takes what was typed for a draft that did not come on the screen in time.
    public record Parts(
            Part queue,
            Part conversation,
            Part newTicket,
            Part outbox,
            Part signIn,
            Part connect,
            BiConsumer<DraftKey, String> strays,
            Side side,
            Palette palette,
            Palette guide) {}

    /// Makes what lies over the window; `close` takes it off the window.
    public interface Palette {
        Part make(Runnable close);
    }

    /// What the window itself shows.
    public record Models(ViewsModel views, StatusModel status, TicketActions ticket) {}

    /// Below this width the views become icons.
    private static final double WIDE = 1280;

    private static final double VIEWS = 188;
    private static final double QUEUE = 306;
    private static final double MIN_QUEUE = 220;

    private final Selection selection;
    private final Texts texts;
    private final Commands commands;
    private final Models models;
    private final Parts parts;
    private final ShellCommands own;
    private final ViewsPane views;
    private final Part viewsPart;
    private final Keyboard keyboard;
    private final Subscriptions subscriptions = new Subscriptions();
    private final SplitPane columns = new SplitPane();
    private boolean isNarrow = true;
    private final ViewsWidth viewsWidth;
    private final Overlay overlay;
    private final SplitPane desk = new SplitPane();
    private final StackPane detail = new StackPane();
    private final StackPane workspace = new StackPane();
    private final QueueColumn queueColumn;
    private final SideColumn sideColumn;
    private final SidePane side;

    /// `dividers` are those of the last session, empty for the usual widths; `width` is the
    /// window's.
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
        keyboard = new Keyboard(this::shown, parts.strays());
        own =
                new ShellCommands(
                        models.views(), models.status(), models.ticket(), selection, new Keys());
        overlay = new Overlay(this, commands, () -> keyboard.into(begin(selection.place())));
        views = new ViewsPane(models.views(), selection, own, texts, commands);
        viewsPart = new Part(views, views::keyboard);
        side = new SidePane(parts.side(), keyboard, () -> part(selection.place()));
        side.addTabs(own, texts, commands);
        var frame = new BorderPane();
        frame.setTop(new NewsPane(models.status(), selection, texts));
        frame.setCenter(columns);
        frame.setBottom(new StatusBar(models.status(), texts, commands, own));
        getChildren().add(frame);
        getStyleClass().addAll("shell", "canvas");
        getStylesheets().add(Look.stylesheet(MainWindow.class, "shell.css"));
        divide(dividers, width);
        double chosen = columns.getDividerPositions()[0] * width;
        viewsWidth = new ViewsWidth(columns, ViewsPane.canBe(chosen) ? chosen : VIEWS);
        queueColumn = new QueueColumn(desk, parts.queue().node());
        sideColumn = new SideColumn(columns, parts.side(), side);
        parts.queue().node().addEventFilter(KeyEvent.KEY_PRESSED, this::enterConversation);
        widthProperty().subscribe(now -> fit(now.doubleValue()));
        parts.side().open().subscribe(open -> fit(getWidth() > 0 ? getWidth() : width));
        subscriptions.whileInScene(this, this::attach);
    }

    /// Opens over the window what this command opens, or closes it.
    public void toggleOver(String command, Palette palette) {
        overlay.toggle(command, () -> palette.make(overlay::close));
    }

    /// Shares of the width, left to right, for the next session.
    public List<Double> dividers() {
        return List.of(viewsWidth.share(), queueColumn.share());
    }

    private void fit(double width) {
        boolean narrow = width < WIDE || !sideColumn.leavesWords(width);
        sideColumn.fit(width);
        queueColumn.show(sideColumn.leavesQueue(width));
        if (narrow == isNarrow) {
            return;
        }
        isNarrow = narrow;
        views.setNarrow(narrow);
        viewsWidth.setNarrow(narrow);
        UiThread.later(
                () -> {
                    layout();
                    viewsWidth.restore();
                    sideColumn.restore();
                });
    }

    private void attach() {
        models.status().attach();
        subscriptions.add(models.status()::detach);
        models.ticket().attach();
        subscriptions.add(models.ticket()::detach);
        own.all().forEach(command -> subscriptions.add(commands.add(command)));
        subscriptions.add(models.views().outboxProperty().subscribe(models.status()::tell));
        keyboard.follow(getScene(), subscriptions);
        subscriptions.add(selection.placeProperty().subscribe(this::show));
    }

    private void divide(List<Double> dividers, double width) {
        desk.getItems().addAll(parts.queue().node(), detail);
        columns.getItems().addAll(views, workspace);
        if (parts.queue().node() instanceof javafx.scene.layout.Region queue) {
            queue.setMinWidth(MIN_QUEUE);
        }
        SplitPane.setResizableWithParent(parts.queue().node(), false);
        SplitPane.setResizableWithParent(views, false);
        boolean known = dividers.size() == 2;
        columns.setDividerPositions(known ? dividers.get(0) : VIEWS / width);
        desk.setDividerPositions(known ? dividers.get(1) : QUEUE / (width - VIEWS));
        columns.getStyleClass().add("shell-columns");
        desk.getStyleClass().add("shell-desk");
    }

    private void show(Place place) {
        var part = part(place);
        switch (place) {
            case Place.Desk atDesk -> atDesk(part);
            case Place.NewTicket writing -> atDesk(part);
            case Place.Outbox outbox -> workspace.getChildren().setAll(part.node());
            case Place.SignIn signIn -> workspace.getChildren().setAll(part.node());
            case Place.Connect connect -> workspace.getChildren().setAll(part.node());
        }
        keyboard.into(begin(place), place instanceof Place.Desk at ? at.draft() : Optional.empty());
    }

    /// Where the keyboard begins in a place.
    private Part begin(Place place) {
        boolean onlyLooking = place instanceof Place.Desk desk && desk.draft().isEmpty();
        return onlyLooking && queueColumn.isShown() ? parts.queue() : part(place);
    }

    private void atDesk(Part part) {
        detail.getChildren().setAll(part.node());
        workspace.getChildren().setAll(desk);
    }

    private Part part(Place place) {
        return switch (place) {
            case Place.Desk atDesk -> parts.conversation();
            case Place.NewTicket writing -> parts.newTicket();
            case Place.Outbox outbox -> parts.outbox();
            case Place.SignIn signIn -> parts.signIn();
            case Place.Connect connect -> parts.connect();
        };
    }

    /// The panes on the screen, left to right.
    private List<Part> shown() {
        var part = part(selection.place());
        var panes = new ArrayList<>(List.of(viewsPart));
        if (workspace.getChildren().contains(desk) && queueColumn.isShown()) {
            panes.add(parts.queue());
        }
        panes.add(part);
        if (sideColumn.isShown()) {
            panes.add(side.part());
        }
        return panes;
    }

    /// Enter in the list goes to the conversation of the selected ticket.
    private void enterConversation(KeyEvent press) {
        boolean inList =
                press.getTarget() instanceof RowList || press.getTarget() instanceof ListView<?>;
        if (press.getCode() == KeyCode.ENTER && inList && selection.ticket().isPresent()) {
            keyboard.into(part(selection.place()));
            press.consume();
        }
    }

    /// What keys do to the window.
    private final class Keys implements ShellCommands.Window {
        @Override
        public void nextPane() {
            cycle(1);
        }

        @Override
        public void previousPane() {
            cycle(-1);
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
        public void togglePalette() {
            toggleOver(own.palette.id(), parts.palette());
        }

        private void cycle(int step) {
            var panes = shown();
            int here = -1;
            for (int i = 0; i < panes.size(); i++) {
                if (panes.get(i).hasFocus()) {
                    here = i;
                }
            }
            int next = here < 0 ? 0 : Math.floorMod(here + step, panes.size());
            while (next != here && panes.get(next).keyboard().get().isEmpty()) {
                next = Math.floorMod(next + step, panes.size());
            }
            keyboard.into(panes.get(next));
        }
    }
}
