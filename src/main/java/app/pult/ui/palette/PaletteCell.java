package app.pult.ui.palette;

import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// A line of the palette: what it is, its name, what else helps to know it, its key.
///
/// Thread: FX only.
final class PaletteCell extends ListCell<Entry> {
    private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

    private final Texts texts;
    private final FontIcon icon = Icons.of(Feather.CHEVRON_RIGHT);
    private final Label name = new Label();
    private final Label aside = new Label();
    private final Label keys = new Label();
    private final HBox row;

    PaletteCell(Texts texts) {
        this.texts = texts;
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        aside.getStyleClass().addAll("secondary", "palette-aside");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("key-hint");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(icon, name, gap, aside, keys);
        row.getStyleClass().add("palette-row");
        getStyleClass().add("palette-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        pseudoClassStateChanged(HINDERED, entry != null && !PaletteCell.isFree(entry));
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(entry);
            setGraphic(row);
            setAccessibleText(spoken());
        }
    }

    /// Whether it can be chosen now.
    static boolean isFree(Entry entry) {
        return !(entry instanceof Entry.OfCommand of && !of.hindrance().isEmpty());
    }

    private void show(Entry entry) {
        switch (entry) {
            case Entry.OfCommand of ->
                    fill(Feather.CHEVRON_RIGHT, of.name(), of.hindrance(), of.keys());
            case Entry.OfView of ->
                    fill(Feather.LIST, of.line().words(), texts.of("palette.view"), of.keys());
            case Entry.OfTicket of -> fill(Feather.MESSAGE_SQUARE, subject(of), about(of), "");
            case Entry.OfSearch of ->
                    fill(Feather.SEARCH, texts.of("palette.everywhere", of.words()), "", of.keys());
        }
    }

    private void fill(Feather glyph, String words, String besides, String pressed) {
        icon.setIconCode(glyph);
        name.setText(words);
        aside.setText(besides);
        keys.setText(pressed);
        keys.setVisible(!pressed.isEmpty());
        keys.setManaged(!pressed.isEmpty());
    }

    private String subject(Entry.OfTicket ticket) {
        return ticket.subject().isBlank() ? texts.of("queue.row.nosubject") : ticket.subject();
    }

    private String about(Entry.OfTicket ticket) {
        var state = texts.of("queue.state." + ticket.state().name().toLowerCase(Locale.ROOT));
        return ticket.number().isEmpty()
                ? state
                : texts.of("palette.ticket", ticket.number(), state);
    }

    private String spoken() {
        return String.join(", ", name.getText(), aside.getText(), keys.getText());
    }
}
