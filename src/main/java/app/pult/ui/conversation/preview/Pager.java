package app.pult.ui.conversation.preview;

import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Shortcut;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Map;
import java.util.function.IntConsumer;

/// One page of several: Ctrl+PgUp, Ctrl+PgDn, Ctrl+Home, Ctrl+End, or its buttons. Thread: FX only.
final class Pager extends HBox {
    private final Texts texts;
    private final int pages;
    private final IntConsumer show;
    private final Label label = new Label();
    private final Button back;
    private final Button on;
    private final Map<Shortcut, Runnable> keys;
    private int page;

    /// `show` hears of another page, from 0.
    Pager(Texts texts, int pages, IntConsumer show) {
        this.texts = texts;
        this.pages = pages;
        this.show = show;
        back = button("preview.page.back", Feather.CHEVRON_UP, -1);
        on = button("preview.page.on", Feather.CHEVRON_DOWN, 1);
        keys =
                Map.of(
                        Shortcut.parse("Ctrl+PgUp"), () -> move(-1),
                        Shortcut.parse("Ctrl+PgDn"), () -> move(1),
                        Shortcut.parse("Ctrl+Home"), () -> to(0),
                        Shortcut.parse("Ctrl+End"), () -> to(pages - 1));
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        getStyleClass().add("preview-pager");
        getChildren().addAll(back, label, on);
        setVisible(pages > 1);
        setManaged(pages > 1);
        words();
    }

    int page() {
        return page;
    }

    /// Turns pages; false past the ends.
    boolean move(int by) {
        int before = page;
        to(page + by);
        return page != before;
    }

    boolean press(KeyEvent press) {
        return keys.entrySet().stream()
                .filter(key -> key.getKey().matches(press))
                .findFirst()
                .map(
                        key -> {
                            key.getValue().run();
                            return true;
                        })
                .orElse(false);
    }

    private void to(int wanted) {
        int inside = Math.clamp(wanted, 0, pages - 1);
        if (inside != page) {
            page = inside;
            words();
            show.accept(page);
        }
    }

    private void words() {
        label.setText(texts.of("preview.page", page + 1, pages));
        back.setDisable(page == 0);
        on.setDisable(page == pages - 1);
    }

    private Button button(String key, Feather glyph, int by) {
        var button = new Button("", Icons.of(glyph));
        button.setAccessibleText(texts.of(key));
        button.setTooltip(new Tooltip(texts.of(key)));
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> move(by));
        return button;
    }
}
