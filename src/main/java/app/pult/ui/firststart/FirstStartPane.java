package app.pult.ui.firststart;

import app.pult.settings.Account;
import app.pult.settings.PolicyFault;
import app.pult.ui.firststart.FirstStartModel.Phase;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The page before the desk: on one card the practice desk, on the other a server.
///
/// Thread: FX only.
public final class FirstStartPane extends StackPane {
    private final FirstStartModel model;
    private final Texts texts;
    private final Button practice = new Button();
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
    private VBox loginField = new VBox();

    /// What the page is for.
    public enum Visit {
        /// There is no desk yet, or the one there is asks to sign in again.
        WELCOME,
        /// From a desk to another one.
        OTHER_DESK
    }

    public FirstStartPane(FirstStartModel model, Texts texts) {
        this(model, texts, Visit.WELCOME);
    }

    public FirstStartPane(FirstStartModel model, Texts texts, Visit visit) {
        this.model = model;
        this.texts = texts;
        report = new ReportPane(texts);
        setId("firststart");
        getStyleClass().addAll("firststart", "canvas");
        getStylesheets().add(Look.stylesheet(FirstStartPane.class, "firststart.css"));
        bind();
        var column = model.known().map(this::again).orElseGet(() -> first(visit));
        column.getStyleClass().add("firststart-column");
        var centred = new StackPane(column);
        centred.getStyleClass().add("canvas");
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        getChildren().add(scroll);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    active.add(model.phaseProperty().subscribe(this::show));
                    active.add(model.kindProperty().subscribe(is -> arrange()));
                    active.add(model.methodProperty().subscribe(is -> arrange()));
                });
    }

    /// Where the keyboard goes: the first choice, or what is missing when signing in again.
    public Optional<Node> keyboard() {
        return Optional.<Node>of(model.known().isEmpty() && model.mayPractise() ? practice : secret)
                .filter(node -> node.getScene() != null);
    }

    private VBox first(Visit visit) {
        var cards = new HBox();
        if (model.mayPractise()) {
            cards.getChildren().add(practiceCard());
        }
        if (!model.servers().isEmpty()) {
            cards.getChildren().add(serverCard("firststart.server.title"));
        }
        cards.getStyleClass().add("firststart-cards");
        cards.setFillHeight(false);
        boolean other = visit == Visit.OTHER_DESK;
        var column =
                new VBox(
                        title(
                                texts.of(
                                        other
                                                ? "firststart.title.elsewhere"
                                                : "firststart.title.label")),
                        lead(other ? "firststart.lead.elsewhere" : "firststart.lead.label"),
                        cards);
        model.policyFault().map(this::fault).ifPresent(fault -> column.getChildren().add(2, fault));
        return column;
    }

    private Label fault(PolicyFault fault) {
        var label =
                new Label(
                        texts.of(
                                "firststart.policy." + word(fault.kind()),
                                fault.file(),
                                fault.detail()));
        label.setId("firststart-policy-fault");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("warning-text");
        return label;
    }

    /// In mid-shift: the account is known, and so is what the operator fears for.
    private VBox again(Account account) {
        List.of(kind, address, login).forEach(fixed -> fixed.setDisable(true));
        return new VBox(
                title(texts.of("firststart.again.title", account.name())),
                lead("firststart.again.lead"),
                serverCard("firststart.again.card"));
    }

    private static Label title(String words) {
        var title = new Label(words);
        title.getStyleClass().add("firststart-title");
        return title;
    }

    private Label lead(String key) {
        var lead = paragraph(key);
        lead.getStyleClass().add("muted");
        return lead;
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

    private static void field(
            TextField field, String name, javafx.beans.property.StringProperty value) {
        field.setId("firststart-" + name);
        field.textProperty().bindBidirectional(value);
    }

    private Node practiceCard() {
        practice.setId("firststart-practice");
        practice.setText(texts.of("firststart.practice.open"));
        practice.setOnAction(event -> model.practice());
        return card("firststart.practice.title", paragraph("firststart.practice.text"), practice);
    }

    private Node serverCard(String title) {
        loginField = labelled("firststart.login.label", login);
        var phrase = labelled("firststart.passphrase.label", passphrase);
        var note =
                paragraph(
                        model.needsPassphrase()
                                ? "firststart.secret.sealed"
                                : "firststart.secret.keychain");
        note.getStyleClass().add("caption");
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
        return card(
                title,
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
        var note = paragraph("firststart.policy.fixed");
        note.getStyleClass().add("caption");
        note.setVisible(model.isAddressFixed());
        note.setManaged(model.isAddressFixed());
        return note;
    }

    private VBox card(String key, Node... content) {
        var title = new Label(texts.of(key));
        title.getStyleClass().add("pane-title");
        var card = new VBox(title);
        card.getChildren().addAll(content);
        card.getStyleClass().addAll("card", "firststart-card");
        return card;
    }

    private VBox labelled(String key, javafx.scene.control.Control control) {
        var label = new Label(texts.of(key));
        label.setLabelFor(control);
        label.getStyleClass().add("secondary");
        control.setAccessibleText(label.getText());
        control.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(label, control);
        box.getStyleClass().add("firststart-field");
        return box;
    }

    private Label paragraph(String key) {
        var label = new Label(texts.of(key));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
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
