package app.pult.ui.queue;

import app.pult.desk.TicketRow;
import app.pult.ui.kit.Pill;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Function;

/// A ticket of a queue in two lines; two grey bars while it is being read. Asks for its row by its
/// place, again whenever rows or the time have changed.
///
/// Thread: FX only.
final class QueueCell extends ListCell<Integer> {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

    private final Function<Integer, Optional<RowFace>> faces;
    private final Region dot = new Region();
    private final Label subject = new Label();
    private final Label age = new Label();
    private final Label who = new Label();
    private final Pill channel = new Pill(Pill.Kind.ACCENT, "");
    private final Pill unsent = new Pill(Pill.Kind.NEUTRAL, "");
    private final Label due = new Label();
    private final Tooltip exactAge = new Tooltip();
    private final Tooltip exactDue = new Tooltip();
    private final VBox lines;
    private final VBox skeleton = new VBox(bar("queue-skeleton-long"), bar("queue-skeleton-short"));

    /// Kept so that the weak listener lives as long as the cell.
    @SuppressWarnings("FieldCanBeLocal") // the list view drops cells without a word
    private final InvalidationListener again = this::again;

    /// `changes` tell when a row may read differently: new rows, or time that passed.
    QueueCell(
            Function<Integer, Optional<RowFace>> faces,
            ObservableValue<?> rows,
            ObservableValue<?> time) {
        this.faces = faces;
        var gap = new Region();
        HBox.setHgrow(subject, Priority.ALWAYS);
        HBox.setHgrow(gap, Priority.ALWAYS);
        subject.setMaxWidth(Double.MAX_VALUE);
        age.setMinWidth(Region.USE_PREF_SIZE);
        due.setMinWidth(Region.USE_PREF_SIZE);
        var first = new HBox(dot, subject, age);
        var second = new HBox(who, channel, unsent, gap, due);
        first.getStyleClass().add("queue-row-first");
        second.getStyleClass().add("queue-row-second");
        subject.getStyleClass().add("queue-subject");
        age.getStyleClass().addAll("secondary", "count");
        who.getStyleClass().add("secondary");
        due.getStyleClass().add("queue-due");
        lines = new VBox(first, second);
        lines.getStyleClass().add("queue-row-lines");
        skeleton.getStyleClass().add("queue-row-lines");
        age.setTooltip(exactAge);
        due.setTooltip(exactDue);
        getStyleClass().add("queue-row");
        setPrefWidth(0);
        rows.addListener(new WeakInvalidationListener(again));
        time.addListener(new WeakInvalidationListener(again));
    }

    @Override
    protected void updateItem(Integer place, boolean empty) {
        super.updateItem(place, empty);
        show();
    }

    private void again(Observable changed) {
        if (!isEmpty()) {
            show();
        }
    }

    private void show() {
        if (isEmpty() || getItem() == null) {
            pseudoClassStateChanged(LOADING, false);
            pseudoClassStateChanged(UNREAD, false);
            setAccessibleText(null);
            setGraphic(null);
        } else {
            var face = faces.apply(getItem());
            pseudoClassStateChanged(LOADING, face.isEmpty());
            pseudoClassStateChanged(
                    UNREAD,
                    face.filter(row -> row.reading() == TicketRow.Reading.UNREAD).isPresent());
            setAccessibleText(face.map(RowFace::spoken).orElse(""));
            face.ifPresent(this::fill);
            setGraphic(face.isPresent() ? lines : skeleton);
        }
    }

    private void fill(RowFace face) {
        dot.getStyleClass().setAll("dot", "queue-mark", "queue-mark-" + name(face.mark()));
        subject.setText(face.subject());
        age.setText(face.age());
        exactAge.setText(face.exactAge());
        who.setText(face.who());
        pill(channel, Pill.Kind.ACCENT, face.channel());
        pill(
                unsent,
                face.sending() == RowFace.Sending.STUCK ? Pill.Kind.WARNING : Pill.Kind.NEUTRAL,
                face.unsent());
        due.setText(face.due());
        exactDue.setText(face.exactDue());
        due.getStyleClass().setAll("label", "queue-due", clock(face.urgency()));
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

    private static String name(RowFace.Mark mark) {
        return mark.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Node bar(String styleClass) {
        var bar = new Region();
        bar.getStyleClass().addAll("skeleton", styleClass);
        return bar;
    }
}
