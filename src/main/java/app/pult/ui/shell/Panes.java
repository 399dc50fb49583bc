package app.pult.ui.shell;

import app.pult.ui.kit.rows.Row;
import app.pult.ui.kit.rows.RowList;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The panes of the window and how the keyboard gets into them. What has the keyboard has the turn,
/// where queue and conversation take turns.
///
/// Thread: FX only.
final class Panes {
    private final Part views;
    private final Part sidePart;
    private final MainWindow.Parts parts;
    private final Selection selection;
    private final Columns columns;
    private final DeskColumns desk;
    private final Keyboard keyboard;

    Panes(
            Part views,
            Part sidePart,
            MainWindow.Parts parts,
            Selection selection,
            Columns columns,
            Keyboard keyboard) {
        this.views = views;
        this.sidePart = sidePart;
        this.parts = parts;
        this.selection = selection;
        this.columns = columns;
        desk = columns.desk();
        this.keyboard = keyboard;
        var queue = parts.queue().node();
        queue.addEventFilter(KeyEvent.KEY_PRESSED, this::enterConversation);
        queue.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickTicket);
    }

    /// What a place shows.
    static Part of(Place place, MainWindow.Parts parts) {
        return switch (place) {
            case Place.Desk atDesk -> parts.conversation();
            case Place.NewTicket writing -> parts.newTicket();
            case Place.Outbox outbox -> parts.outbox();
            case Place.SignIn signIn -> parts.signIn();
            case Place.Connect connect -> parts.connect();
        };
    }

    static boolean isAtDesk(Place place) {
        return place instanceof Place.Desk || place instanceof Place.NewTicket;
    }

    /// The keyboard goes where it begins in the open place. A side that lay over it is put away.
    void begin() {
        var place = selection.place();
        if (columns.isCovered()) {
            parts.side().open().set("");
        }
        boolean onlyLooking = place instanceof Place.Desk at && at.draft().isEmpty();
        boolean writes = isAtDesk(place) && !onlyLooking;
        into(
                onlyLooking && desk.isQueueShown() ? parts.queue() : here(),
                writes ? Optional.of(place) : Optional.empty());
    }

    /// The keyboard goes to the next pane, or with a step of -1 to the one before.
    void cycle(int step) {
        var panes = reachable();
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
        into(panes.get(next), Optional.empty());
    }

    /// The panes on the screen, left to right.
    List<Part> shown() {
        return reachable().stream().filter(Panes::isSeen).toList();
    }

    /// A view was clicked, perhaps the one that is shown: its list is wanted.
    void toQueue() {
        if (desk.takeTurns() && isAtDesk(selection.place())) {
            parts.side().open().set("");
            desk.turnTo(DeskColumns.Turn.QUEUE);
        }
    }

    private Part here() {
        return of(selection.place(), parts);
    }

    private void into(Part part, Optional<Place> written) {
        if (part.equals(parts.queue())) {
            desk.turnTo(DeskColumns.Turn.QUEUE);
        } else if (part.equals(here())) {
            desk.turnTo(DeskColumns.Turn.DETAIL);
        }
        keyboard.into(part, written);
    }

    private List<Part> reachable() {
        var panes = new ArrayList<>(List.of(views));
        if (!columns.isCovered()) {
            if (isAtDesk(selection.place())) {
                panes.add(parts.queue());
            }
            panes.add(here());
        }
        if (parts.side().shown().isPresent()) {
            panes.add(sidePart);
        }
        return panes;
    }

    private static boolean isSeen(Part part) {
        return part.node().getScene() != null
                && Stream.<Node>iterate(part.node(), Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible);
    }

    /// Enter in the list goes to the conversation of the selected ticket.
    private void enterConversation(KeyEvent press) {
        boolean inList =
                press.getTarget() instanceof RowList || press.getTarget() instanceof ListView<?>;
        if (press.getCode() == KeyCode.ENTER && inList && selection.ticket().isPresent()) {
            into(here(), Optional.empty());
            press.consume();
        }
    }

    /// So does a click where the list makes room for it.
    private void clickTicket(MouseEvent click) {
        boolean plain = !click.isShortcutDown() && !click.isShiftDown();
        if (desk.takeTurns() && plain && isInRow(click.getPickResult().getIntersectedNode())) {
            into(here(), Optional.empty());
        }
    }

    private static boolean isInRow(@Nullable Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(at -> at instanceof Row row && row.leads());
    }
}
