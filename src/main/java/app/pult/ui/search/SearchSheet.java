package app.pult.ui.search;

import app.pult.search.Problem;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.search.SearchModel.State;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The search over the window: one field, and what was found below it. The field keeps the
/// keyboard; arrows walk all that was found, Tab goes from kind to kind, Enter opens, Esc or a
/// click beside it closes. What may be typed next ([OfferList]) is asked first whether a key is for
/// it.
///
/// Thread: FX only.
public final class SearchSheet extends StackPane {
    private final SearchModel model;
    private final Texts texts;
    private final Runnable close;
    private final TextField field = new TextField();
    private final OfferList offers;
    private final SavingPane saving;
    private final Button save = new Button();
    private final Node footer;
    private final ProblemMarks marks = new ProblemMarks(field);
    private final Label busy = new Label();
    private final VBox notes = new VBox();
    private final ListView<Line> list = new ListView<>();
    private final Walk walk = new Walk(list);
    private final ScrollPane help;
    private final StackPane below = new StackPane();
    private final Subscriptions subscriptions = new Subscriptions();

    /// `close` takes it off the window and gives the keyboard back.
    public SearchSheet(
            SearchModel model, Texts texts, Ages ages, InstantSource clock, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        offers = new OfferList(model.completion(), field, texts);
        list.setId("search-list");
        list.setFocusTraversable(false);
        list.setCellFactory(
                view -> CellClicks.tell(new LineCell(list, texts, ages, clock), click -> choose()));
        list.setAccessibleText(texts.of("search.list.spoken"));
        list.getStyleClass().addAll("plain", "search-list");
        help = new ScrollPane(new Help(texts, this::suggest));
        help.setFitToWidth(true);
        help.setFocusTraversable(false);
        help.getStyleClass().add("scrolled-sheet");
        notes.getStyleClass().add("search-notes");
        below.getStyleClass().add("search-below");
        VBox.setVgrow(below, Priority.ALWAYS);
        saving = new SavingPane(model.saving(), texts, this::toQuestion, close);
        footer = footer();
        var sheet = new VBox(bar(), notes, below, footer);
        sheet.getStyleClass().addAll("raised-sheet", "search-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setAlignment(sheet, Pos.TOP_CENTER);
        setId("search");
        getStyleClass().addAll("shell-veil", "near-top");
        getStylesheets().add(Look.stylesheet(SearchSheet.class, "search.css"));
        getChildren().addAll(sheet, offers);
        setOnMouseClicked(event -> close.run());
        subscriptions.whileInScene(this, this::attach);
    }

    /// Where the keyboard goes.
    public Optional<Node> keyboard() {
        return Optional.of(field);
    }

    private void attach() {
        field.setText(model.wordsProperty().get());
        field.textProperty().bindBidirectional(model.wordsProperty());
        subscriptions.add(() -> field.textProperty().unbindBidirectional(model.wordsProperty()));
        field.selectAll();
        model.open();
        subscriptions.add(model::close);
        subscriptions.add(model.stateProperty().subscribe(state -> show()));
        subscriptions.add(model.saving().stateProperty().subscribe(state -> show()));
        subscriptions.add(model.busyProperty().subscribe(busy::setVisible));
        subscriptions.add(model.wordsProperty().subscribe(words -> reworded()));
    }

    /// The marks are about other words.
    private void reworded() {
        save.setDisable(!model.isAsked());
        if (!model.isCurrent()) {
            marks.show(List.of());
        }
    }

    private Node bar() {
        field.setId("search-input");
        field.setPromptText(texts.of("search.prompt"));
        field.setAccessibleText(texts.of("search.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        busy.setId("search-busy");
        busy.setText(texts.of("search.busy"));
        busy.setMinWidth(Region.USE_PREF_SIZE);
        busy.getStyleClass().add("secondary");
        var marked = new StackPane(field, marks);
        HBox.setHgrow(marked, Priority.ALWAYS);
        var bar = new HBox(Icons.of(Feather.SEARCH), marked, busy);
        busy.managedProperty().bind(busy.visibleProperty());
        bar.getStyleClass().add("search-bar");
        return bar;
    }

    private Node footer() {
        var keys = Wrapped.of(texts.of("search.keys"), "caption", "search-keys");
        keys.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(keys, Priority.ALWAYS);
        save.setId("search-save");
        save.setText(texts.of("search.save"));
        save.setTooltip(new Tooltip("Ctrl+S"));
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setFocusTraversable(false);
        save.getStyleClass().addAll("flat", "search-save");
        save.setOnAction(event -> saveAsView());
        var footer = new HBox(keys, save);
        footer.getStyleClass().add("search-footer");
        return footer;
    }

    private boolean saveAsView() {
        if (model.isAsked()) {
            saving.forget();
            model.saving().begin(model.wordsProperty().get());
        }
        return true;
    }

    private void toQuestion() {
        model.saving().end();
        field.requestFocus();
        field.end();
    }

    private void steer(KeyEvent press) {
        boolean taken =
                offers.steer(press)
                        || switch (press.getCode()) {
                            case DOWN -> walk.step(1);
                            case UP -> walk.step(-1);
                            case PAGE_DOWN -> walk.page(1);
                            case PAGE_UP -> walk.page(-1);
                            case TAB -> walk.kind(press.isShiftDown() ? -1 : 1);
                            case ENTER -> enter();
                            case ESCAPE -> {
                                close.run();
                                yield true;
                            }
                            case S -> press.isShortcutDown() && saveAsView();
                            default -> false;
                        };
        if (taken) {
            press.consume();
        }
    }

    /// What was found for fewer letters is not opened: the words are asked for as they stand.
    private boolean enter() {
        if (model.isCurrent() && walk.chosen().isPresent()) {
            choose();
        } else {
            model.ask();
        }
        return true;
    }

    private void choose() {
        walk.chosen()
                .ifPresent(
                        line -> {
                            switch (line) {
                                case Line.Heading heading -> {}
                                case Line.More more -> {
                                    int place = list.getSelectionModel().getSelectedIndex();
                                    model.showAll(more.kind());
                                    walk.to(place);
                                }
                                case Line.Of of -> model.choose(of.hit(), close);
                            }
                        });
    }

    private void suggest(String words) {
        field.setText(words);
        field.end();
        field.requestFocus();
    }

    private void show() {
        boolean found = model.saving().stateProperty().get() instanceof SavingModel.State.No;
        footer.setVisible(found);
        footer.setManaged(found);
        if (found) {
            show(model.stateProperty().get());
        } else {
            notes.getChildren().clear();
            below(saving);
        }
        saving.show(model.saving().stateProperty().get());
        notes.setManaged(!notes.getChildren().isEmpty());
    }

    private void show(State state) {
        notes.getChildren().clear();
        marks.show(List.of());
        switch (state) {
            case State.Idle idle -> below(help);
            case State.Failed failed -> below(NothingFound.broken(texts));
            case State.Stranger(var person) ->
                    below(new EmptyState(texts.of("search.stranger", person.name())));
            case State.Answered answered -> show(answered);
        }
    }

    private void show(State.Answered answered) {
        var found = answered.found();
        model.meant().ifPresent(meant -> note("search-meant", texts.of("kit.instead", meant)));
        for (var problem : found.problems()) {
            note("search-problem", words(problem, answered.asked()))
                    .getStyleClass()
                    .add("warning-text");
        }
        if (model.isCurrent()) {
            marks.show(found.problems());
        }
        if (found.isEmpty()) {
            below(NothingFound.of(answered.asked(), texts));
        } else {
            walk.show(answered.lines(), answered.asked());
            below(list);
        }
    }

    private void below(Node node) {
        if (!below.getChildren().contains(node)) {
            below.getChildren().setAll(node);
        }
    }

    private Label note(String id, String words) {
        var note = Wrapped.of(words, "secondary");
        note.setId(id);
        notes.getChildren().add(note);
        return note;
    }

    private String words(Problem problem, String asked) {
        var part = asked.substring(problem.start(), Math.min(problem.end(), asked.length()));
        var key = "search.problem." + problem.kind().name().toLowerCase(Locale.ROOT);
        return texts.of(key, part);
    }
}
