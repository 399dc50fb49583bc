package app.pult.ui.knowledge;

import app.pult.ui.kit.Texts;

import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;

/// RU and EN: in which language articles are listed and shown where they can be. Thread: FX only.
final class LanguageSwitch extends HBox {
    private static final List<String> LANGUAGES = List.of("ru", "en");

    LanguageSwitch(StringProperty language, Texts texts) {
        var group = new ToggleGroup();
        for (var each : LANGUAGES) {
            var button = new ToggleButton(each.toUpperCase(Locale.ROOT));
            button.setId("knowledge-language-" + each);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(
                    texts.of(
                            "knowledge.language.spoken",
                            Locale.of(each).getDisplayLanguage(texts.locale())));
            button.setOnAction(event -> language.set(each));
            language.subscribe(now -> button.setSelected(now.equals(each)));
            getChildren().add(button);
        }
        getStyleClass().add("segments");
    }
}
