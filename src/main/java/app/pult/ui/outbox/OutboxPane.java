package app.pult.ui.outbox;

import app.pult.ui.kit.Commands;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// What waits to be sent: the list, and the chosen operation whole beside it.
///
/// Thread: FX only.
public final class OutboxPane extends BorderPane {
    /// The list of a narrow window has no more than this of its width.
    private static final double MOST = 0.45;

    private final OutboxModel model;
    private final Texts texts;
    private final ListView<OutboxLine> list;
    private final OutboxDetail detail;
    private final ScrollPane scroll;
    private final Label notice = new Label();
    private final HBox body = new HBox();
    private boolean following;

    public OutboxPane(OutboxModel model, Texts texts, Commands commands) {
        this.model = model;
        this.texts = texts;
        var orders = new OutboxCommands(model);
        detail = new OutboxDetail(orders, new ClashTable(model, texts), texts, commands);
        list = list();
        list.maxWidthProperty().bind(widthProperty().multiply(MOST));
        scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefWidth(0);
        setId("outbox-pane");
        setTop(new VBox(header(), notice()));
        setCenter(body);
        getStyleClass().addAll("outbox-pane", "surface");
        getStylesheets().add(Look.stylesheet(OutboxPane.class, "outbox.css"));
        HBox.setHgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        model.phaseProperty().subscribe(this::show);
        model.chosenProperty().subscribe(chosen -> follow());
        model.lines().addListener((InvalidationListener) changed -> follow());
        // A filter: a list view takes Esc for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    model.attach();
                    active.add(model::detach);
                    orders.all().forEach(command -> active.add(commands.add(command)));
                });
    }

    /// Where the keyboard goes: the list, or what there is to press; nowhere while it is being
    /// read.
    public Optional<Node> keyboard() {
        return switch (model.phaseProperty().get()) {
            case LOADING -> Optional.empty();
            case SHOWN -> Optional.of(list);
            case EMPTY, FAILED -> Optional.ofNullable(body.lookup(".button"));
        };
    }

    private Node header() {
        var title = new Label(texts.of("shell.views.outbox"));
        title.getStyleClass().add("pane-title");
        var count = new Label();
        count.setId("outbox-count");
        count.getStyleClass().addAll("pill", "neutral");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.of("queue.count", model.lines().size()),
                                model.lines()));
        count.visibleProperty().bind(Bindings.isNotEmpty(model.lines()));
        var header = new HBox(title, count);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private Node notice() {
        notice.setId("outbox-notice");
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.getStyleClass().addAll("outbox-notice", "hairline-bottom");
        notice.managedProperty().bind(notice.visibleProperty());
        model.noticeProperty()
                .subscribe(
                        words -> {
                            notice.setText(words.orElse(""));
                            notice.setVisible(words.isPresent());
                        });
        return notice;
    }

    private ListView<OutboxLine> list() {
        var made = new ListView<>(model.lines());
        made.setId("outbox-list");
        made.setAccessibleText(texts.of("outbox.list.spoken"));
        made.getStyleClass().addAll("rows", "outbox-list", "hairline-right");
        made.setCellFactory(view -> new OutboxCell());
        made.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line -> {
                            if (!following && line != null) {
                                model.chosenProperty().set(Optional.of(line.id()));
                            }
                        });
        return made;
    }

    private void follow() {
        following = true;
        model.chosenLine()
                .ifPresent(
                        line -> {
                            list.getSelectionModel().clearAndSelect(model.lines().indexOf(line));
                            detail.show(line);
                        });
        following = false;
    }

    private void show(OutboxModel.Phase phase) {
        switch (phase) {
            case LOADING -> body.getChildren().setAll(new Region());
            case SHOWN -> body.getChildren().setAll(list, scroll);
            case EMPTY -> body.getChildren().setAll(grown(empty()));
            case FAILED -> body.getChildren().setAll(grown(failed()));
        }
    }

    private static Node grown(Region node) {
        node.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(node, javafx.scene.layout.Priority.ALWAYS);
        return node;
    }

    private Region empty() {
        var back = new Button(texts.of("outbox.back"));
        back.setId("outbox-back");
        back.setOnAction(event -> model.leave());
        return new EmptyState(texts.of("outbox.empty"), back);
    }

    private Region failed() {
        var retry = new Button(texts.of("queue.retry.label"));
        retry.setId("outbox-retry");
        retry.setOnAction(event -> model.retry());
        var news =
                new ErrorBanner.News(
                        texts.of("outbox.failed.what"),
                        texts.of("outbox.failed.kept"),
                        texts.of("queue.failed.next"));
        var box = new VBox(new ErrorBanner(ErrorBanner.Severity.ERROR, news, retry));
        box.getStyleClass().add("outbox-failed");
        return box;
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            model.leave();
            press.consume();
        } else if (press.getCode() == KeyCode.RIGHT && list.isFocused() && detail.choose()) {
            press.consume();
        }
    }
}
