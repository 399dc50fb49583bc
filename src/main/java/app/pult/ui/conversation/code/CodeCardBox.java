package app.pult.ui.conversation.code;

import app.pult.diagnosis.Bilingual;
import app.pult.diagnosis.code.CodeCard;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;

/// What is known of one code, to be read: what it means first, what to do, how else it is written.
///
/// Thread: FX only.
public final class CodeCardBox extends VBox {
    private static final String BETWEEN = "   ";

    /// As the code is usually written.
    public CodeCardBox(CodeCard card, Texts texts) {
        this(card, card.title(), texts);
    }

    /// As it was written here.
    CodeCardBox(CodeCard card, String written, Texts texts) {
        getStyleClass().add("code-card");
        getStylesheets().add(Look.stylesheet(CodeCardBox.class, "code.css"));
        var title = label(title(card, written), "code-title");
        var family = label(card.code().family().title().in(texts.locale()), "secondary");
        getChildren().addAll(title, family, label(card.text().in(texts.locale()), "code-meaning"));
        if (!card.advice().isEmpty()) {
            getChildren()
                    .addAll(
                            label(texts.of("codes.advice"), "section-title"),
                            label(advice(card, texts), "code-text"));
        }
        var spellings = others(card, written);
        if (!spellings.isEmpty()) {
            getChildren()
                    .addAll(
                            label(texts.of("codes.spellings"), "section-title"),
                            label(spellings, "code-spellings"));
        }
    }

    /// The card in one sentence after the other, for who does not see it.
    static String spoken(CodeCard card, Texts texts) {
        return texts.of(
                "codes.spoken",
                title(card, card.title()),
                card.text().in(texts.locale()),
                advice(card, texts));
    }

    private static String title(CodeCard card, String written) {
        return card.symbol().isEmpty() || card.symbol().equals(written)
                ? written
                : written + " · " + card.symbol();
    }

    private static String advice(CodeCard card, Texts texts) {
        return card.advice().stream()
                .map((Bilingual text) -> text.in(texts.locale()))
                .collect(Collectors.joining(" "));
    }

    private static String others(CodeCard card, String written) {
        return card.spellings().stream()
                .filter(spelling -> !spelling.equals(written))
                .filter(spelling -> !spelling.equals(card.symbol()))
                .collect(Collectors.joining(BETWEEN));
    }

    private static Label label(String text, String styleClass) {
        var label = Wrapped.of(text, styleClass);
        return label;
    }
}
