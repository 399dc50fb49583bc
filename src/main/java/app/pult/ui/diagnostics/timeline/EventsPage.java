package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.timeline.CaseTimeline;
import app.pult.diagnosis.timeline.Event;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Copied;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Typed;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Events of all logs in the order of time, below the axis that they lie on. Enter shows the line
/// in its file, Ctrl+C copies it.
///
/// Thread: FX only.
final class EventsPage extends BorderPane {
    private final TimelineModel model;
    private final Texts texts;
    private final EventWords words;
    private final ListView<Event> list = new ListView<>();
    private final Axis axis = new Axis(this::click);
    private final Label range = Wrapped.of("");
    private final TextField filter = new TextField();
    private final Label notes = Wrapped.of("");
    private final Label left = Wrapped.of("");
    private Optional<TimelineModel.View.Done> done = Optional.empty();

    EventsPage(
            TimelineModel model,
            Texts texts,
            EventWords words,
            Commands commands,
            Command closer,
            Command farther) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        setId("timeline-events");
        list.setId("timeline-list");
        list.setAccessibleText(texts.of("diagnostics.timeline.events"));
        list.setPlaceholder(new EmptyState(texts.of("diagnostics.timeline.none")));
        list.setCellFactory(
                view ->
                        CellClicks.tell(
                                new EventCell(view, texts, words, this::timeline),
                                click -> {
                                    if (click.getClickCount() == 2) {
                                        open();
                                    }
                                }));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(event -> axis.choose(Optional.ofNullable(event)));
        filter.setId("timeline-filter");
        filter.setPromptText(texts.of("diagnostics.timeline.filter"));
        filter.setAccessibleText(texts.of("diagnostics.timeline.filter"));
        filter.textProperty().subscribe(typed -> fill());
        setTop(top(commands, closer, farther));
        setCenter(list);
        left.getStyleClass().addAll("caption", "timeline-left", "hairline-top");
        left.setMaxWidth(Double.MAX_VALUE);
    }

    private Node top(Commands commands, Command closer, Command farther) {
        range.getStyleClass().add("caption");
        notes.getStyleClass().add("caption");
        notes.managedProperty().bind(notes.visibleProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var zoom = new HBox(filter, zoom(commands, farther, "−"), zoom(commands, closer, "+"));
        zoom.getStyleClass().add("timeline-zoom");
        var top = new VBox(axis, range, notes, zoom);
        top.getStyleClass().add("timeline-top");
        return top;
    }

    private static Region zoom(Commands commands, Command command, String sign) {
        var button = commands.button(command);
        button.setAccessibleText(commands.label(command));
        button.setText(sign);
        button.getStyleClass().add("flat");
        return button;
    }

    Optional<Node> keyboard() {
        return Optional.of(list.getItems().isEmpty() ? filter : list);
    }

    Optional<Event> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    void show(TimelineModel.View.Done now) {
        var before = chosen();
        done = Optional.of(now);
        axis.show(now.shown().events());
        axis.setVisible(now.shown().events().stream().anyMatch(event -> event.at().isPresent()));
        axis.setManaged(axis.isVisible());
        range.setText(range(now.shown()));
        notes.setText(words.notes(now.timeline()));
        notes.setVisible(!notes.getText().isEmpty());
        left.setText(leftOut(now));
        setBottom(left.getText().isEmpty() ? null : left);
        fill();
        before.ifPresent(event -> reveal(new Evidence(event.file(), event.line(), "")));
    }

    /// Chooses the event of a line, or the last one before it in its file.
    void reveal(Evidence line) {
        var items = list.getItems();
        int found = -1;
        for (int i = 0; i < items.size(); i++) {
            var event = items.get(i);
            boolean isBefore = event.file().equals(line.file()) && event.line() <= line.line();
            if (isBefore && (found < 0 || items.get(found).line() < event.line())) {
                found = i;
            }
        }
        if (found >= 0) {
            select(items.get(found));
        }
    }

    private void click(Event event) {
        select(event);
        list.requestFocus();
    }

    private void select(Event event) {
        Sight.bring(list, list.getItems().indexOf(event));
    }

    private CaseTimeline timeline() {
        return done.map(TimelineModel.View.Done::timeline)
                .orElseGet(() -> new CaseTimeline(List.of(), List.of(), Optional.empty(), 0));
    }

    private void fill() {
        var typed = Typed.of(filter.getText());
        var events = done.map(now -> now.shown().events()).orElse(List.of());
        list.getItems()
                .setAll(events.stream().filter(event -> typed.isIn(searched(event))).toList());
        if (!list.getItems().isEmpty() && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private String searched(Event event) {
        return words.file(event.file()) + " " + event.text();
    }

    private String range(TimelineModel.Shown shown) {
        var dated = shown.events().stream().filter(event -> event.at().isPresent()).toList();
        if (dated.isEmpty()) {
            return "";
        }
        return words.range(
                dated.getFirst().at().orElseThrow(),
                dated.getLast().at().orElseThrow(),
                texts.of(shown.zoom().key()));
    }

    private String leftOut(TimelineModel.View.Done now) {
        var said = new StringBuilder();
        if (now.shown().leftOut() > 0) {
            said.append(texts.of("diagnostics.timeline.left", now.shown().leftOut()));
        }
        if (now.timeline().logsLeftOut() > 0) {
            said.append(said.isEmpty() ? "" : " ")
                    .append(
                            texts.of(
                                    "diagnostics.timeline.left.logs",
                                    now.timeline().logsLeftOut()));
        }
        return said.toString();
    }

    private void key(KeyEvent press) {
        if (Copied.KEYS.matches(press)) {
            chosen().ifPresent(event -> Copied.put(words.copied(event, timeline())));
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER) {
            open();
            press.consume();
        }
    }

    private void open() {
        chosen().ifPresent(event -> model.open(event.file(), event.line()));
    }
}
