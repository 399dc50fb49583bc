package app.pult.ui.diagnostics.runbook;

import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// All runbooks, those that findings suggest first, to be searched by words; Enter begins one or
/// goes on with it. Thread: FX only.
final class ChoicePage extends BorderPane {
    private final RunbookModel model;
    private final TextField filter = new TextField();
    private final ListView<Line> list = new ListView<>();
    private List<Line> all = List.of();

    ChoicePage(RunbookModel model, Texts texts) {
        this.model = model;
        filter.setId("diagnostics-runbook-filter");
        filter.setPromptText(texts.of("diagnostics.runbook.filter"));
        filter.setAccessibleText(texts.of("diagnostics.runbook.filter"));
        filter.textProperty().subscribe((before, now) -> fill());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        list.setId("diagnostics-runbook-list");
        list.setAccessibleText(texts.of("diagnostics.page.runbook"));
        list.setCellFactory(view -> CellClicks.tell(new LineCell(view, texts), this::clicked));
        list.setPlaceholder(new EmptyState(texts.of("diagnostics.runbook.none")));
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (press.getCode() == KeyCode.ENTER) {
                        choose();
                        press.consume();
                    }
                });
        var top = new VBox(filter);
        top.getStyleClass().add("diagnostics-facts-top");
        setTop(top);
        setCenter(list);
    }

    private void clicked(MouseEvent click) {
        if (click.getClickCount() == 2) {
            choose();
        }
    }

    Optional<Node> keyboard() {
        return Optional.of(list.getItems().isEmpty() ? filter : list);
    }

    void show(List<Line> lines) {
        all = lines;
        fill();
    }

    private void fill() {
        list.getItems().setAll(Lines.matching(all, filter.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// Down leads into the list, Enter takes what is chosen there.
    private void typed(KeyEvent press) {
        if (press.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER) {
            choose();
            press.consume();
        }
    }

    private void choose() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(
                        line -> {
                            switch (line) {
                                case Line.Begun(var kept) -> model.open(kept);
                                case Line.Book(var book, var because) -> model.begin(book);
                            }
                        });
    }
}
