package app.pult.ui.knowledge;

import static java.util.Locale.ROOT;

import app.pult.knowledge.Tally;
import app.pult.search.Related.Used;
import app.pult.ui.kit.FittingCell;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A category with its count, an article with what it is about, or a solved ticket with what helped
/// there, as many lines as they need. Thread: FX only.
final class LineCell extends FittingCell<Line> {
    private static final PseudoClass CATEGORY = PseudoClass.getPseudoClass("category");

    private final Texts texts;
    private final FontIcon fold = Icons.of(Feather.CHEVRON_RIGHT);
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox category = new HBox(fold, name, count);
    private final Label title = new Label();
    private final Label language = new Label();
    private final Label summary = new Label();
    private final Label because = new Label();
    private final Label tally = new Label();
    private final VBox article = new VBox(new HBox(title, language), summary, because, tally);
    private final FontIcon kind = Icons.of(Feather.BOOK_OPEN);
    private final HBox suggestion = new HBox();
    private final Label heading = new Label();

    LineCell(ListView<Line> list, Texts texts) {
        super(list);
        this.texts = texts;
        name.getStyleClass().add("strong");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("count");
        category.getStyleClass().add("knowledge-category");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        language.getStyleClass().addAll("pill", "warning");
        language.setMinWidth(Region.USE_PREF_SIZE);
        summary.setWrapText(true);
        summary.getStyleClass().add("secondary");
        because.setWrapText(true);
        because.getStyleClass().addAll("secondary", "knowledge-because");
        tally.setWrapText(true);
        tally.getStyleClass().addAll("secondary", "knowledge-tally");
        article.getStyleClass().add("knowledge-entry");
        suggestion.getStyleClass().add("knowledge-suggestion");
        HBox.setHgrow(article, Priority.ALWAYS);
        article.setMinWidth(0);
        heading.getStyleClass().addAll("section-title", "knowledge-heading");
        getStyleClass().add("knowledge-line");
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(CATEGORY, line instanceof Line.Category);
    }

    @Override
    protected Face face(Line line) {
        return switch (line) {
            case Line.Category shelf -> category(shelf);
            case Line.Entry entry -> {
                var about = entry.article().summary();
                yield new Face(article, article(entry.article().title(), entry.language(), about));
            }
            case Line.Suggested suggested ->
                    suggestion(
                            article(suggested.article().title(), suggested.language(), ""),
                            Feather.BOOK_OPEN,
                            because(suggested),
                            known(suggested));
            case Line.Solved solved ->
                    suggestion(
                            article(solved.ticket().subject().text(), "", fix(solved)),
                            Feather.CHECK_CIRCLE,
                            because(solved),
                            solved.tally());
            case Line.Heading above -> {
                heading.setText(
                        texts.of("knowledge.related." + above.kind().name().toLowerCase(ROOT)));
                yield new Face(heading, heading.getText());
            }
        };
    }

    private String fix(Line.Solved solved) {
        return solved.fix().isBlank() ? "" : texts.of("knowledge.fix", solved.fix());
    }

    private String because(Line.Suggested suggested) {
        return Stream.of(because(suggested.because()), used(suggested.used()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// In how many tickets like this one it was of use says more than in how many of all.
    private static Tally known(Line.Suggested suggested) {
        return suggested.used().equals(Used.NOWHERE)
                ? suggested.tally()
                : suggested.tally().verdicts();
    }

    private String used(Used used) {
        return used.equals(Used.NOWHERE)
                ? ""
                : texts.of(
                        "knowledge.used",
                        used.tickets(),
                        used.nearest(),
                        String.join(", ", used.because()));
    }

    private String because(List<String> words) {
        return words.isEmpty() ? "" : texts.of("knowledge.because", String.join(", ", words));
    }

    private String because(Line.Solved solved) {
        var number = solved.ticket().number();
        return number.isEmpty() || solved.because().isEmpty()
                ? because(solved.because())
                : texts.of("knowledge.because.ticket", number, String.join(", ", solved.because()));
    }

    /// An article, which is spoken as `said`, with why it is suggested.
    private Face suggestion(String said, Feather glyph, String words, Tally known) {
        show(because, words);
        show(tally, TallyWords.of(known, texts));
        kind.setIconCode(glyph);
        suggestion.getChildren().setAll(kind, article);
        return new Face(suggestion, said + " " + words + " " + tally.getText());
    }

    private Face category(Line.Category shelf) {
        boolean open = shelf.fold() == Line.Fold.OPEN;
        fold.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        name.setText(shelf.label());
        count.setText(texts.of("knowledge.count", shelf.count()));
        return new Face(
                category,
                texts.of(
                        open ? "knowledge.category.open" : "knowledge.category.folded",
                        shelf.label(),
                        shelf.count()));
    }

    /// What is spoken of it.
    private String article(String name, String foreign, String about) {
        title.setText(name);
        show(language, foreign);
        show(summary, about);
        show(because, "");
        show(tally, "");
        suggestion.getChildren().clear();
        var spoken = name + ". " + about;
        return foreign.isEmpty()
                ? spoken
                : spoken + " " + texts.of("knowledge.untranslated.short", foreign);
    }

    private static void show(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isBlank());
        label.setManaged(!words.isBlank());
    }
}
