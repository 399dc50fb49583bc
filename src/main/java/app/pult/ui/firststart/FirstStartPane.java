package app.pult.ui.firststart;

import app.pult.settings.Account;
import app.pult.settings.PolicyFault;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.Optional;

/// The page before the desk: on one card the practice desk, on the other a server.
///
/// Thread: FX only.
public final class FirstStartPane extends StackPane {
    private final FirstStartModel model;
    private final Texts texts;
    private final Button practice = new Button();
    private final ServerCard server;

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
        server =
                new ServerCard(
                        model,
                        texts,
                        model.known().isEmpty()
                                ? "firststart.server.title"
                                : "firststart.again.card");
        setId("firststart");
        getStyleClass().addAll("firststart", "canvas");
        getStylesheets().add(Look.stylesheet(FirstStartPane.class, "firststart.css"));
        var column = model.known().map(this::again).orElseGet(() -> first(visit));
        column.getStyleClass().add("firststart-column");
        var centred = new StackPane(column);
        centred.getStyleClass().add("canvas");
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        getChildren().add(scroll);
        var active = new Subscriptions();
        active.whileInScene(this, () -> server.follow(active));
    }

    /// Where the keyboard goes: the first choice, or what is missing when signing in again.
    public Optional<Node> keyboard() {
        boolean isFirst = model.known().isEmpty() && model.mayPractise();
        return Optional.<Node>of(isFirst ? practice : server.keyboard())
                .filter(node -> node.getScene() != null);
    }

    private VBox first(Visit visit) {
        var cards = new HBox();
        if (model.mayPractise()) {
            cards.getChildren().add(practiceCard());
        }
        if (!model.servers().isEmpty()) {
            cards.getChildren().add(server);
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
                Wrapped.of(
                        texts.of(
                                "firststart.policy." + word(fault.kind()),
                                fault.file(),
                                fault.detail()),
                        "warning-text");
        label.setId("firststart-policy-fault");
        return label;
    }

    /// In mid-shift: the account is known, and so is what the operator fears for.
    private VBox again(Account account) {
        server.fix();
        return new VBox(
                title(texts.of("firststart.again.title", account.name())),
                lead("firststart.again.lead"),
                server);
    }

    private static Label title(String words) {
        var title = new Label(words);
        title.getStyleClass().add("firststart-title");
        return title;
    }

    private Label lead(String key) {
        return Wrapped.of(texts.of(key), "muted");
    }

    private Node practiceCard() {
        practice.setId("firststart-practice");
        practice.setText(texts.of("firststart.practice.open"));
        practice.setOnAction(event -> model.practice());
        return new Card(
                texts.of("firststart.practice.title"),
                Wrapped.of(texts.of("firststart.practice.text")),
                practice);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
