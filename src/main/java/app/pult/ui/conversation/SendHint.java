package app.pult.ui.conversation;

import app.pult.desk.template.Blank;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Safety;

import javafx.scene.control.Label;

import java.util.List;

/// The line beside the button: why nothing can be sent, or what is wrong with the draft.
///
/// Thread: FX only.
final class SendHint extends Label {
    private static final List<String> TONES = List.of("warning-text", "danger-text");

    private final ComposerModel model;
    private final Texts texts;
    private boolean refused;

    SendHint(ComposerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("conversation-hint");
        getStyleClass().add("caption");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
    }

    /// Follows the editor until the subscriptions end.
    void follow(Subscriptions until) {
        until.add(model.hindranceProperty().subscribe(now -> show()));
        until.add(model.safetyProperty().subscribe(now -> show()));
        until.add(
                model.textProperty()
                        .subscribe(
                                () -> {
                                    refused = false;
                                    show();
                                }));
    }

    /// The operator wanted to send and could not.
    void refuse() {
        refused = true;
        show();
    }

    private void show() {
        setText(
                model.safetyProperty().get() == Safety.FAILED
                        ? texts.of("conversation.hint.notsaved")
                        : words(model.hindranceProperty().get()));
        getStyleClass().removeAll(TONES);
        if (model.hindranceProperty().get() == Hindrance.BLANK) {
            getStyleClass().add(refused ? "danger-text" : "warning-text");
        }
    }

    private String words(Hindrance hindrance) {
        return switch (hindrance) {
            case NONE, EMPTY, NO_TICKET -> "";
            case NO_RECIPIENT -> texts.of("conversation.hint.norecipient");
            case BUSY -> texts.of("conversation.hint.attaching");
            case BLANK ->
                    texts.of(
                            refused ? "conversation.hint.refused" : "conversation.hint.blank",
                            Blank.in(model.textProperty().get()).size());
        };
    }
}
