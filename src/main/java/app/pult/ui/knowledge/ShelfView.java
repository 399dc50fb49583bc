package app.pult.ui.knowledge;

import app.pult.knowledge.Article;
import app.pult.knowledge.Remedy;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/// The list and the field that filters it. From the field Enter opens the first article and Down
/// goes into the list. Thread: FX only.
final class ShelfView extends BorderPane {
    private final ShelfModel model;
    private final Consumer<Article> open;
    private final Texts texts;
    private final TextField filter = new TextField();
    private final Label meant = new Label();
    private final ListView<Line> list;
    private Optional<Object> chosen = Optional.empty();
    private String shownFor = "";

    /// `open` is told which article is to be read.
    ShelfView(ShelfModel model, Texts texts, Consumer<Article> open) {
        this.model = model;
        this.open = open;
        this.texts = texts;
        list = new ListView<>(model.lines());
        list.setId("knowledge-list");
        list.setAccessibleText(texts.of("knowledge.list.spoken"));
        list.getStyleClass().addAll("plain", "knowledge-list");
        list.setCellFactory(view -> CellClicks.tell(new LineCell(list, texts), click -> enter()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, now) -> chosen = what(now).or(() -> chosen));
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((before, now) -> pass(before.intValue(), now.intValue()));
        model.lines().addListener((ListChangeListener<Line>) change -> keepSelection());
        filter.setId("knowledge-filter");
        filter.setPromptText(texts.of("knowledge.filter.prompt"));
        filter.setAccessibleText(texts.of("knowledge.filter.spoken"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        meant.setId("knowledge-meant");
        meant.getStyleClass().add("secondary");
        meant.setWrapText(true);
        var bar = new VBox(filter, meant);
        bar.getStyleClass().addAll("knowledge-filter-bar", "hairline-bottom");
        setTop(bar);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    active.add(model.phaseProperty().subscribe(this::show));
                    active.add(model.meantProperty().subscribe(this::showMeant));
                });
    }

    Node keyboard() {
        return filter;
    }

    /// The article that is marked in the list.
    Optional<Article> marked() {
        return article(list.getSelectionModel().getSelectedItem());
    }

    /// What is marked among what is suggested for the open ticket.
    Optional<Remedy> suggested() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .flatMap(Line::remedy);
    }

    ReadOnlyObjectProperty<Line> markedProperty() {
        return list.getSelectionModel().selectedItemProperty();
    }

    private static Optional<Article> article(@Nullable Line line) {
        return Optional.ofNullable(line).flatMap(Line::read);
    }

    /// What stays marked; a category does not.
    private static Optional<Object> what(@Nullable Line line) {
        return Optional.ofNullable(line)
                .filter(one -> !(one instanceof Line.Category))
                .map(Line::what);
    }

    /// Headings are passed over in the direction of the key; above the first one is the field.
    private void pass(int before, int now) {
        if (now < 0 || now >= model.lines().size()) {
            return;
        }
        if (model.lines().get(now) instanceof Line.Heading) {
            int next = now < before && now > 0 ? now - 1 : now + 1;
            list.getSelectionModel().clearAndSelect(next);
        }
    }

    /// The same is marked as before; while something is typed, else the first one: other words have
    /// another first one.
    private void keepSelection() {
        if (!model.shownFor().equals(shownFor)) {
            shownFor = model.shownFor();
            chosen = Optional.empty();
        }
        int first = -1;
        for (int place = 0; place < model.lines().size(); place++) {
            var line = model.lines().get(place);
            if (article(line).isPresent() && first < 0) {
                first = place;
            }
            if (what(line).isPresent() && what(line).equals(chosen)) {
                list.getSelectionModel().clearAndSelect(place);
                return;
            }
        }
        if (!filter.getText().isBlank() && first >= 0) {
            list.getSelectionModel().clearAndSelect(first);
        }
    }

    private void filterKey(KeyEvent press) {
        switch (press.getCode()) {
            case DOWN -> {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().select(0);
                }
                press.consume();
            }
            case ENTER -> {
                marked().ifPresent(open);
                press.consume();
            }
            case ESCAPE -> {
                if (!filter.getText().isEmpty()) {
                    filter.clear();
                    press.consume();
                }
            }
            default -> {}
        }
    }

    private void key(KeyEvent press) {
        var line = list.getSelectionModel().getSelectedItem();
        boolean first = list.getSelectionModel().getSelectedIndex() == 0;
        boolean fits =
                switch (press.getCode()) {
                    case ENTER -> true;
                    case RIGHT -> isCategory(line, Line.Fold.FOLDED);
                    case LEFT -> isCategory(line, Line.Fold.OPEN);
                    default -> false;
                };
        if (fits && !press.isAltDown()) {
            enter();
            press.consume();
        } else if (press.getCode() == KeyCode.UP && first) {
            filter.requestFocus();
            press.consume();
        }
    }

    private static boolean isCategory(@Nullable Line line, Line.Fold fold) {
        return line instanceof Line.Category category && category.fold() == fold;
    }

    private void enter() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case Line.Category category -> {
                int place = list.getSelectionModel().getSelectedIndex();
                model.toggle(category);
                list.getSelectionModel().clearAndSelect(place);
            }
            case Line.Entry entry -> open.accept(entry.article());
            case Line.Suggested suggested -> open.accept(suggested.article());
            case Line.Solved solved -> model.open(solved);
            case Line.Heading heading -> {}
            case null -> {}
        }
    }

    private void show(ShelfModel.Phase phase) {
        setCenter(
                switch (phase) {
                    case LOADING -> new Region();
                    case SHOWN -> list;
                    case EMPTY -> new EmptyState(texts.of("knowledge.empty"));
                    case NO_MATCH -> noMatch();
                    case FAILED -> failed();
                });
    }

    private void showMeant(String words) {
        meant.setText(words.isEmpty() ? "" : texts.of("knowledge.meant", words));
        meant.setVisible(!words.isEmpty());
        meant.setManaged(!words.isEmpty());
    }

    private Node noMatch() {
        var clear = new Button(texts.of("queue.nomatch.clear"));
        clear.setId("knowledge-clear");
        clear.setOnAction(
                event -> {
                    filter.clear();
                    filter.requestFocus();
                });
        return new EmptyState(texts.of("knowledge.nomatch"), clear);
    }

    private Node failed() {
        var retry = new Button(texts.of("queue.retry.label"));
        retry.setId("knowledge-retry");
        retry.setOnAction(event -> model.read());
        var news =
                new ErrorBanner.News(
                        texts.of("knowledge.failed.what"),
                        texts.of("queue.failed.kept"),
                        texts.of("queue.failed.next"));
        var box = new VBox(new ErrorBanner(ErrorBanner.Severity.ERROR, news), retry);
        box.getStyleClass().add("knowledge-failed");
        return box;
    }
}
