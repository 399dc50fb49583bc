package app.pult.ui.knowledge;

import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A category with its count, or an article: its title and what it is about, as many lines as they
/// need. Thread: FX only.
final class LineCell extends ListCell<Line> {
    private static final PseudoClass CATEGORY = PseudoClass.getPseudoClass("category");

    private final ListView<Line> list;
    private final Texts texts;
    private final FontIcon fold = Icons.of(Feather.CHEVRON_RIGHT);
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox category = new HBox(fold, name, count);
    private final Label title = new Label();
    private final Label language = new Label();
    private final Label summary = new Label();
    private final VBox article = new VBox(new HBox(title, language), summary);
    private Region shown = category;

    LineCell(ListView<Line> list, Texts texts) {
        this.list = list;
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
        article.getStyleClass().add("knowledge-entry");
        getStyleClass().add("knowledge-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(CATEGORY, line instanceof Line.Category);
        switch (line) {
            case null -> {
                setAccessibleText(null);
                setGraphic(null);
            }
            case Line.Category shelf -> show(shelf);
            case Line.Entry entry -> show(entry);
        }
    }

    private void show(Line.Category shelf) {
        boolean open = shelf.fold() == Line.Fold.OPEN;
        fold.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        name.setText(shelf.label());
        count.setText(texts.of("knowledge.count", shelf.count()));
        setAccessibleText(
                texts.of(
                        open ? "knowledge.category.open" : "knowledge.category.folded",
                        shelf.label(),
                        shelf.count()));
        show(category);
    }

    private void show(Line.Entry entry) {
        title.setText(entry.article().title());
        language.setText(entry.language());
        language.setVisible(!entry.language().isEmpty());
        language.setManaged(!entry.language().isEmpty());
        summary.setText(entry.article().summary());
        summary.setManaged(!entry.article().summary().isBlank());
        var spoken = entry.article().title() + ". " + entry.article().summary();
        setAccessibleText(
                entry.language().isEmpty()
                        ? spoken
                        : spoken
                                + " "
                                + texts.of("knowledge.untranslated.short", entry.language()));
        show(article);
    }

    private void show(Region face) {
        shown = face;
        setGraphic(face);
    }

    /// A list cell asks its graphic how high it is for any width; ours depends on it.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double inside = list.getWidth() - snappedLeftInset() - snappedRightInset() - scrollBar();
        return snapSizeY(shown.prefHeight(inside)) + snappedTopInset() + snappedBottomInset();
    }

    private double scrollBar() {
        var bar = list.lookup(".scroll-bar:vertical");
        return bar instanceof Region region ? region.prefWidth(-1) : 0;
    }
}
