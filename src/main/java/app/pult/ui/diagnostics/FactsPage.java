package app.pult.ui.diagnostics;

import app.pult.diagnosis.Fact;
import app.pult.diagnosis.report.FactNames;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything the files say about the machine, to be filtered by words of names and values. Ctrl+C
/// copies a value, Enter goes to the message that brought it.
///
/// Thread: FX only.
final class FactsPage extends BorderPane {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /// In pixels, what a scroll bar may take.
    private static final double SCROLL_BAR = 20;

    private final CaseModel model;
    private final Texts texts;
    private final FactNames names;
    private final TextField filter = new TextField();
    private final ListView<Fact> list = new ListView<>();
    private List<Fact> all = List.of();

    FactsPage(CaseModel model, Texts texts, FactNames names) {
        this.model = model;
        this.texts = texts;
        this.names = names;
        setId("diagnostics-facts");
        filter.setId("diagnostics-facts-filter");
        filter.setPromptText(texts.of("diagnostics.facts.filter"));
        filter.setAccessibleText(texts.of("diagnostics.facts.filter"));
        filter.textProperty().subscribe(words -> fill());
        list.setId("diagnostics-facts-list");
        list.setAccessibleText(texts.of("diagnostics.facts"));
        list.setCellFactory(view -> new FactCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setPlaceholder(new EmptyState(texts.of("diagnostics.facts.none")));
        var top = new VBox(filter);
        top.getStyleClass().add("diagnostics-facts-top");
        setTop(top);
        setCenter(list);
    }

    Optional<Node> keyboard() {
        return Optional.of(list.getItems().isEmpty() ? filter : list);
    }

    void show(CaseModel.View view) {
        all = view instanceof CaseModel.View.Done done ? once(done.diagnosis().facts()) : List.of();
        fill();
    }

    /// What a log says on every line is told by the first.
    private static List<Fact> once(List<Fact> facts) {
        var said = new HashSet<List<String>>();
        return facts.stream()
                .filter(fact -> said.add(List.of(fact.file(), fact.key(), fact.value())))
                .toList();
    }

    private void fill() {
        var words = filter.getText().strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        list.getItems().setAll(all.stream().filter(fact -> has(fact, words)).toList());
        if (!list.getItems().isEmpty() && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private boolean has(Fact fact, String... words) {
        var text =
                (names.of(fact.key(), texts.locale()) + " " + fact.key() + " " + fact.value())
                        .toLowerCase(Locale.ROOT);
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void key(KeyEvent press) {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (COPY.match(press)) {
            chosen.ifPresent(FactsPage::copy);
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER) {
            chosen.ifPresent(fact -> model.show(fact.file()));
            press.consume();
        }
    }

    private static void copy(Fact fact) {
        var content = new ClipboardContent();
        content.putString(fact.value());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// A name and its value. Thread: FX only.
    private final class FactCell extends ListCell<Fact> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox line = new HBox(name, value);

        FactCell() {
            name.getStyleClass().addAll("secondary", "diagnostics-fact-name");
            name.setWrapText(true);
            value.setWrapText(true);
            value.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(value, Priority.ALWAYS);
            line.getStyleClass().add("diagnostics-fact");
            setPrefWidth(0);
        }

        /// As high as its words are at the width of the list, which the flow of cells does not ask.
        @Override
        protected double computePrefHeight(double width) {
            double room = list.getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
            return isEmpty() || room <= 0
                    ? super.computePrefHeight(width)
                    : line.prefHeight(room) + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected void updateItem(Fact fact, boolean empty) {
            super.updateItem(fact, empty);
            if (empty || fact == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText("");
                return;
            }
            var said = (fact.value() + " " + fact.unit()).strip();
            name.setText(names.of(fact.key(), texts.locale()));
            value.setText(said);
            setGraphic(line);
            setTooltip(
                    new Tooltip(
                            texts.of(
                                    "diagnostics.evidence",
                                    FindingCard.place(texts, fact.file()),
                                    Integer.toString(fact.line()),
                                    said)));
            setAccessibleText(name.getText() + ": " + said);
        }
    }
}
