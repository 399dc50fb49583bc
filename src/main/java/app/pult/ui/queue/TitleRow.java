package app.pult.ui.queue;

import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.rows.Row;
import app.pult.ui.queue.Lines.Fold;
import app.pult.ui.queue.Lines.Line;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.function.IntFunction;

/// The heading of a section: what its tickets have in common, how many they are, whether they are
/// folded away.
///
/// Thread: FX only.
final class TitleRow extends Row {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final IntFunction<Optional<Line>> lines;
    private final Texts texts;
    private final FontIcon arrow = Icons.of(Feather.CHEVRON_DOWN);
    private final Label words = new Label();
    private final Label count = new Label();

    TitleRow(IntFunction<Optional<Line>> lines, Texts texts) {
        this.lines = lines;
        this.texts = texts;
        words.getStyleClass().add("queue-section-words");
        count.getStyleClass().addAll("secondary", "count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        arrow.getStyleClass().add("muted");
        var line = new HBox(arrow, words, count);
        line.getStyleClass().add("queue-section-line");
        getStyleClass().add("queue-section");
        getChildren().add(line);
    }

    /// Where it stands, for clicks; -1 while it is kept for later.
    int standing() {
        return place();
    }

    @Override
    public boolean leads() {
        return false;
    }

    @Override
    protected void show() {
        title().ifPresent(this::fill);
    }

    @Override
    protected String spoken() {
        return title().map(
                        title ->
                                texts.of(
                                        title.fold() == Fold.FOLDED
                                                ? "queue.section.folded"
                                                : "queue.section.open",
                                        words(title),
                                        title.count()))
                .orElse("");
    }

    private Optional<Line.Title> title() {
        return lines.apply(place())
                .filter(Line.Title.class::isInstance)
                .map(Line.Title.class::cast);
    }

    private void fill(Line.Title title) {
        words.setText(words(title));
        count.setText(texts.of("queue.count", title.count()));
        arrow.setIconCode(
                title.fold() == Fold.FOLDED ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        pseudoClassStateChanged(LATE, title.heading() == Heading.OVERDUE);
    }

    private String words(Line.Title title) {
        return texts.of("queue.heading." + title.heading().code());
    }
}
