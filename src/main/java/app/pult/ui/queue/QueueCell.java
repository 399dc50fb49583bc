package app.pult.ui.queue;

import app.pult.desk.TicketRow;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.rows.Row;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A ticket of a queue in two lines; two grey bars while it is being read. Asks for its row by its
/// place, again whenever rows or the time have changed.
///
/// Thread: FX only.
final class QueueCell extends Row {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

    private final Function<Integer, Optional<RowFace>> faces;
    private final BulkModel bulk;
    private final Texts texts;
    private final Label tick = new Label("✓");
    private final Region dot = new Region();
    private final Label subject = new Label();
    private final Label age = new Label();
    private final Label who = new Label();
    private final Pill channel = new Pill(Pill.Kind.ACCENT, "");
    private final Pill unsent = new Pill(Pill.Kind.NEUTRAL, "");
    private final Label due = new Label();
    private final VBox lines;
    private final VBox skeleton = new VBox(bar("queue-skeleton-long"), bar("queue-skeleton-short"));

    /// Kept so that the weak listener lives as long as the cell.
    @SuppressWarnings("FieldCanBeLocal") // nobody tells a row that its list is gone
    private final InvalidationListener again = this::again;

    private Optional<RowFace> face = Optional.empty();
    private RowFace.Mark mark = RowFace.Mark.OPEN;
    private RowFace.Urgency urgency = RowFace.Urgency.FAR;

    /// `rows` and `time` tell when a row may read differently: new rows, or time that passed.
    QueueCell(
            Function<Integer, Optional<RowFace>> faces,
            BulkModel bulk,
            Texts texts,
            ObservableValue<?> rows,
            ObservableValue<?> time) {
        this.faces = faces;
        this.bulk = bulk;
        this.texts = texts;
        tick.getStyleClass().add("queue-tick");
        tick.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(subject, Priority.ALWAYS);
        HBox.setHgrow(gap, Priority.ALWAYS);
        subject.setMaxWidth(Double.MAX_VALUE);
        age.setMinWidth(Region.USE_PREF_SIZE);
        due.setMinWidth(Region.USE_PREF_SIZE);
        var first = new HBox(tick, dot, subject, age);
        var second = new HBox(who, channel, unsent, gap, due);
        first.getStyleClass().add("queue-row-first");
        second.getStyleClass().add("queue-row-second");
        subject.getStyleClass().add("queue-subject");
        age.getStyleClass().addAll("secondary", "count");
        who.getStyleClass().addAll("secondary", "queue-who");
        due.getStyleClass().addAll("queue-due", clock(urgency));
        dot.getStyleClass().addAll("dot", "queue-mark", mark(mark));
        lines = new VBox(first, second);
        lines.getStyleClass().add("queue-row-lines");
        skeleton.getStyleClass().add("queue-row-lines");
        // One of them is seen: a node that is put into the scene anew would be styled anew.
        getChildren().addAll(lines, skeleton);
        explain(subject, RowFace::subject);
        explain(who, RowFace::who);
        explain(age, RowFace::exactAge);
        explain(due, RowFace::exactDue);
        getStyleClass().add("queue-row");
        rows.addListener(new WeakInvalidationListener(again));
        time.addListener(new WeakInvalidationListener(again));
        bulk.marks().markedProperty().addListener(new WeakInvalidationListener(again));
    }

    private void again(Observable changed) {
        if (place() >= 0) {
            show();
        }
    }

    @Override
    protected void show() {
        face = faces.apply(place());
        face.ifPresent(this::fill);
        pseudoClassStateChanged(LOADING, face.isEmpty());
        pseudoClassStateChanged(MARKED, isMarked());
        tick.setVisible(isMarked());
        tick.setManaged(isMarked());
        pseudoClassStateChanged(
                UNREAD, face.filter(row -> row.reading() == TicketRow.Reading.UNREAD).isPresent());
        lines.setVisible(face.isPresent());
        skeleton.setVisible(face.isEmpty());
    }

    @Override
    protected String spoken() {
        var words = face.map(RowFace::spoken).orElse("");
        return isMarked() ? texts.of("queue.row.marked", words) : words;
    }

    /// Where it stands, for clicks; -1 while it is kept for later.
    int standing() {
        return place();
    }

    private boolean isMarked() {
        return face.filter(shown -> bulk.marks().has(shown.id())).isPresent();
    }

    /// Style classes are touched only where they change: JavaFX then styles the node anew.
    private void fill(RowFace face) {
        subject.setText(face.subject());
        age.setText(face.age());
        who.setText(face.who());
        pill(channel, Pill.Kind.ACCENT, face.channel());
        pill(
                unsent,
                face.sending() == RowFace.Sending.STUCK ? Pill.Kind.WARNING : Pill.Kind.NEUTRAL,
                face.unsent());
        due.setText(face.due());
        if (face.mark() != mark) {
            restyle(dot, mark(mark), mark(face.mark()));
            mark = face.mark();
        }
        if (face.urgency() != urgency) {
            restyle(due, clock(urgency), clock(face.urgency()));
            urgency = face.urgency();
        }
    }

    private static void restyle(Node node, String was, String is) {
        node.getStyleClass().set(node.getStyleClass().indexOf(was), is);
    }

    /// Gives the label a tool tip once the mouse comes: a list that is scrolled needs none.
    private void explain(Label label, Function<RowFace, String> words) {
        label.setOnMouseEntered(
                event -> {
                    if (label.getTooltip() == null) {
                        var tip = new Tooltip();
                        tip.setOnShowing(shows -> tip.setText(face.map(words).orElse("")));
                        label.setTooltip(tip);
                    }
                });
    }

    private static void pill(Pill pill, Pill.Kind kind, String words) {
        pill.show(kind, words);
        pill.setVisible(!words.isEmpty());
        pill.setManaged(!words.isEmpty());
    }

    private static String clock(RowFace.Urgency urgency) {
        return switch (urgency) {
            case BREACHED -> "sla-breach";
            case SOON -> "sla-soon";
            case FAR -> "sla-far";
        };
    }

    private static String mark(RowFace.Mark mark) {
        return "queue-mark-" + mark.name().toLowerCase(Locale.ROOT);
    }

    private static Node bar(String styleClass) {
        var bar = new Region();
        bar.getStyleClass().addAll("skeleton", styleClass);
        return bar;
    }
}
