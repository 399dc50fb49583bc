package app.pult.ui.spelling;

import app.pult.spelling.Word;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.caret.TextMarks;
import app.pult.ui.shell.Threads;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TextArea;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The waves in one editor, for as long as it is the open one. The word at the caret has none while
/// it is being typed.
///
/// Thread: FX only.
final class EditorMarks {
    private static final double WAVE = 2;

    private final TextArea area;
    private final SpellingModel model;
    private final TextMarks marks;
    private final Coalescer soon;
    private final String sheet = Look.stylesheet(EditorMarks.class, "spelling.css");
    private final Subscriptions active = new Subscriptions();
    private Flags flags = Flags.NONE;

    EditorMarks(TextArea area, SpellingModel model, Threads threads) {
        this.area = area;
        this.model = model;
        marks = new TextMarks(area, this::ranges, EditorMarks::wave);
        marks.getStyleClass().add("spelling-marks");
        soon = threads.coalescer(this::judge);
    }

    /// Marks until [#end].
    void begin() {
        area.getStylesheets().add(sheet);
        active.add(area.skinProperty().subscribe(this::lieOver));
        active.add(area.textProperty().subscribe(this::typed));
        active.add(area.caretPositionProperty().subscribe(place -> marks.changed()));
        active.add(model.onProperty().subscribe(on -> soon.signal()));
        active.add(model.lessonsProperty().subscribe(lessons -> soon.signal()));
    }

    void end() {
        active.clear();
        soon.close();
        area.getStylesheets().remove(sheet);
        leave();
    }

    Flags flags() {
        return flags;
    }

    void show(List<Word> words, String judged) {
        if (judged.equals(area.getText())) {
            flags = new Flags(judged, words);
            marks.changed();
        }
    }

    private void typed(String text) {
        flags = flags.moved(text);
        soon.signal();
    }

    private void judge() {
        var text = area.getText();
        if (model.onProperty().get() && area.isEditable()) {
            model.check(text, words -> show(words, text));
        } else {
            show(List.of(), text);
        }
    }

    private List<IndexRange> ranges() {
        int caret = area.isFocused() ? area.getCaretPosition() : -1;
        return flags.words().stream()
                .filter(word -> word.end() != caret)
                .map(word -> new IndexRange(word.start(), word.end()))
                .toList();
    }

    private void lieOver(@Nullable Skin<?> skin) {
        leave();
        if (skin instanceof SkinBase<?> base) {
            base.getChildren().add(marks);
        }
    }

    private void leave() {
        if (area.getSkin() instanceof SkinBase<?> base) {
            base.getChildren().remove(marks);
        }
    }

    /// The bounds of a letter reach a little over its neighbours.
    private static List<PathElement> wave(Rectangle2D word) {
        double top = word.getMaxY() - WAVE;
        double left = word.getMinX() + WAVE;
        double right = word.getMaxX() - WAVE / 2;
        var wave = new ArrayList<PathElement>();
        wave.add(new MoveTo(left, top + WAVE));
        for (int step = 1; left + step * WAVE <= right; step++) {
            wave.add(new LineTo(left + step * WAVE, step % 2 == 0 ? top + WAVE : top));
        }
        return wave;
    }
}
