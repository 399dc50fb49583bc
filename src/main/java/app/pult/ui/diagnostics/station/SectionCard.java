package app.pult.ui.diagnostics.station;

import app.pult.diagnosis.station.Section;
import app.pult.diagnosis.station.Section.Topic;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A section: its title, how old its readings are, its rows.
///
/// Thread: FX only.
final class SectionCard extends VBox {
    private final RowWords words;
    private final Map<String, Node> actions;
    private final Label age = new Label();
    private final VBox rows = new VBox();
    private final List<RowBox> boxes = new ArrayList<>();

    /// `actions` are buttons that belong under the row of a check while it is not as it should be.
    SectionCard(Topic topic, RowWords words, Map<String, Node> actions) {
        this.words = words;
        this.actions = Map.copyOf(actions);
        var title = new Label(words.name(topic));
        title.getStyleClass().add("strong");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        age.getStyleClass().add("caption");
        age.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, gap, age);
        head.getStyleClass().add("diagnostics-head");
        rows.getStyleClass().add("diagnostics-rows");
        setId("diagnostics-" + topic.name().toLowerCase(Locale.ROOT));
        getStyleClass().addAll("card", "diagnostics-card");
        getChildren().addAll(head, rows);
    }

    void show(Section section) {
        while (boxes.size() < section.rows().size()) {
            boxes.add(new RowBox(words));
        }
        while (boxes.size() > section.rows().size()) {
            boxes.removeLast();
        }
        var wanted = new ArrayList<Node>();
        for (int i = 0; i < boxes.size(); i++) {
            var row = section.rows().get(i);
            boxes.get(i).show(row);
            wanted.add(boxes.get(i));
            if (row.next().isPresent() && actions.containsKey(row.check())) {
                wanted.add(actions.get(row.check()));
            }
        }
        if (!wanted.equals(rows.getChildren())) {
            rows.getChildren().setAll(wanted);
        }
    }

    void age(Section section, Instant now) {
        age.setText(words.age(section, now));
    }

    List<RowBox> boxes() {
        return List.copyOf(boxes);
    }
}
