package app.pult.ui.customer;

import app.pult.desk.Customer;
import app.pult.desk.Person;
import app.pult.ui.customer.CustomerModel.View;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.kit.transcript.SelectableText;
import app.pult.ui.kit.transcript.Span;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who writes, the operator's note about them, and below either their other tickets or one timeline
/// over all of them; Left and Right change between the two, Enter opens a ticket.
///
/// Thread: FX only.
public final class CustomerPane extends BorderPane {
    private static final int NOTE_ROWS = 3;

    private final CustomerModel model;
    private final Texts texts;
    private final VBox card = new VBox();
    private final TextArea note = new TextArea();
    private final ToggleGroup choice = new ToggleGroup();
    private final ToggleButton tickets = choice("customer-tickets");
    private final ToggleButton timeline = choice("customer-timeline");
    private final ListView<Line> list = new ListView<>();
    private final VBox known;
    private Optional<View.Known> shown = Optional.empty();

    public CustomerPane(CustomerModel model, Texts texts, Ages ages, InstantSource clock) {
        this.model = model;
        this.texts = texts;
        setId("customer");
        getStyleClass().addAll("customer", "surface");
        getStylesheets().add(Look.stylesheet(CustomerPane.class, "customer.css"));
        card.setId("customer-card");
        card.getStyleClass().add("customer-card");
        note.setId("customer-note");
        note.setPromptText(texts.of("customer.note.prompt"));
        note.setAccessibleText(texts.of("customer.note.spoken"));
        note.setWrapText(true);
        note.setPrefRowCount(NOTE_ROWS);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("customer-note");
        note.textProperty().bindBidirectional(model.noteProperty());
        var whose = new Label(texts.of("customer.note.label"));
        whose.getStyleClass().add("secondary");
        var aside = new VBox(whose, note);
        aside.getStyleClass().add("customer-aside");
        tickets.setSelected(true);
        var choices = new HBox(tickets, timeline);
        choices.getStyleClass().addAll("segments", "customer-choices");
        choice.selectedToggleProperty().subscribe(chosen -> fill());
        list.setId("customer-list");
        list.getStyleClass().add("customer-list");
        list.setCellFactory(
                view -> CellClicks.tell(new LineCell(texts, ages, clock), click -> open()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        known = new VBox(card, aside, choices, list);
        var active = new Subscriptions();
        active.whileInScene(this, () -> attach(active));
    }

    /// Where the keyboard goes: the list, the note where it is empty; nowhere while nobody is here.
    public Optional<Node> keyboard() {
        return shown.map(customer -> list.getItems().isEmpty() ? (Node) note : list);
    }

    private void attach(Subscriptions active) {
        model.attach();
        active.add(model::detach);
        active.add(model.viewProperty().subscribe(this::show));
    }

    private void show(View view) {
        shown = view instanceof View.Known customer ? Optional.of(customer) : Optional.empty();
        switch (view) {
            case View.Nobody nobody ->
                    setCenter(new EmptyState(texts.of("customer.nobody.sentence")));
            case View.Unknown unknown ->
                    setCenter(new EmptyState(texts.of("customer.unknown.sentence")));
            case View.Known now -> {
                show(now.customer());
                if (!known.equals(getCenter())) {
                    setCenter(known);
                }
            }
        }
    }

    private void show(Customer customer) {
        var person = customer.person();
        var name = Wrapped.of(person.name(), "pane-title");
        card.getChildren().setAll(name);
        if (!person.address().isBlank()) {
            card.getChildren().add(new SelectableText(person.address()));
        }
        if (!customer.companies().isEmpty()) {
            card.getChildren().add(new SelectableText(String.join(", ", customer.companies())));
        }
        if (!customer.namesakes().isEmpty()) {
            var others =
                    customer.namesakes().stream()
                            .map(Person::address)
                            .collect(Collectors.joining(", "));
            card.getChildren()
                    .add(
                            new SelectableText(
                                    List.of(
                                            Span.of(
                                                    texts.of("customer.namesakes", others),
                                                    "muted"))));
        }
        tickets.setText(texts.of("customer.tickets", Math.max(0, customer.count() - 1)));
        timeline.setText(texts.of("customer.timeline"));
        fill();
    }

    /// What was marked stays marked.
    private void fill() {
        if (choice.getSelectedToggle() == null) {
            tickets.setSelected(true);
            return;
        }
        var marked = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        var lines = shown.map(this::lines).orElse(List.of());
        list.setAccessibleText(tickets.isSelected() ? tickets.getText() : timeline.getText());
        list.setPlaceholder(new Label(texts.of("customer.empty.sentence")));
        if (!lines.equals(list.getItems())) {
            list.getItems().setAll(lines);
            list.getSelectionModel().clearSelection();
        }
        marked.filter(lines::contains).ifPresent(list.getSelectionModel()::select);
        if (list.getSelectionModel().isEmpty() && !lines.isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private List<Line> lines(View.Known now) {
        return tickets.isSelected()
                ? now.customer().tickets().stream()
                        .filter(row -> !row.id().equals(now.ticket()))
                        .<Line>map(Line.Earlier::new)
                        .toList()
                : now.customer().timeline().stream().<Line>map(Line.Said::new).toList();
    }

    private void key(KeyEvent press) {
        boolean fits =
                switch (press.getCode()) {
                    case ENTER -> true;
                    case LEFT -> timeline.isSelected();
                    case RIGHT -> tickets.isSelected();
                    default -> false;
                };
        if (!fits || press.isShortcutDown() || press.isAltDown()) {
            return;
        }
        press.consume();
        if (press.getCode() == KeyCode.ENTER) {
            open();
        } else {
            choice.selectToggle(tickets.isSelected() ? timeline : tickets);
        }
    }

    private void open() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(line -> model.open(line.ticket()));
    }

    private ToggleButton choice(String id) {
        var button = new ToggleButton();
        button.setId(id);
        button.setToggleGroup(choice);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
