package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.log.LogTemplate;
import app.pult.diagnosis.timeline.LogStory;
import app.pult.diagnosis.timeline.LogStory.Kind;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Copied;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Typed;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A log on a page: its kinds of messages, to be filtered and put in order. Enter shows the first
/// lines of a kind with what stands around them, Ctrl+C copies a row.
///
/// Thread: FX only.
final class KindsPage extends BorderPane {
    /// What comes first.
    private enum Order {
        LOOK,
        LEVEL,
        COUNT,
        SELDOM,
        FIRST,
        LAST;

        private Comparator<Kind> comparator() {
            Comparator<Kind> wanted =
                    switch (this) {
                        case LOOK -> Comparator.comparingDouble(Kind::score).reversed();
                        case LEVEL -> by(LogTemplate::level).reversed();
                        case COUNT -> by(LogTemplate::count).reversed();
                        case SELDOM -> by(LogTemplate::count);
                        case FIRST -> by(LogTemplate::firstLine);
                        case LAST -> by(LogTemplate::lastLine).reversed();
                    };
            return wanted.thenComparing(by(LogTemplate::number));
        }

        private static <T extends Comparable<T>> Comparator<Kind> by(Function<LogTemplate, T> of) {
            return Comparator.comparing(kind -> of.apply(kind.template()));
        }
    }

    private final TimelineModel model;
    private final Texts texts;
    private final EventWords words;
    private final ChoiceBox<LogStory> logs = new ChoiceBox<>();
    private final ChoiceBox<Order> order = new ChoiceBox<>();
    private final TextField filter = new TextField();
    private final ListView<Kind> list = new ListView<>();
    private final Label summary = Wrapped.of("");

    /// Of the log that is chosen.
    private Optional<KindWords> said = Optional.empty();

    KindsPage(TimelineModel model, Texts texts, EventWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        setId("timeline-kinds");
        choice(
                logs,
                "timeline-kinds-log",
                "diagnostics.timeline.log",
                log -> words.file(log.file()));
        choice(
                order,
                "timeline-kinds-order",
                "diagnostics.timeline.order",
                some ->
                        texts.of(
                                "diagnostics.timeline.order."
                                        + some.name().toLowerCase(Locale.ROOT)));
        order.getItems().setAll(Order.values());
        order.getSelectionModel().selectFirst();
        logs.valueProperty().subscribe(this::choose);
        order.valueProperty().subscribe(some -> fill());
        filter.setId("timeline-kinds-filter");
        filter.setPromptText(texts.of("diagnostics.timeline.kinds.filter"));
        filter.setAccessibleText(texts.of("diagnostics.timeline.kinds.filter"));
        filter.textProperty().subscribe(typed -> fill());
        list.setId("timeline-kinds-list");
        list.setAccessibleText(texts.of("diagnostics.timeline.kinds"));
        list.setCellFactory(
                view ->
                        CellClicks.tell(
                                new KindCell(view, texts, () -> said.orElseThrow()),
                                click -> {
                                    if (click.getClickCount() == 2) {
                                        open();
                                    }
                                }));
        list.setPlaceholder(new EmptyState(texts.of("diagnostics.timeline.kinds.none")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        summary.getStyleClass().addAll("caption", "timeline-left", "hairline-top");
        summary.setMaxWidth(Double.MAX_VALUE);
        var choices = new HBox(logs, order);
        choices.getStyleClass().add("timeline-choices");
        var top = new VBox(choices, filter);
        top.getStyleClass().add("timeline-top");
        setTop(top);
        setCenter(list);
        setBottom(summary);
    }

    private <T> void choice(ChoiceBox<T> box, String id, String key, Function<T, String> called) {
        box.setId(id);
        box.setAccessibleText(texts.of(key));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : called.apply(item);
                    }

                    @Override
                    public T fromString(String said) {
                        throw new UnsupportedOperationException(said);
                    }
                });
    }

    Optional<Node> keyboard() {
        return Optional.of(list.getItems().isEmpty() ? filter : list);
    }

    /// The log that was chosen stays chosen, if it is still there.
    void show(List<LogStory> now) {
        var before = Optional.ofNullable(logs.getValue()).map(LogStory::file);
        if (now.equals(logs.getItems())) {
            return;
        }
        logs.getItems().setAll(now);
        now.stream()
                .filter(log -> before.equals(Optional.of(log.file())))
                .findFirst()
                .or(() -> now.stream().findFirst())
                .ifPresent(logs::setValue);
        fill();
    }

    private void choose(@Nullable LogStory log) {
        said = Optional.ofNullable(log).map(chosen -> new KindWords(texts, words, chosen));
        fill();
        // A kind of two logs is another row in each: its times are on the clock of its log.
        list.refresh();
    }

    private void fill() {
        var log = Optional.ofNullable(logs.getValue());
        var typed = Typed.of(filter.getText());
        var kinds =
                log.map(LogStory::kinds).orElse(List.of()).stream()
                        .filter(kind -> typed.isIn(KindWords.searched(kind)))
                        .sorted(order.getValue().comparator())
                        .toList();
        said.ifPresent(words -> summary.setText(words.summary(kinds.size())));
        list.getItems().setAll(kinds);
        if (!kinds.isEmpty()) {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        }
        summary.setVisible(log.isPresent());
    }

    private void key(KeyEvent press) {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (Copied.KEYS.matches(press)) {
            chosen.ifPresent(kind -> said.ifPresent(words -> Copied.put(words.copied(kind))));
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER) {
            open();
            press.consume();
        }
    }

    private void open() {
        var log = logs.getValue();
        var kind = list.getSelectionModel().getSelectedItem();
        if (log != null && kind != null) {
            model.open(log.file(), kind.first());
        }
    }
}
