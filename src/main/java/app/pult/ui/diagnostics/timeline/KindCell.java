package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.log.LogTemplate.Mark;
import app.pult.diagnosis.timeline.LogStory.Kind;
import app.pult.ui.kit.FittingCell;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/// A kind of message: how bad, how often, over time as bars, its words, first and last, and what
/// makes it worth a look.
///
/// Thread: FX only.
final class KindCell extends FittingCell<Kind> {
    private static final int MOST_SHOWN = 180;

    private final Texts texts;
    private final Supplier<KindWords> words;
    private final Label sign = new Label();
    private final Label count = new Label();
    private final Bars bars = new Bars("timeline-bars");
    private final Label text = new Label();
    private final Label when = new Label();
    private final FlowPane pills = new FlowPane();
    private final VBox box = new VBox();

    KindCell(ListView<Kind> list, Texts texts, Supplier<KindWords> words) {
        super(list);
        this.texts = texts;
        this.words = words;
        sign.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("strong");
        bars.getStyleClass().add("timeline-spark");
        HBox.setHgrow(bars, Priority.ALWAYS);
        text.getStyleClass().add("mono");
        when.getStyleClass().add("caption");
        for (var label : new Label[] {text, when}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        pills.getStyleClass().add("timeline-pills");
        pills.managedProperty().bind(pills.visibleProperty());
        var head = new HBox(sign, count, bars);
        head.getStyleClass().add("diagnostics-line");
        box.getChildren().addAll(head, text, when, pills);
        box.getStyleClass().add("timeline-event");
    }

    @Override
    protected Face face(Kind kind) {
        var template = kind.template();
        sign.setText(EventWords.sign(template.level()));
        sign.getStyleClass().setAll("label", "diagnostics-sign", EventWords.tone(template.level()));
        count.setText(texts.of("diagnostics.timeline.times", template.count()));
        bars.show(template.overTime());
        var said = template.text();
        text.setText(said.length() > MOST_SHOWN ? said.substring(0, MOST_SHOWN) + "…" : said);
        when.setText(words.get().when(template));
        pills.getChildren().clear();
        if (EventWords.isAlert(kind.score())) {
            pills.getChildren()
                    .add(
                            new Pill(
                                    Pill.Kind.DANGER,
                                    texts.of("diagnostics.timeline.score", kind.score())));
        }
        for (var mark : Mark.values()) {
            if (template.marks().contains(mark)) {
                pills.getChildren().add(new Pill(Pill.Kind.NEUTRAL, words.get().mark(mark)));
            }
        }
        pills.setVisible(!pills.getChildren().isEmpty());
        return new Face(box, words.get().spoken(kind));
    }
}
