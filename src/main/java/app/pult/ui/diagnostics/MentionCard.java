package app.pult.ui.diagnostics;

import app.pult.diagnosis.CodeMention;
import app.pult.diagnosis.code.CodeLens;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// A code that the customer wrote and that something helps with: what it means, the line where it
/// stands, what to do. Enter goes to the message, Tab to what helps.
///
/// Thread: FX only.
final class MentionCard extends VBox {
    MentionCard(
            CodeMention mention,
            FindingOffers found,
            FindingHelp help,
            Texts texts,
            Consumer<String> open) {
        var locale = texts.locale();
        var card = CodeLens.card(mention.code());
        var title = texts.of("diagnostics.mention", card.title());
        var meaning = card.text().in(locale);
        var line =
                Wrapped.of(
                        texts.of(
                                "diagnostics.mention.line",
                                FindingCard.place(texts, mention.line().file()),
                                mention.line().text().strip()),
                        "mono");
        line.getStyleClass().add("diagnostics-evidence");
        line.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Wrapped.of(title, "strong"), Wrapped.of(meaning, "secondary"), line);
        card.advice()
                .forEach(
                        advice ->
                                getChildren()
                                        .add(Wrapped.of(advice.in(locale), "diagnostics-advice")));
        var offers = new OffersBox(texts);
        offers.show(found, help);
        getChildren().add(offers);
        getStyleClass().addAll("card", "finding-card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(title + ". " + meaning);
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> requestFocus());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (isFocused() && press.getCode() == KeyCode.ENTER) {
                        open.accept(mention.line().file());
                        press.consume();
                    }
                });
    }
}
