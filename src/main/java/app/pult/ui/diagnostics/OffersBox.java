package app.pult.ui.diagnostics;

import app.pult.ui.kit.Texts;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What helps with something that was found: runbooks to begin, articles to read. Thread: FX only.
final class OffersBox extends VBox {
    private final Texts texts;

    OffersBox(Texts texts) {
        this.texts = texts;
        getStyleClass().add("finding-offers");
    }

    void show(FindingOffers found, FindingHelp help) {
        getChildren().clear();
        for (var book : found.runbooks()) {
            var words = texts.of("diagnostics.offer.runbook", book.title());
            var button = button(words, () -> help.begin().accept(book.id()));
            button.setId("diagnostics-finding-runbook");
            getChildren().add(button);
        }
        for (var page : found.articles()) {
            var words =
                    texts.of(
                            switch (page.why()) {
                                case RULE -> "diagnostics.offer.rule";
                                case WORDS -> "diagnostics.offer.words";
                            },
                            page.title());
            getChildren().add(button(words, () -> help.read().accept(page.id())));
        }
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(words);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.getStyleClass().addAll("link", "finding-offer");
        button.setOnAction(press -> action.run());
        return button;
    }
}
