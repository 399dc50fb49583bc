package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.timeline.FileLines;
import app.pult.diagnosis.timeline.FileLines.Line;
import app.pult.ui.kit.Copied;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.FittingCell;
import app.pult.ui.kit.Texts;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Lines of a file, the sought ones marked. Ctrl+C copies the chosen one, Esc goes back.
///
/// Thread: FX only.
final class LinesPage extends BorderPane {
    private static final PseudoClass SOUGHT = PseudoClass.getPseudoClass("sought");

    private final Texts texts;
    private final EventWords words;
    private final Label title = new Label();
    private final ListView<Line> list = new ListView<>();

    LinesPage(Texts texts, EventWords words, Runnable back) {
        this.texts = texts;
        this.words = words;
        setId("timeline-lines");
        var button = new Button(texts.of("diagnostics.timeline.back"));
        button.setId("timeline-lines-back");
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(press -> back.run());
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var top = new HBox(button, title);
        top.getStyleClass().add("timeline-zoom");
        top.getStyleClass().add("timeline-top");
        setTop(top);
        list.setId("timeline-lines-list");
        list.setCellFactory(LineCell::new);
        list.setPlaceholder(new EmptyState(texts.of("diagnostics.timeline.lines.none")));
        setCenter(list);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (press.getCode() == KeyCode.ESCAPE) {
                        back.run();
                        press.consume();
                    } else if (Copied.KEYS.matches(press)) {
                        copy();
                        press.consume();
                    }
                });
    }

    Node keyboard() {
        return list;
    }

    void show(FileLines found) {
        title.setText(words.file(found.file()));
        list.setAccessibleText(texts.of("diagnostics.timeline.lines", title.getText()));
        list.getItems().setAll(found.lines());
        for (int i = 0; i < found.lines().size(); i++) {
            if (found.lines().get(i).isSought()) {
                Sight.bring(list, i);
                return;
            }
        }
    }

    private void copy() {
        var line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            Copied.put(line.text());
        }
    }

    /// A line with its number; a gap before it is a line of the list. Thread: FX only.
    private static final class LineCell extends FittingCell<Line> {
        private final Label number = new Label();
        private final Label text = new Label();
        private final HBox box = new HBox(number, text);

        LineCell(ListView<Line> list) {
            super(list);
            number.getStyleClass().addAll("caption", "timeline-number");
            number.setMinWidth(USE_PREF_SIZE);
            text.getStyleClass().add("mono");
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            box.getStyleClass().add("timeline-line");
            getStyleClass().add("timeline-line-cell");
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(SOUGHT, line != null && line.isSought());
        }

        @Override
        protected Face face(Line line) {
            number.setText(Integer.toString(line.number()));
            text.setText(line.text());
            box.pseudoClassStateChanged(SOUGHT, isAfterGap(line));
            return new Face(box, line.number() + ": " + line.text());
        }

        private boolean isAfterGap(Line line) {
            int index = getIndex();
            return index > 0
                    && getListView().getItems().get(index - 1).number() < line.number() - 1;
        }
    }
}
