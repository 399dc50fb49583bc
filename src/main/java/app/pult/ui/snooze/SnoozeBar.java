package app.pult.ui.snooze;

import app.pult.desk.Snooze;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.snooze.SnoozeModel.Done;
import app.pult.ui.snooze.SnoozeModel.Target;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.List;

/// What was put off last, with a way back; or that the open ticket sleeps. Nothing is to be seen
/// where neither is so.
///
/// Thread: FX only.
public final class SnoozeBar extends VBox {
    private final SnoozeModel model;
    private final Texts texts;
    private final Ages ages;
    private final Label words = Wrapped.of("");
    private final HBox buttons = new HBox();
    private final Command open;
    private final Command undo;
    private final Command end;
    private final Button undoButton;
    private final Button endButton;

    /// `ask` opens the [SnoozeSheet], or closes it.
    public SnoozeBar(SnoozeModel model, Texts texts, Ages ages, Commands commands, Runnable ask) {
        this.model = model;
        this.texts = texts;
        this.ages = ages;
        var target = model.targetProperty();
        var chosen = model.chosenProperty();
        var done = model.doneProperty();
        open =
                Command.of("snooze.open", ask)
                        .on("Ctrl+L")
                        .when(
                                Bindings.createBooleanBinding(
                                        () -> !chosen.get().isEmpty(), chosen),
                                "snooze.open.hindered");
        undo =
                Command.of("snooze.undo", model::undo)
                        .on("Ctrl+Shift+L")
                        .when(
                                Bindings.createBooleanBinding(() -> done.get().isPresent(), done),
                                "snooze.undo.hindered");
        end =
                Command.of(
                                "snooze.end",
                                () -> target.get().ifPresent(open -> model.end(List.of(open))))
                        .when(
                                Bindings.createBooleanBinding(
                                        () -> target.get().flatMap(Target::snooze).isPresent(),
                                        target),
                                "snooze.end.hindered");
        undoButton = commands.button(undo);
        undoButton.setText(texts.of("snooze.undo.button"));
        undoButton.setAccessibleText(commands.label(undo));
        endButton = commands.button(end);
        words.setId("snooze-words");
        buttons.getStyleClass().add("snooze-buttons");
        getStyleClass().addAll("snooze-bar", "hairline-top");
        getStylesheets().add(Look.stylesheet(SnoozeBar.class, "snooze.css"));
        getChildren().addAll(words, buttons);
        target.subscribe(this::show);
        done.subscribe(this::show);
        show();
    }

    /// What can be told from anywhere.
    public List<Command> commands() {
        return List.of(open, undo, end);
    }

    private void show() {
        var done = model.doneProperty().get();
        var asleep = model.targetProperty().get().filter(now -> now.snooze().isPresent());
        boolean wanted = done.isPresent() || asleep.isPresent();
        setVisible(wanted);
        setManaged(wanted);
        done.ifPresentOrElse(
                last -> fill(words(last), undoButton, dismiss()),
                () -> asleep.ifPresent(now -> fill(words(now), endButton)));
    }

    private String words(Done last) {
        int count = last.targets().size();
        var first = last.targets().getFirst();
        if (count == 1) {
            return last.until()
                    .map(until -> words(first, until.of(first)))
                    .orElse(texts.of("snooze.ended", first.number()));
        }
        return last.until()
                .map(until -> several(count, until))
                .orElse(texts.of("snooze.several.ended", count));
    }

    private String several(int count, SnoozeModel.Until until) {
        var key =
                until.end() == Snooze.End.REPLY
                        ? "snooze.several.until.reply"
                        : "snooze.several.until.time";
        return texts.of(key, count, when(until.at()));
    }

    private String words(Target asleep) {
        return asleep.snooze().map(until -> words(asleep, until)).orElse("");
    }

    private String words(Target target, Snooze snooze) {
        var key = snooze.end() == Snooze.End.REPLY ? "snooze.until.reply" : "snooze.until.time";
        return texts.of(key, target.number(), when(snooze.until()));
    }

    private String when(Instant until) {
        return ages.at(until, model.now());
    }

    private void fill(String sentence, Node... offered) {
        words.setText(sentence);
        buttons.getChildren().setAll(offered);
    }

    private Button dismiss() {
        var button = new Button(texts.of("shell.banner.dismiss"));
        button.setId("snooze-dismiss");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.dismiss());
        return button;
    }
}
