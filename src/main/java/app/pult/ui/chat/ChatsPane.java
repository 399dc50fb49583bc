package app.pult.ui.chat;

import app.pult.desk.Chat;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.shell.Selection;
import app.pult.ui.shell.Ticker;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The list of chats. Arrows look, Enter and a click go on with the reply.
///
/// Thread: FX only.
public final class ChatsPane extends BorderPane {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ChatsModel model;
    private final Texts texts;
    private final Ages ages;
    private final InstantSource serverTime;
    private final ListView<Chat> list;
    private final Pill waiting = new Pill(Pill.Kind.WARNING, "");
    private final IntegerProperty time = new SimpleIntegerProperty();
    private final Subscriptions subscriptions = new Subscriptions();

    /// `serverTime` is the clock by which customers wait.
    public ChatsPane(
            ChatsModel model,
            Selection selection,
            Texts texts,
            Ages ages,
            InstantSource serverTime) {
        this.model = model;
        this.texts = texts;
        this.ages = ages;
        this.serverTime = serverTime;
        list = new ListView<>(model.running());
        list.setId("chats-list");
        list.setAccessibleText(texts.of("shell.views.chats"));
        list.getStyleClass().addAll("rows", "chats-list");
        list.setCellFactory(
                view ->
                        CellClicks.tell(
                                new ChatCell(this::face, time),
                                click -> model.talk(list.getSelectionModel().getSelectedIndex())));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setTop(header());
        setId("chats-pane");
        setMinWidth(0);
        getStyleClass().addAll("chats-pane", "surface");
        getStylesheets().add(Look.stylesheet(ChatsPane.class, "chat.css"));
        ListChangeListener<Chat> changed = change -> refreshed();
        subscriptions.whileInScene(
                this,
                () -> {
                    subscriptions.add(selection.ticketProperty().subscribe(open -> follow()));
                    model.running().addListener(changed);
                    subscriptions.add(() -> model.running().removeListener(changed));
                    subscriptions.add(
                            Ticker.start(UiThread::after, SECOND, () -> time.set(time.get() + 1)));
                    refreshed();
                });
    }

    /// Where the keyboard goes; nowhere while there is no chat.
    public Optional<Node> keyboard() {
        return model.running().isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private Node header() {
        var title = new Label(texts.of("shell.views.chats"));
        title.getStyleClass().add("pane-title");
        waiting.setId("chats-waiting");
        model.waitingProperty()
                .subscribe(
                        now -> {
                            waiting.setText(texts.of("chat.waiting", now.intValue()));
                            waiting.setVisible(now.intValue() > 0);
                        });
        var header = new HBox(title, waiting);
        header.getStyleClass().addAll("pane-header", "chats-header", "hairline-bottom");
        return header;
    }

    private ChatFace face(Chat chat) {
        return new ChatFace(chat, serverTime.instant(), texts, ages);
    }

    /// The list only follows: what it selects by itself when lines come and go is nobody's wish.
    private void pressed(KeyEvent press) {
        int here = model.selected();
        int last = model.running().size() - 1;
        switch (press.getCode()) {
            case DOWN -> model.look(Math.min(here + 1, last));
            case UP -> model.look(Math.max(here - 1, 0));
            case HOME -> model.look(0);
            case END -> model.look(last);
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void refreshed() {
        setCenter(
                model.running().isEmpty() ? new EmptyState(texts.of("chat.empty.sentence")) : list);
        follow();
    }

    private void follow() {
        int place = model.selected();
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(place);
        }
    }
}
