package app.pult.ui.shell;

import app.pult.ui.kit.Look;
import app.pult.ui.kit.ToFront;
import app.pult.ui.kit.UiThread;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/// The columns of the window: views, the place that is open, the side. At its desk the place is the
/// queue and the conversation. All widths are in the text's measure, so that text of twice the size
/// has columns of twice the width. Where the window is too small for all of them, the views become
/// icons; then queue and conversation take turns; then the side lies over both until it is put
/// away. What is over or gone is a key or a click away: see `MainWindow`.
///
/// Thread: FX only.
final class Columns extends SplitPane {
    /// Pixels at the text's usual size, as all widths here. Below the first the views become icons,
    /// below the second queue and conversation take turns.
    private static final double WIDE = 1280;

    private static final double BOTH = 720;
    private static final double VIEWS = 188;
    private static final double QUEUE = 306;
    private static final double MIN_QUEUE = 220;

    private final ViewsPane views;
    private final Region queue;
    private final ViewsWidth viewsWidth;
    private final DeskColumns desk;
    private final SideColumn side;
    private double em;
    private double width;
    private final boolean known;
    private boolean narrow = true;

    /// What stands in them. `workspace` holds the place; `detail` is beside `queue` at the desk.
    record Content(
            ViewsPane views, StackPane workspace, Region queue, StackPane detail, SidePane side) {}

    /// `dividers` are those of the last session, empty for the usual widths; `width` is the
    /// window's, `em` one em of its text, in pixels.
    Columns(Content content, Side side, List<Double> dividers, double width, double em) {
        this.em = em;
        this.width = width;
        views = content.views();
        queue = content.queue();
        var middle = new StackPane(content.workspace());
        getItems().addAll(views, middle);
        setResizableWithParent(views, false);
        getStyleClass().add("shell-columns");
        // It gives way to what stands above and below it.
        setMinSize(0, 0);
        known = dividers.size() == 2;
        setDividerPositions(known ? dividers.get(0) : VIEWS * scale() / width);
        desk =
                new DeskColumns(
                        queue,
                        content.detail(),
                        known ? dividers.get(1) : QUEUE * scale() / (width - VIEWS * scale()));
        double chosen = getDividerPositions()[0] * width;
        views.setNarrow(narrow);
        views.setScale(scale());
        queue.setMinWidth(MIN_QUEUE * scale());
        viewsWidth = new ViewsWidth(this, views.canBe(chosen) ? chosen : VIEWS * scale());
        this.side = new SideColumn(this, middle, side, content.side(), scale());
        side.open()
                .subscribe(
                        (before, open) -> {
                            if (!open.isEmpty()) {
                                desk.turnTo(DeskColumns.Turn.DETAIL);
                            }
                        });
        side.open().subscribe(open -> fit(this.width));
        content.workspace()
                .addEventHandler(
                        ToFront.TYPE,
                        event -> {
                            if (isCovered()) {
                                side.open().set("");
                            }
                        });
    }

    private double scale() {
        return em / Look.BASE_SIZE_PX;
    }

    /// Text has this size from now on, one em in pixels: the columns grow and shrink with it.
    void measure(double newEm) {
        if (newEm == em) {
            return;
        }
        double by = newEm / em;
        em = newEm;
        viewsWidth.scale(by);
        views.setScale(scale());
        queue.setMinWidth(MIN_QUEUE * scale());
        desk.scale(by);
        side.scale(by, scale());
        fit(width);
        settle();
    }

    /// Queue and conversation.
    DeskColumns desk() {
        return desk;
    }

    /// Shares of the width, left to right, for the next session.
    List<Double> dividers() {
        return List.of(viewsWidth.share(), desk.share());
    }

    /// Whether the side lies over the place.
    boolean isCovered() {
        return side.covers();
    }

    /// To be called before they are laid out for the new width, in pixels; of 0 nothing is known.
    void fit(double newWidth) {
        width = newWidth > 0 ? newWidth : width;
        if (!known && getWidth() <= 0) {
            setDividerPosition(0, VIEWS * scale() / width);
        }
        double room = width / scale();
        boolean small = room < WIDE || !side.leavesWords(room);
        side.fit(width);
        boolean both = side.leavesQueue(room) && room >= BOTH;
        boolean turned = desk.show(both ? DeskColumns.Room.BOTH : DeskColumns.Room.ONE);
        if (small != narrow || turned) {
            narrow = small;
            views.setNarrow(small);
            viewsWidth.setNarrow(small);
            settle();
        }
    }

    private void settle() {
        UiThread.later(
                () -> {
                    layout();
                    viewsWidth.restore();
                    side.restore();
                    // A divider that is moved while its columns are laid out anew is forgotten.
                    layout();
                    desk.restore();
                });
    }
}
