package app.pult.ui.diagnostics;

import app.pult.desk.Attachment;
import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Fact;
import app.pult.diagnosis.Refusal;
import app.pult.diagnosis.report.FactNames;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cards beside findings: that there are none, what was not checked, what the machine is.
/// Thread: FX only.
final class CaseCards {
    private static final int MOST_SUMMARY = 8;

    private final Texts texts;
    private final Commands commands;
    private final FactNames names;
    private final Command fetch;

    /// `fetch` brings what is only on the server.
    CaseCards(Texts texts, Commands commands, FactNames names, Command fetch) {
        this.texts = texts;
        this.commands = commands;
        this.names = names;
        this.fetch = fetch;
    }

    Node calm(int files) {
        return card(
                texts.of("diagnostics.case.calm"),
                Wrapped.of(
                        files == 0
                                ? texts.of("diagnostics.case.calm.words")
                                : texts.of("diagnostics.case.calm.files", files),
                        "secondary"));
    }

    Node unchecked(List<Attachment> missing, List<Refusal> refusals) {
        var rows = new ArrayList<Node>();
        refusals.forEach(
                refusal ->
                        rows.add(
                                Wrapped.of(
                                        FindingCard.place(texts, refusal.file())
                                                + ": "
                                                + refusal.reason().words().in(texts.locale()),
                                        "secondary")));
        missing.forEach(
                file ->
                        rows.add(
                                Wrapped.of(
                                        texts.of("diagnostics.case.missing", file.name()),
                                        "secondary")));
        if (!missing.isEmpty()) {
            var button = commands.button(fetch);
            button.setId("diagnostics-fetch");
            rows.add(button);
        }
        return card(texts.of("diagnostics.case.unchecked"), rows.toArray(Node[]::new));
    }

    /// Where something says what it is.
    Optional<Node> machine(Diagnosis diagnosis) {
        var summary = names.summary(diagnosis.facts(), MOST_SUMMARY);
        return summary.isEmpty() ? Optional.empty() : Optional.of(machine(summary));
    }

    private Node machine(List<Fact> summary) {
        var grid = new GridPane();
        grid.getStyleClass().add("diagnostics-machine");
        var first = new ColumnConstraints();
        first.setMinWidth(Region.USE_PREF_SIZE);
        var second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(first, second);
        for (int i = 0; i < summary.size(); i++) {
            var fact = summary.get(i);
            var name = new Label(names.of(fact.key(), texts.locale()));
            name.getStyleClass().add("secondary");
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(i, name, Wrapped.of((fact.value() + " " + fact.unit()).strip()));
        }
        return card(texts.of("diagnostics.case.machine"), grid);
    }

    private static Node card(String title, Node... rows) {
        var head = new Label(title);
        head.getStyleClass().add("strong");
        var card = new VBox(head);
        card.getChildren().addAll(rows);
        card.getStyleClass().addAll("card", "finding-card");
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.LIST_ITEM);
        card.setAccessibleText(title);
        return card;
    }
}
