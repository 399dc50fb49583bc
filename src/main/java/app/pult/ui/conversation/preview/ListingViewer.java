package app.pult.ui.conversation.preview;

import app.pult.desk.rich.Visible;
import app.pult.preview.Listing;
import app.pult.preview.Listing.Entry;
import app.pult.preview.Listing.Lock;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// What is in an archive. Thread: FX only.
final class ListingViewer implements Viewer {
    private final Texts texts;
    private final Sizes sizes;
    private final ListView<Entry> list = new ListView<>();
    private final Label summary;

    ListingViewer(Listing listing, Texts texts, Sizes sizes) {
        this.texts = texts;
        this.sizes = sizes;
        list.setId("preview-list");
        list.getStyleClass().add("preview-list");
        list.setAccessibleText(texts.of("preview.archive.spoken"));
        list.setCellFactory(view -> new EntryCell());
        list.getItems().setAll(listing.entries());
        list.getSelectionModel().selectFirst();
        summary = new Label(words(listing));
        summary.getStyleClass().add("secondary");
        summary.setWrapText(true);
    }

    @Override
    public Node body() {
        return list;
    }

    @Override
    public List<Node> tools() {
        return List.of(summary);
    }

    @Override
    public boolean press(KeyEvent press) {
        return false;
    }

    private String words(Listing listing) {
        var count = texts.of("preview.archive.entries", listing.entries().size());
        var size = sizes.of(listing.size());
        return switch (listing.end()) {
            case WHOLE -> texts.of("preview.archive.whole", count, size);
            case MANY -> texts.of("preview.archive.more", count);
            case LONG -> texts.of("preview.archive.long", count);
            case BROKEN -> texts.of("preview.archive.broken", count);
        };
    }

    /// A name in one line, as it is written: what would act is a sign.
    private static String shown(Entry entry) {
        return Visible.code(entry.name()).replace('\n', '\uFFFD').replace('\t', '\uFFFD');
    }

    private static Feather glyph(Entry entry) {
        if (entry.lock() == Lock.LOCKED) {
            return Feather.LOCK;
        }
        return switch (entry.type()) {
            case FILE -> Feather.FILE;
            case FOLDER -> Feather.FOLDER;
            case LINK -> Feather.LINK;
        };
    }

    private final class EntryCell extends ListCell<Entry> {
        private final Label name = new Label();
        private final Label size = new Label();
        private final HBox row = new HBox(name, size);

        EntryCell() {
            setPrefWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            size.setMinWidth(USE_PREF_SIZE);
            size.getStyleClass().add("secondary");
            row.getStyleClass().add("preview-entry");
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            var known = entry.size() >= 0 && entry.type() == Listing.Type.FILE;
            name.setText(shown(entry));
            name.setGraphic(Icons.of(glyph(entry)));
            size.setText(known ? sizes.of(entry.size()) : "");
            setTooltip(new Tooltip(shown(entry)));
            setAccessibleText(name.getText() + " " + size.getText());
            setGraphic(row);
        }
    }
}
