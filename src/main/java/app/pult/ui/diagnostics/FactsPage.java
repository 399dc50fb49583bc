package app.pult.ui.diagnostics;

import app.pult.diagnosis.Fact;
import app.pult.diagnosis.report.FactNames;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Copied;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.FittingCell;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Typed;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Everything the files say about the machine, what changed since the customer's last report first;
/// to be filtered by words of names and values. Ctrl+C copies a value, Enter goes to the message
/// that brought it.
///
/// Thread: FX only.
final class FactsPage extends BorderPane {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final CaseModel model;
    private final Texts texts;
    private final Ages ages;
    private final FactNames names;
    private final TextField filter = new TextField();
    private final ListView<FactRow> list = new ListView<>();
    private final VBox compared = new VBox();
    private List<Fact> all = List.of();
    private List<Earlier> earlier = List.of();
    private List<FactRow> rows = List.of();

    FactsPage(CaseModel model, Texts texts, Ages ages, FactNames names) {
        this.model = model;
        this.texts = texts;
        this.ages = ages;
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
        compared.setManaged(false);
        var top = new VBox(compared, filter);
        top.getStyleClass().add("diagnostics-facts-top");
        setTop(top);
        setCenter(list);
    }

    Optional<Node> keyboard() {
        return Optional.of(list.getItems().isEmpty() ? filter : list);
    }

    void show(CaseModel.View view) {
        all = view instanceof CaseModel.View.Done done ? once(done.diagnosis().facts()) : List.of();
        turn();
    }

    /// What a log says on every line is told by the first.
    private static List<Fact> once(List<Fact> facts) {
        var said = new HashSet<List<String>>();
        return facts.stream()
                .filter(fact -> said.add(List.of(fact.file(), fact.key(), fact.value())))
                .toList();
    }

    /// Puts what changed since these reports before all else.
    void compare(List<Earlier> reports) {
        earlier = reports;
        compared.getChildren().setAll(reports.stream().map(this::compared).toList());
        compared.setManaged(!reports.isEmpty());
        turn();
    }

    private Node compared(Earlier report) {
        var link =
                new Hyperlink(
                        texts.of(
                                "diagnostics.facts.compared",
                                FindingCard.place(texts, report.file()),
                                ages.calendar(report.at()),
                                report.number()));
        link.setWrapText(true);
        link.setOnAction(press -> model.open(report.ticket()));
        return link;
    }

    private void turn() {
        rows = FactRow.of(all, earlier);
        fill();
    }

    private void fill() {
        var typed = Typed.of(filter.getText());
        list.getItems()
                .setAll(
                        FactRow.headed(
                                rows.stream().filter(row -> typed.isIn(searched(row))).toList()));
        if (!list.getItems().isEmpty() && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private String searched(FactRow row) {
        return names.of(row.key(), texts.locale()) + " " + row.key() + " " + row.said(texts);
    }

    private void key(KeyEvent press) {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (Copied.KEYS.matches(press)) {
            chosen.ifPresent(this::copy);
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER) {
            chosen.ifPresent(this::open);
            press.consume();
        }
    }

    /// A value that is there no more was in the report before.
    private void open(FactRow row) {
        row.gone()
                .ifPresentOrElse(
                        report -> model.open(report.ticket()), () -> model.show(row.fact().file()));
    }

    private void copy(FactRow row) {
        Copied.put(row.copied(texts));
    }

    /// A name and its value, below it what it was; above the first of a file the file. Thread: FX
    /// only.
    private final class FactCell extends FittingCell<FactRow> {
        private final Label file = new Label();
        private final Label name = new Label();
        private final Label value = new Label();
        private final Label was = new Label();
        private final VBox box = new VBox();

        FactCell() {
            super(list);
            file.getStyleClass().addAll("caption", "diagnostics-fact-file");
            file.setWrapText(true);
            was.getStyleClass().add("caption");
            was.setWrapText(true);
            value.getStyleClass().add("diagnostics-fact-now");
            name.getStyleClass().addAll("secondary", "diagnostics-fact-name");
            name.setWrapText(true);
            value.setWrapText(true);
            var values = new VBox(value, was);
            HBox.setHgrow(values, Priority.ALWAYS);
            var line = new HBox(name, values);
            line.getStyleClass().add("diagnostics-fact");
            box.getStyleClass().add("diagnostics-fact-row");
            box.getChildren().addAll(file, line);
        }

        @Override
        protected void updateItem(FactRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(CHANGED, row != null && row.isChange());
        }

        @Override
        protected Face face(FactRow row) {
            name.setText(names.of(row.key(), texts.locale()));
            value.setText(row.now(texts));
            var before = row.was(texts);
            was.setText(before.map(words -> texts.of("diagnostics.facts.was", words)).orElse(""));
            show(was, before.isPresent());
            file.setText(FindingCard.place(texts, row.fact().file()));
            show(file, row.isHead());
            var fact = row.fact();
            setTooltip(
                    new Tooltip(
                            texts.of(
                                    "diagnostics.evidence",
                                    FindingCard.place(texts, fact.file()),
                                    Integer.toString(fact.line()),
                                    row.said(texts))));
            return new Face(box, names.of(row.key(), texts.locale()) + ": " + row.said(texts));
        }

        private static void show(Node part, boolean shown) {
            part.setVisible(shown);
            part.setManaged(shown);
        }
    }
}
