package app.pult.ui.firststart;

import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/// Asks for the passphrase of sealed secrets, where the system has no keychain. Working without it
/// is always possible: everything on this computer opens, only the server has to wait.
///
/// Thread: FX only.
public final class UnlockPane extends StackPane {
    private final PasswordField passphrase = new PasswordField();
    private final Label wrong = new Label();
    private final Texts texts;

    /// @param unlock is given what was typed
    /// @param without opens the desk without signing in
    public UnlockPane(Texts texts, String account, Consumer<String> unlock, Runnable without) {
        this.texts = texts;
        setId("unlock");
        getStyleClass().addAll("firststart", "canvas");
        getStylesheets().add(Look.stylesheet(UnlockPane.class, "firststart.css"));
        var label = new Label(texts.of("firststart.passphrase.label"));
        label.setLabelFor(passphrase);
        label.getStyleClass().add("secondary");
        passphrase.setId("unlock-passphrase");
        passphrase.setAccessibleText(label.getText());
        wrong.getStyleClass().add("danger-text");
        wrong.setWrapText(true);
        wrong.setManaged(false);
        var open = new Button(texts.of("firststart.unlock.open"));
        open.setId("unlock-open");
        open.getStyleClass().add("primary");
        open.setDefaultButton(true);
        open.setOnAction(event -> unlock.accept(passphrase.getText()));
        var offline = new Button(texts.of("firststart.unlock.without"));
        offline.setId("unlock-without");
        offline.getStyleClass().add("flat");
        offline.setOnAction(event -> without.run());
        var buttons = new HBox(open, offline);
        buttons.getStyleClass().add("firststart-buttons");
        var card =
                new Card(
                        texts.of("firststart.unlock.title", account),
                        label,
                        passphrase,
                        wrong,
                        buttons);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    public void focusFirst() {
        passphrase.requestFocus();
    }

    /// Says that this was not it.
    public void refuse() {
        wrong.setText(texts.of("firststart.unlock.wrong"));
        wrong.setManaged(true);
        passphrase.selectAll();
        passphrase.requestFocus();
    }
}
