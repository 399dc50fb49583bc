package app.pult.ui.queue;

import app.pult.desk.Queue;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.shell.Ticker;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The queue: its name and size, the order, the quick filter, the rows.
///
/// Thread: FX only.
public final class QueuePane extends BorderPane {
    /// How often ages and deadlines are written anew: their finest unit is a minute.
    private static final Duration HAND = Duration.ofSeconds(20);

    private final QueueModel model;
    private final BulkModel bulk;
    private final Texts texts;
    private final Ages ages;
    private final InstantSource serverTime;
    private final Commands commands;
    private final Subscriptions subscriptions = new Subscriptions();
    private final IntegerProperty time = new SimpleIntegerProperty();
    private final TextField filter = new TextField();

    /// Stays where it is whatever it shows: the Tab key goes through parts in the order they came.
    private final StackPane middle = new StackPane();

    private final QueueList list;
    private final BulkBar bar;

    /// `serverTime` is the clock by which tickets are due; ages run on it too.
    public QueuePane(
            QueueModel model,
            BulkModel bulk,
            Texts texts,
            Ages ages,
            InstantSource serverTime,
            Commands commands) {
        this.model = model;
        this.bulk = bulk;
        this.texts = texts;
        this.ages = ages;
        this.serverTime = serverTime;
        this.commands = commands;
        list = new QueueList(model, bulk, this::face, texts, time);
        bar = new BulkBar(bulk, texts, () -> list.keyboard().requestFocus());
        setTop(new VBox(new QueueHeader(model, texts), filterBar()));
        setCenter(middle);
        setBottom(bar);
        setId("queue-pane");
        setMinWidth(0);
        getStyleClass().addAll("queue-pane", "surface");
        getStylesheets().add(Look.stylesheet(QueuePane.class, "queue.css"));
        model.shownProperty().subscribe(this::showAnswer);
        model.groupNameProperty().subscribe(this::showAnswer);
        model.phaseProperty().subscribe(this::showAnswer);
        showAnswer();
        subscriptions.whileInScene(this, this::attach);
    }

    /// Where the keyboard goes: the rows, or what there is to press; nowhere while there is
    /// neither.
    public Optional<Node> keyboard() {
        return model.phaseProperty().get() == QueueModel.Phase.SHOWN
                ? Optional.of(list.keyboard())
                : Optional.ofNullable(middle.lookup(".button"));
    }

    private void attach() {
        model.attach();
        subscriptions.add(model::detach);
        bulk.attach();
        subscriptions.add(bulk::detach);
        bar.commands().forEach(command -> subscriptions.add(commands.add(command.in(this))));
        subscriptions.add(Ticker.start(UiThread::after, HAND, this::timePassed));
        subscriptions.add(commands.add(Command.of("queue.next", model::selectNext).on("Alt+Down")));
        subscriptions.add(
                commands.add(Command.of("queue.previous", model::selectPrevious).on("Alt+Up")));
        subscriptions.add(
                commands.add(Command.of("queue.groups", model::toggleGroups).on("Ctrl+G")));
        subscriptions.add(
                commands.add(Command.of("queue.filter", filter::requestFocus).on("Ctrl+F")));
    }

    private void timePassed() {
        time.set(time.get() + 1);
        model.timePassed();
    }

    private Node filterBar() {
        filter.setId("queue-filter");
        filter.setPromptText(texts.of("queue.filter.prompt"));
        filter.setAccessibleText(texts.of("queue.filter.spoken"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
        var bar = new VBox(filter, instead());
        bar.getStyleClass().addAll("queue-filter-bar", "hairline-bottom");
        return bar;
    }

    /// Says that the rows are for the same keys in the other layout.
    private Node instead() {
        var note = new Label();
        note.setId("queue-instead");
        note.getStyleClass().add("secondary");
        model.insteadProperty()
                .subscribe(
                        words -> {
                            note.setText(
                                    words.map(text -> texts.of("kit.instead", text)).orElse(""));
                            note.setVisible(words.isPresent());
                            note.setManaged(words.isPresent());
                        });
        return note;
    }

    private void leaveFilter(KeyEvent press) {
        switch (press.getCode()) {
            case ESCAPE -> {
                filter.clear();
                list.keyboard().requestFocus();
                press.consume();
            }
            case DOWN, ENTER -> {
                list.keyboard().requestFocus();
                if (model.selectedProperty().get() < 0) {
                    model.select(0);
                }
                press.consume();
            }
            default -> {}
        }
    }

    private Node content(QueueModel.Phase phase) {
        return switch (phase) {
            case LOADING -> new Region();
            case SHOWN -> list;
            case EMPTY -> empty(model.shownProperty().get().queue());
            case NO_MATCH -> noMatch();
            case FAILED -> failed();
        };
    }

    private Node empty(Queue queue) {
        var sentence = texts.of(emptySentence(queue));
        if (!(queue instanceof Queue.Mine)) {
            return new EmptyState(sentence);
        }
        var next = new Button(texts.of("queue.empty.next"));
        next.setId("queue-show-unassigned");
        next.setOnAction(event -> model.show(new Queue.Unassigned()));
        return new EmptyState(sentence, next);
    }

    private Node noMatch() {
        var clear = new Button(texts.of("queue.nomatch.clear"));
        clear.setId("queue-clear-filter");
        clear.setOnAction(
                event -> {
                    filter.clear();
                    filter.requestFocus();
                });
        var words = model.shownProperty().get().filter();
        return new EmptyState(texts.of("queue.nomatch.sentence", words), clear);
    }

    private Node failed() {
        var retry = new Button(texts.of("queue.retry.label"));
        retry.setId("queue-retry");
        retry.setOnAction(event -> model.retry());
        var news =
                new ErrorBanner.News(
                        texts.of("queue.failed.what"),
                        texts.of("queue.failed.kept"),
                        texts.of("queue.failed.next"));
        var box = new VBox(new ErrorBanner(ErrorBanner.Severity.ERROR, news), retry);
        box.getStyleClass().add("queue-failed");
        return box;
    }

    private Optional<RowFace> face(int place) {
        return model.row(place)
                .map(
                        row ->
                                new RowFace(
                                        row,
                                        model.shownProperty().get().queue(),
                                        serverTime.instant(),
                                        texts,
                                        ages));
    }

    private void showAnswer() {
        middle.getChildren().setAll(content(model.phaseProperty().get()));
        list.describe(texts.of("queue.list.spoken", QueueHeader.name(model, texts)));
    }

    private static String emptySentence(Queue queue) {
        return switch (queue) {
            case Queue.Mine mine -> "queue.empty.mine";
            case Queue.Unassigned unassigned -> "queue.empty.unassigned";
            case Queue.AllOpen open -> "queue.empty.allopen";
            case Queue.Waiting waiting -> "queue.empty.waiting";
            case Queue.Solved solved -> "queue.empty.solved";
            case Queue.Snoozed snoozed -> "queue.empty.snoozed";
            case Queue.Saved saved -> "queue.empty.saved";
            case Queue.Unsent unsent -> "queue.empty.unsent";
            case Queue.OfGroup group -> "queue.empty.group";
        };
    }
}
