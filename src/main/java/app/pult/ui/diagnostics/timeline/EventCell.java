package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.log.LogTemplate.Mark;
import app.pult.diagnosis.timeline.CaseTimeline;
import app.pult.diagnosis.timeline.Event;
import app.pult.ui.kit.FittingCell;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/// An event: how bad, when, in which line of which file; its words; what makes it worth a look.
///
/// Thread: FX only.
final class EventCell extends FittingCell<Event> {
    /// Of a line, in characters; Enter shows all of it.
    private static final int MOST_SHOWN = 160;

    private final Texts texts;
    private final EventWords words;
    private final Supplier<CaseTimeline> timeline;
    private final Label sign = new Label();
    private final Label when = new Label();
    private final Label place = new Label();
    private final Label text = new Label();
    private final Label proves = new Label();
    private final FlowPane pills = new FlowPane();
    private final VBox box = new VBox();

    EventCell(
            ListView<Event> list, Texts texts, EventWords words, Supplier<CaseTimeline> timeline) {
        super(list);
        this.texts = texts;
        this.words = words;
        this.timeline = timeline;
        sign.setMinWidth(USE_PREF_SIZE);
        when.setMinWidth(USE_PREF_SIZE);
        when.getStyleClass().add("strong");
        place.getStyleClass().add("caption");
        text.getStyleClass().add("mono");
        proves.getStyleClass().add("timeline-proves");
        proves.managedProperty().bind(proves.visibleProperty());
        for (var label : new Label[] {text, proves}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        pills.getStyleClass().add("timeline-pills");
        var head = new HBox(sign, when);
        head.getStyleClass().add("diagnostics-line");
        box.getChildren().addAll(head, text, proves, pills);
        box.getStyleClass().add("timeline-event");
    }

    @Override
    protected Face face(Event event) {
        sign.setText(EventWords.sign(event.level()));
        sign.getStyleClass().setAll("label", "diagnostics-sign", EventWords.tone(event.level()));
        when.setText(words.when(event, timeline.get()));
        place.setText(words.file(event.file()) + ":" + event.line());
        var said = event.text();
        text.setText(said.length() > MOST_SHOWN ? said.substring(0, MOST_SHOWN) + "…" : said);
        proves.setText(
                event.finding().map(found -> "→ " + found.title().in(texts.locale())).orElse(""));
        proves.setVisible(!proves.getText().isEmpty());
        pills.getChildren().setAll(place);
        words.jump(event).ifPresent(jump -> pill(Pill.Kind.WARNING, jump));
        if (EventWords.isAlert(event.score())) {
            pill(Pill.Kind.DANGER, texts.of("diagnostics.timeline.alert"));
        }
        for (var mark : Mark.values()) {
            if (event.marks().contains(mark)) {
                pill(Pill.Kind.NEUTRAL, words.mark(mark));
            }
        }
        return new Face(box, words.spoken(event, timeline.get()));
    }

    private void pill(Pill.Kind kind, String said) {
        pills.getChildren().add(new Pill(kind, said));
    }
}
