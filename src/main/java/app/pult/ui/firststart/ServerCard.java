package app.pult.ui.firststart;

import app.pult.settings.Account;
import app.pult.ui.firststart.FirstStartModel.Phase;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The card on which a server is entered: where it is, who signs in, and what the test of the
/// connection found.
///
/// Thread: FX only.
final class ServerCard extends Card {
    private final FirstStartModel model;
    private final Texts texts;
    private final ComboBox<Account.Kind> kind = new ComboBox<>();
    private final ComboBox<Account.Method> method = new ComboBox<>();
    private final TextField address = new TextField();
    private final TextField login = new TextField();
    private final PasswordField secret = new PasswordField();
    private final PasswordField passphrase = new PasswordField();
    private final Button test = new Button();
    private final Button signIn = new Button();
    private final Label warning = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final ReportPane report;
    private final VBox loginField;

    ServerCard(FirstStartModel model, Texts texts, String title) {
        super(texts.of(title));
        this.model = model;
        this.texts = texts;
        report = new ReportPane(texts);
        loginField = labelled("firststart.login.label", login);
        bind();
        fill();
    }

    /// What is missing when signing in again.
    Node keyboard() {
        return secret;
    }

    /// In mid-shift the account is known: only its secret is asked for.
    void fix() {
        List.of(kind, address, login).forEach(fixed -> fixed.setDisable(true));
    }

    void follow(Subscriptions active) {
        active.add(model.phaseProperty().subscribe(this::show));
        active.add(model.kindProperty().subscribe(is -> arrange()));
        active.add(model.methodProperty().subscribe(is -> arrange()));
    }

    private void bind() {
        kind.setId("firststart-kind");
        kind.getItems().setAll(model.servers());
        kind.setDisable(model.servers().size() < 2);
        kind.setConverter(new Names<>(kind -> texts.of("firststart.kind." + word(kind))));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        method.setId("firststart-method");
        method.getItems().setAll(Account.Method.values());
        method.setConverter(new Names<>(method -> texts.of("firststart.method." + word(method))));
        method.valueProperty().bindBidirectional(model.methodProperty());
        field(address, "address", model.addressProperty());
        address.setPromptText("https://rt.example.com");
        address.setDisable(model.isAddressFixed());
        field(login, "login", model.loginProperty());
        field(secret, "secret", model.secretProperty());
        field(passphrase, "passphrase", model.passphraseProperty());
        List.of(address, login, secret, passphrase)
                .forEach(each -> each.textProperty().subscribe(is -> judge()));
        busy.setMaxSize(18, 18);
        warning.setWrapText(true);
        warning.getStyleClass().add("warning-text");
    }

    private static void field(TextField field, String name, StringProperty value) {
        field.setId("firststart-" + name);
        field.textProperty().bindBidirectional(value);
    }

    private void fill() {
        var phrase = labelled("firststart.passphrase.label", passphrase);
        var note =
                caption(
                        model.needsPassphrase()
                                ? "firststart.secret.sealed"
                                : "firststart.secret.keychain");
        phrase.setVisible(model.needsPassphrase());
        phrase.setManaged(model.needsPassphrase());
        test.setId("firststart-test");
        test.setText(texts.of("firststart.test.label"));
        test.setOnAction(event -> model.test());
        signIn.setId("firststart-signin");
        signIn.setText(texts.of("firststart.signin.label"));
        signIn.getStyleClass().add("primary");
        signIn.setDefaultButton(true);
        signIn.setOnAction(event -> model.signIn());
        var buttons = new HBox(signIn, test, busy);
        buttons.getStyleClass().add("firststart-buttons");
        getChildren()
                .addAll(
                        labelled("firststart.kind.label", kind),
                        labelled("firststart.address.label", address),
                        fixed(),
                        warning,
                        labelled("firststart.method.label", method),
                        loginField,
                        labelled("firststart.secret.label", secret),
                        phrase,
                        note,
                        buttons,
                        report);
    }

    /// Who chose what cannot be changed here.
    private Label fixed() {
        var note = caption("firststart.policy.fixed");
        note.setVisible(model.isAddressFixed());
        note.setManaged(model.isAddressFixed());
        return note;
    }

    private VBox labelled(String key, Control control) {
        var label = new Label(texts.of(key));
        label.setLabelFor(control);
        label.getStyleClass().add("secondary");
        control.setAccessibleText(label.getText());
        control.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(label, control);
        box.getStyleClass().add("firststart-field");
        return box;
    }

    private Label caption(String key) {
        return Wrapped.of(texts.of(key), "caption");
    }

    private void arrange() {
        var isDesk = model.kindProperty().get() == Account.Kind.DESK_API;
        var wantsLogin = !isDesk && model.methodProperty().get() == Account.Method.PASSWORD;
        loginField.setVisible(wantsLogin);
        loginField.setManaged(wantsLogin);
        method.setDisable(isDesk);
        judge();
    }

    private void judge() {
        var testing = model.phaseProperty().get() instanceof Phase.Testing;
        test.setDisable(testing || model.account().isEmpty());
        signIn.setDisable(testing || !model.isReady());
        warning.setText(model.isUnprotected() ? texts.of("firststart.http.warning") : "");
        warning.setManaged(!warning.getText().isEmpty());
    }

    private void show(Phase phase) {
        busy.setVisible(phase instanceof Phase.Testing);
        switch (phase) {
            case Phase.Entering entering -> report.clear();
            case Phase.Testing testing -> report.clear();
            case Phase.Tested tested -> report.show(tested.report());
            case Phase.NotKept notKept -> {
                report.clear();
                warning.setText(texts.of("firststart.notkept.sentence", notKept.words()));
                warning.setManaged(true);
            }
        }
        if (!(phase instanceof Phase.NotKept)) {
            judge();
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// A value in words; never typed.
    private static final class Names<E> extends StringConverter<E> {
        private final Function<E, String> words;

        Names(Function<E, String> words) {
            this.words = words;
        }

        @Override
        public String toString(E value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public E fromString(String shown) {
            throw new IllegalStateException("values are chosen, not read");
        }
    }
}
