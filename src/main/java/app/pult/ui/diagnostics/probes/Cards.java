package app.pult.ui.diagnostics.probes;

import app.pult.diagnosis.probe.ProbeFinding;
import app.pult.diagnosis.probe.ProbeRow;
import app.pult.diagnosis.probe.ProbeRows;
import app.pult.diagnosis.station.Health;
import app.pult.ui.diagnostics.HealthLook;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Wrapped;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the cards of the page are made of. Thread: FX only.
final class Cards {
    private Cards() {}

    /// A card of a title and rows; the keyboard stops on it, and it says `spoken`.
    static VBox card(String title, String spoken) {
        var card = new VBox(wrapped(title, "strong"));
        card.getStyleClass().addAll("card", "finding-card");
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.LIST_ITEM);
        card.setAccessibleText(spoken);
        return card;
    }

    static Label wrapped(String words, String... styles) {
        var label = Wrapped.of(words, styles);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    static Label sign(Health health) {
        var sign = new Label();
        HealthLook.show(sign, health);
        return sign;
    }

    /// A sign, words that take the room, and what stands at the end.
    static HBox line(Health health, Node words, Node... end) {
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(sign(health), words);
        line.getChildren().addAll(end);
        line.getStyleClass().add("diagnostics-line");
        return line;
    }

    /// What was asked, what came back, how long it took.
    static Node row(ProbeRow row, Words words) {
        var box =
                new VBox(wrapped(row.name()), wrapped(row.value().in(words.locale()), "secondary"));
        if (!row.detail().isBlank()) {
            box.getChildren().add(wrapped(row.detail(), "caption"));
        }
        return line(
                row.health(),
                box,
                row.took().stream().map(time -> caption(words.took(time))).toArray(Node[]::new));
    }

    /// What is wrong, with a word for how bad, its proof and what to do.
    static Node finding(ProbeFinding finding, Words words) {
        var locale = words.locale();
        var head =
                line(
                        finding.health(),
                        wrapped(finding.saw().in(locale), "strong"),
                        new Pill(
                                HealthLook.kind(finding.health()), words.health(finding.health())));
        var box = new VBox(head);
        if (!finding.evidence().isBlank()) {
            box.getChildren()
                    .add(
                            wrapped(
                                    ProbeRows.shown(finding.evidence()),
                                    "mono",
                                    "diagnostics-evidence"));
        }
        box.getChildren().add(wrapped(finding.next().in(locale), "diagnostics-advice"));
        box.getStyleClass().add("probe-finding");
        return box;
    }

    static String spoken(ProbeFinding finding, Words words) {
        var locale = words.locale();
        return words.health(finding.health())
                + ". "
                + finding.saw().in(locale)
                + " "
                + finding.next().in(locale);
    }

    /// A row to be chosen with Enter, Space or the mouse; as high as its words are.
    static Node choice(Node content, String spoken, Runnable chosen) {
        var row = new VBox(content);
        row.getStyleClass().add("probe-choice");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(spoken);
        row.setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY) {
                        row.requestFocus();
                        chosen.run();
                    }
                });
        row.setOnKeyPressed(
                press -> {
                    if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.SPACE) {
                        chosen.run();
                        press.consume();
                    }
                });
        return row;
    }

    static Label caption(String words) {
        var caption = new Label(words);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        return caption;
    }
}
