package app.pult.ui.kit.caret;

import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;

/// What comes into an editor along with words goes with them: when an undo takes the words back, or
/// when all that stands there is wiped out; and it comes again when a redo, or the undo of that,
/// brings the words back.
///
/// Thread: FX only.
public final class Along {
    /// Files, a choice. Both may be called more than once, in turn.
    public interface Thing {
        void come();

        void go();
    }

    private static final class Step {
        private final String before;
        private final Thing thing;
        private String after;
        private boolean here = true;

        Step(String before, String after, Thing thing) {
            this.before = before;
            this.after = after;
            this.thing = thing;
        }

        void changed(String was, String now) {
            if (here && (now.isBlank() || now.strip().equals(before.strip()))) {
                here = false;
                after = was;
                thing.go();
            } else if (!here && now.equals(after)) {
                here = true;
                thing.come();
            }
        }
    }

    private final ObservableValue<String> text;
    private final List<Step> steps = new ArrayList<>();

    /// `text` is that of the editor.
    public Along(ObservableValue<String> text) {
        this.text = text;
        text.subscribe(this::changed);
    }

    /// `words` puts words into the editor, and the thing comes with them, if they are taken.
    public void with(Runnable words, Thing thing) {
        var before = text.getValue();
        words.run();
        if (!text.getValue().equals(before)) {
            steps.add(new Step(before, text.getValue(), thing));
            thing.come();
        }
    }

    /// The text is another one from now on: nothing of it is undone.
    public void forget() {
        steps.clear();
    }

    private void changed(String was, String now) {
        for (var step : List.copyOf(steps).reversed()) {
            step.changed(was, now);
        }
    }
}
