package app.pult.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Words on as many lines as they need at the width they get, never cut. Thread: FX only.
public final class Wrapped {
    private Wrapped() {}

    public static Label of(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
