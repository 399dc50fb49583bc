package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.runbook.End;
import app.pult.diagnosis.runbook.Phrases;
import app.pult.diagnosis.runbook.run.KeptRun;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// How a run came to rest: the outcome, what to do now, the note that proves it, and what the
/// customer is told. Thread: FX only.
final class OverPage extends BorderPane {
    private final RunbookModel model;
    private final RunbookPane.Means means;
    private final Texts texts;
    private final VBox content = new VBox();
    private Optional<Node> first = Optional.empty();

    OverPage(RunbookModel model, RunbookPane.Means means) {
        this.model = model;
        this.means = means;
        texts = means.texts();
        content.getStyleClass().add("diagnostics-cards");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                press -> {
                    if (press.getCode() == KeyCode.BACK_SPACE) {
                        model.back();
                        press.consume();
                    }
                });
    }

    Optional<Node> keyboard() {
        return first;
    }

    void show(KeptRun kept) {
        boolean hadKeyboard = isFocusWithin();
        var card = new VBox(StepCard.wrapped(kept.run().title().in(texts.locale()), "strong"));
        card.setId("diagnostics-runbook-over");
        card.getStyleClass().addAll("card", "runbook-card");
        var end = kept.run().end();
        end.ifPresentOrElse(
                one -> ended(card, one),
                () ->
                        card.getChildren()
                                .add(
                                        StepCard.wrapped(
                                                texts.of("diagnostics.runbook.given_up"),
                                                "secondary")));
        content.getChildren().setAll(card, buttons(kept, end));
        take(hadKeyboard);
    }

    /// A run whose step is no longer there: its record can still be written down.
    void lost(KeptRun kept) {
        boolean hadKeyboard = isFocusWithin();
        var card =
                new VBox(
                        StepCard.wrapped(kept.run().title().in(texts.locale()), "strong"),
                        StepCard.wrapped(texts.of("diagnostics.runbook.lost"), "runbook-text"));
        card.setId("diagnostics-runbook-lost");
        card.getStyleClass().addAll("card", "runbook-card");
        var row = buttons(kept, Optional.empty());
        content.getChildren().setAll(card, row);
        take(hadKeyboard);
    }

    private void take(boolean hadKeyboard) {
        if (hadKeyboard) {
            first.ifPresent(Node::requestFocus);
        }
    }

    private void ended(VBox card, End end) {
        card.getChildren()
                .addAll(
                        new Pill(kind(end.outcome()), Phrases.of(end.outcome()).in(texts.locale())),
                        StepCard.wrapped(end.text().in(texts.locale()), "runbook-text"));
    }

    private Node buttons(KeptRun kept, Optional<End> end) {
        var note =
                button(
                        "note",
                        () ->
                                means.write()
                                        .accept(kept.ticket(), means.noteOf().apply(kept.run())));
        note.getStyleClass().add("primary");
        first = Optional.of(note);
        var row = new FlowPane(note);
        end.flatMap(End::customer)
                .ifPresent(
                        words ->
                                row.getChildren()
                                        .add(
                                                button(
                                                        "tell",
                                                        () ->
                                                                means.tell()
                                                                        .accept(
                                                                                kept.ticket(),
                                                                                words))));
        if (kept.run().canGoBack()) {
            row.getChildren().add(button("back", model::back));
        }
        if (!kept.run().isOver()) {
            row.getChildren().add(button("stop", model::stop));
        }
        row.getChildren().add(button("list", model::choose));
        row.getStyleClass().add("runbook-foot");
        return row;
    }

    private Button button(String name, Runnable action) {
        var button = new Button(texts.of("diagnostics.runbook." + name));
        button.setId("diagnostics-runbook-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(press -> action.run());
        return button;
    }

    private static Pill.Kind kind(End.Outcome outcome) {
        return switch (outcome) {
            case SOLVED -> Pill.Kind.SUCCESS;
            case ESCALATED, WAITING -> Pill.Kind.ACCENT;
            case NOT_SOLVED -> Pill.Kind.WARNING;
        };
    }
}
