package app.pult.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/// Asks before something that cannot be undone. Two buttons, both saying what they do; Escape and
/// the window's cross mean no.
///
/// Thread: FX only.
public final class Confirmation {
    /// How the yes-button looks: it does the expected, or it destroys.
    public enum Weight {
        PLAIN,
        DESTRUCTIVE
    }

    /// A question in a headline, what follows from it, and the word on the yes-button.
    public record Question(String headline, String explanation, String yes, Weight weight) {}

    private final Texts texts;

    public Confirmation(Texts texts) {
        this.texts = texts;
    }

    /// Shows the question and returns at once; `onYes` runs only after a yes.
    public void ask(Window owner, Question question, Runnable onYes) {
        var yes = new ButtonType(question.yes(), ButtonBar.ButtonData.OK_DONE);
        var no = new ButtonType(texts.of("kit.cancel.label"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(question.headline());
        dialog.setHeaderText(question.headline());
        dialog.setContentText(question.explanation());
        var pane = dialog.getDialogPane();
        pane.getButtonTypes().addAll(yes, no);
        if (pane.lookupButton(yes) instanceof Button button) {
            button.setId("confirmation-yes");
            if (question.weight() == Weight.DESTRUCTIVE) {
                button.setDefaultButton(false);
                button.getStyleClass().add("danger-button");
            }
        }
        pane.lookupButton(no).setId("confirmation-no");
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == yes) {
                        onYes.run();
                    }
                });
        dialog.show();
    }
}
