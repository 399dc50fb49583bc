package app.pult.ui.diagnostics.station;

import app.pult.diagnosis.station.Health;
import app.pult.diagnosis.station.Row;
import app.pult.ui.diagnostics.HealthLook;
import app.pult.ui.kit.Pill;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// One row: a sign, the name, the value; where something is wrong also a word for how bad, the
/// proof and what to do. Kept while its values change, so that the keyboard stays on it.
///
/// Thread: FX only.
final class RowBox extends VBox {
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final RowWords words;
    private final Label sign = new Label();
    private final Label name = new Label();
    private final Label value = new Label();
    private final Pill pill = new Pill(Pill.Kind.NEUTRAL, "");

    /// The value, where it needs the width of the row.
    private final Label troubled = new Label();

    private final Label evidence = new Label();
    private final Label next = new Label();
    private Optional<Row> shown = Optional.empty();

    RowBox(RowWords words) {
        this.words = words;
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(sign, name, gap, value, pill);
        line.getStyleClass().add("diagnostics-line");
        name.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add("diagnostics-value");
        evidence.getStyleClass().addAll("mono", "diagnostics-evidence");
        evidence.setMaxWidth(Double.MAX_VALUE);
        var below = new VBox(troubled, evidence, next);
        below.getStyleClass().add("diagnostics-below");
        for (var wrapped : new Label[] {value, troubled, evidence, next}) {
            wrapped.setWrapText(true);
            wrapped.setMinHeight(USE_PREF_SIZE);
        }
        for (var part : new Node[] {value, pill, troubled, evidence, next, below}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        below.visibleProperty()
                .bind(
                        troubled.visibleProperty()
                                .or(evidence.visibleProperty())
                                .or(next.visibleProperty()));
        getChildren().addAll(line, below);
        getStyleClass().add("diagnostics-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    void show(Row row) {
        if (shown.filter(row::equals).isPresent()) {
            return;
        }
        shown = Optional.of(row);
        boolean trouble = row.health().compareTo(Health.WATCH) >= 0;
        HealthLook.show(sign, row.health());
        name.setText(words.name(row));
        say(trouble ? troubled : value, words.saw(row));
        say(trouble ? value : troubled, "");
        pill.show(HealthLook.kind(row.health()), trouble ? words.health(row.health()) : "");
        pill.setVisible(trouble);
        say(evidence, row.evidence());
        say(next, words.next(row).orElse(""));
        pseudoClassStateChanged(TROUBLED, trouble);
        var spoken = words.spoken(row);
        setAccessibleText(spoken);
        Tooltip.install(this, new Tooltip(spoken));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }
}
