package app.pult.ui.search;

import app.pult.search.Excerpt;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of words in which those that were asked for stand out. Thread: FX only.
final class MarkedText extends TextFlow {
    private static final String MARK = "search-mark";

    private final String styleClass;

    /// `styleClass` is that of the words that were not asked for.
    MarkedText(String styleClass) {
        this.styleClass = styleClass;
        setMinWidth(0);
    }

    /// `before` stands in front of it.
    void show(String before, Excerpt excerpt) {
        getChildren().clear();
        add(before, styleClass);
        var text = excerpt.text();
        int at = 0;
        for (var mark : excerpt.marks()) {
            add(text.substring(at, mark.start()), styleClass);
            add(text.substring(mark.start(), mark.end()), MARK);
            at = mark.end();
        }
        add(text.substring(at), styleClass);
    }

    void show(Excerpt excerpt) {
        show("", excerpt);
    }

    private void add(String words, String look) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().add(look);
            getChildren().add(text);
        }
    }
}
