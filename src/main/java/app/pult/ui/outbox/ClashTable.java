package app.pult.ui.outbox;

import app.pult.desk.Field;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.collections.ObservableSet;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fields that both sides changed: what each was, what the operator made of it and what the
/// server has, with a choice between the two. Up and Down go from field to field, Left and Right,
/// Space, 1 and 2 choose.
///
/// Thread: FX only.
final class ClashTable extends VBox {
    /// Of base, mine and server, in per cent.
    private static final List<Double> WIDTHS = List.of(28.0, 36.0, 36.0);

    private final OutboxModel model;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final Label merged = new Label();
    private final List<Row> rows = new ArrayList<>();
    private Optional<ClashLines> shown = Optional.empty();

    /// The two choices of one field.
    private record Row(RadioButton mine, RadioButton server) {
        boolean isFocused() {
            return mine.isFocused() || server.isFocused();
        }

        RadioButton chosen() {
            return server.isSelected() ? server : mine;
        }
    }

    ClashTable(OutboxModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("outbox-clash");
        getStyleClass().add("outbox-clash");
        grid.getStyleClass().add("outbox-clash-grid");
        grid.setMinWidth(0);
        setMinWidth(0);
        for (double percent : WIDTHS) {
            var constraints = new ColumnConstraints();
            constraints.setPercentWidth(percent);
            grid.getColumnConstraints().add(constraints);
        }
        merged.setWrapText(true);
        var keys = Wrapped.of(texts.of("outbox.clash.keys"), "caption");
        getChildren().addAll(grid, merged, keys);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        only(false);
    }

    /// Rows that read as before are left alone: the keyboard may be in one.
    void show(OutboxLine line) {
        if (shown.equals(line.clash())) {
            return;
        }
        shown = line.clash();
        rows.clear();
        grid.getChildren().clear();
        only(shown.isPresent());
        shown.ifPresent(clash -> fill(clash, model.leftToServer(line.id())));
    }

    /// Takes the keyboard to the first choice; false where there is none.
    boolean begin() {
        rows.stream().findFirst().ifPresent(row -> row.chosen().requestFocus());
        return !rows.isEmpty();
    }

    private void fill(ClashLines clash, ObservableSet<Field> leftToServer) {
        grid.addRow(
                0,
                heading("outbox.clash.base"),
                heading("outbox.clash.mine"),
                heading("outbox.clash.server"));
        for (var line : clash.lines()) {
            var row = row(line, leftToServer);
            var base = value(line.base());
            base.getStyleClass().add("secondary");
            var name = value(line.name());
            for (var cell : List.of(base, row.mine(), row.server())) {
                GridPane.setValignment(cell, VPos.TOP);
                // However narrow the column is: the words wrap.
                cell.setMinWidth(0);
            }
            grid.add(name, 0, 2 * rows.size() + 1, WIDTHS.size(), 1);
            grid.addRow(2 * rows.size() + 2, base, row.mine(), row.server());
            rows.add(row);
        }
        merged.setText(
                clash.merged().isEmpty() ? "" : texts.of("outbox.clash.merged", clash.merged()));
        merged.setManaged(!clash.merged().isEmpty());
    }

    private Row row(ClashLines.Line line, ObservableSet<Field> leftToServer) {
        var group = new ToggleGroup();
        var row =
                new Row(
                        choice(line, line.mine(), "outbox.clash.mine", group),
                        choice(line, line.server(), "outbox.clash.server", group));
        group.selectToggle(leftToServer.contains(line.field()) ? row.server() : row.mine());
        row.server()
                .selectedProperty()
                .subscribe(
                        theirs -> {
                            if (theirs) {
                                leftToServer.add(line.field());
                            } else {
                                leftToServer.remove(line.field());
                            }
                        });
        return row;
    }

    private RadioButton choice(ClashLines.Line line, String value, String side, ToggleGroup group) {
        var choice = new RadioButton(value);
        choice.setWrapText(true);
        choice.setMnemonicParsing(false);
        choice.setToggleGroup(group);
        choice.setAccessibleText(
                texts.of("outbox.clash.spoken", line.name(), texts.of(side), value));
        return choice;
    }

    private Label heading(String key) {
        var heading = Wrapped.of(texts.of(key), "section-title");
        heading.setMinWidth(0);
        return heading;
    }

    private static Label value(String words) {
        var label = Wrapped.of(words);
        return label;
    }

    private void only(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }

    private void pressed(KeyEvent press) {
        var at = rows.stream().filter(Row::isFocused).findFirst();
        if (at.isEmpty() || press.isShortcutDown() || press.isAltDown()) {
            return;
        }
        var row = at.get();
        switch (press.getCode()) {
            case DIGIT1, NUMPAD1, LEFT, KP_LEFT -> choose(row.mine());
            case DIGIT2, NUMPAD2, RIGHT, KP_RIGHT -> choose(row.server());
            case UP, KP_UP, DOWN, KP_DOWN -> {
                boolean down =
                        press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.KP_DOWN;
                int next = rows.indexOf(row) + (down ? 1 : -1);
                rows.get(Math.clamp(next, 0, rows.size() - 1)).chosen().requestFocus();
            }
            default -> {
                return;
            }
        }
        press.consume();
    }

    private static void choose(RadioButton choice) {
        choice.setSelected(true);
        choice.requestFocus();
    }
}
