package app.pult.ui.chat;

import app.pult.desk.Chat;
import app.pult.ui.chat.ChatFace.Wait;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Pill;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Function;

/// One chat in two lines: who, and how long they wait; what was said last, and what is amiss. A
/// wait that is long has a sign of its own, not only a colour.
///
/// Thread: FX only.
final class ChatCell extends ListCell<Chat> {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass TOO_LONG = PseudoClass.getPseudoClass("too-long");
    private static final int NUMBERED = 9;

    private final Function<Chat, ChatFace> faces;
    private final Label number = new Label();
    private final Label customer = new Label();
    private final FontIcon sign = Icons.of(Feather.CLOCK);
    private final Label clock = new Label();
    private final Label last = new Label();
    private final Pill mark = new Pill(Pill.Kind.NEUTRAL, "");
    private final Tooltip whole = new Tooltip();
    private final VBox lines;

    /// Kept so that the weak listener lives as long as the cell.
    @SuppressWarnings("FieldCanBeLocal") // nobody tells a cell that its list is gone
    private final InvalidationListener again = changed -> tick();

    /// `time` tells that a second passed.
    ChatCell(Function<Chat, ChatFace> faces, ObservableValue<?> time) {
        this.faces = faces;
        number.getStyleClass().addAll("key-hint", "chat-number");
        number.setMinWidth(USE_PREF_SIZE);
        customer.getStyleClass().add("chat-customer-name");
        customer.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(customer, Priority.ALWAYS);
        clock.getStyleClass().add("count");
        clock.setMinWidth(USE_PREF_SIZE);
        clock.setGraphic(sign);
        last.getStyleClass().addAll("secondary", "chat-last");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var first = new HBox(number, customer, clock);
        var second = new HBox(last, gap, mark);
        first.getStyleClass().add("chat-line");
        second.getStyleClass().add("chat-line");
        lines = new VBox(first, second);
        lines.getStyleClass().add("chat-lines");
        getStyleClass().add("chat");
        setPrefWidth(0);
        time.addListener(new WeakInvalidationListener(again));
    }

    @Override
    protected void updateItem(Chat chat, boolean empty) {
        super.updateItem(chat, empty);
        if (empty || chat == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            pseudoClassStateChanged(UNREAD, false);
            press(Wait.NONE);
        } else {
            var face = faces.apply(chat);
            customer.setText(face.customer());
            last.setText(face.last());
            whole.setText(face.last());
            setTooltip(whole);
            pseudoClassStateChanged(UNREAD, face.isUnread());
            mark.show(face.isStuck() ? Pill.Kind.WARNING : Pill.Kind.NEUTRAL, face.mark());
            shown(mark, !face.mark().isEmpty());
            setGraphic(lines);
            show(face);
        }
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        number.setText(Integer.toString(index + 1));
        shown(number, index < NUMBERED);
    }

    private void tick() {
        var chat = getItem();
        if (chat != null) {
            show(faces.apply(chat));
        }
    }

    /// What changes as time passes.
    private void show(ChatFace face) {
        clock.setText(face.clock());
        shown(clock, !face.clock().isEmpty());
        press(face.pressing());
        setAccessibleText(face.spoken());
    }

    private void press(Wait wait) {
        pseudoClassStateChanged(LONG, wait == Wait.LONG);
        pseudoClassStateChanged(TOO_LONG, wait == Wait.TOO_LONG);
        var wanted =
                switch (wait) {
                    case NONE, SHORT -> Feather.CLOCK;
                    case LONG -> Feather.ALERT_CIRCLE;
                    case TOO_LONG -> Feather.ALERT_TRIANGLE;
                };
        if (sign.getIconCode() != wanted) {
            sign.setIconCode(wanted);
        }
    }

    private static void shown(Region node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
