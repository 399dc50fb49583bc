package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.runbook.Command;
import app.pult.diagnosis.runbook.Phrases;
import app.pult.diagnosis.runbook.Risk;
import app.pult.diagnosis.runbook.Runbook;
import app.pult.diagnosis.runbook.Step;
import app.pult.diagnosis.runbook.Undo;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A step: what to do, the commands to copy, what they change and how that is taken back, what is
/// expected. What cannot be undone is asked about before its words and commands are shown. Thread:
/// FX only.
final class StepCard extends VBox {
    private final Step step;
    private final Runbook book;
    private final Platform os;
    private final Texts texts;
    private final Map<String, String> values;
    private final List<CommandBlock> blocks = new ArrayList<>();
    private boolean isAgreed;

    /// `values` are those of blanks that were filled in before; `shown` is called when the answers
    /// may be given.
    StepCard(
            Runbook book,
            Step step,
            Platform os,
            Texts texts,
            Map<String, String> values,
            Runnable shown) {
        this.book = book;
        this.step = step;
        this.os = os;
        this.texts = texts;
        this.values = values;
        setId("diagnostics-runbook-step");
        getStyleClass().addAll("card", "runbook-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        var title = wrapped(say(step.title()), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, new Pill(kind(step.risk()), say(Phrases.of(step.risk()))));
        head.getStyleClass().add("diagnostics-line");
        getChildren().add(head);
        setAccessibleText(say(step.title()) + ". " + say(step.text()));
        if (step.risk() == Risk.DESTRUCTIVE) {
            ask(shown);
        } else {
            whole();
        }
    }

    /// Whether its answers may be given: what cannot be undone was agreed to.
    boolean isOpen() {
        return step.risk() != Risk.DESTRUCTIVE || isAgreed;
    }

    private void ask(Runnable shown) {
        changes();
        var question = wrapped(texts.of("diagnostics.runbook.destructive"), "runbook-warning");
        var agree = new Button(texts.of("diagnostics.runbook.agree"));
        agree.setId("diagnostics-runbook-agree");
        agree.getStyleClass().add("danger-button");
        agree.setOnAction(
                press -> {
                    isAgreed = true;
                    getChildren().remove(1, getChildren().size());
                    whole();
                    shown.run();
                });
        getChildren().addAll(question, agree);
    }

    private void whole() {
        getChildren().add(wrapped(say(step.text()), "runbook-text"));
        blanks();
        step.commands(os).forEach(this::command);
        changes();
        step.timer()
                .ifPresent(
                        wait ->
                                line(
                                        "diagnostics.runbook.wait",
                                        Phrases.span(wait, texts.locale())));
        line("diagnostics.runbook.expect", say(step.expect()));
    }

    private void changes() {
        step.changes().ifPresent(what -> line("diagnostics.runbook.changes", say(what)));
        step.undo()
                .ifPresent(
                        undo -> {
                            switch (undo) {
                                case Undo.By by ->
                                        line("diagnostics.runbook.undo", say(by.words()));
                                case Undo.Never never ->
                                        line("diagnostics.runbook.never", say(never.words()));
                            }
                            step.undoing(os).forEach(this::command);
                        });
    }

    private void blanks() {
        Set<String> names = new LinkedHashSet<>();
        step.commands(os).forEach(command -> names.addAll(command.blanks()));
        step.undoing(os).forEach(command -> names.addAll(command.blanks()));
        for (var name : names) {
            var words = book.blanks().get(name);
            if (words != null) {
                getChildren().add(field(name, say(words)));
            }
        }
    }

    private TextField field(String name, String words) {
        var field = new TextField(values.getOrDefault(name, ""));
        field.setId("diagnostics-runbook-blank-" + name);
        field.setPromptText(words);
        field.setAccessibleText(words);
        field.textProperty()
                .subscribe(
                        (before, now) -> {
                            values.put(name, now);
                            blocks.forEach(CommandBlock::refresh);
                        });
        return field;
    }

    private void command(Command command) {
        var block = new CommandBlock(command, book, texts, values);
        blocks.add(block);
        getChildren().add(block);
    }

    private void line(String key, String words) {
        getChildren().add(wrapped(texts.of(key, words), "runbook-line"));
    }

    private String say(app.pult.diagnosis.Bilingual words) {
        return words.in(texts.locale());
    }

    private static Pill.Kind kind(Risk risk) {
        return switch (risk) {
            case READ -> Pill.Kind.NEUTRAL;
            case CHANGE -> Pill.Kind.WARNING;
            case DESTRUCTIVE -> Pill.Kind.DANGER;
        };
    }

    static Label wrapped(String words, String style) {
        return Wrapped.of(words.strip(), style);
    }
}
