package app.pult.ui.knowledge;

import app.pult.knowledge.Verdict;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.knowledge.VerdictModel.Subject;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.Optional;

/// Asks whether what is looked at helped with the open ticket. Not there where there is nothing to
/// judge. Thread: FX only.
final class VerdictBar extends HBox {
    private final VerdictModel model;
    private final Texts texts;
    private final SimpleBooleanProperty asks = new SimpleBooleanProperty();
    private final Command helped;
    private final Command didNot;
    private final ToggleButton yes = new ToggleButton();
    private final ToggleButton no = new ToggleButton();

    VerdictBar(VerdictModel model, Texts texts, Commands commands) {
        this.model = model;
        this.texts = texts;
        helped =
                Command.of("knowledge.helped", () -> model.say(Verdict.HELPED))
                        .on("Alt+Y")
                        .when(asks);
        didNot =
                Command.of("knowledge.didnot", () -> model.say(Verdict.DID_NOT))
                        .on("Alt+N")
                        .when(asks);
        var question = Wrapped.of(texts.of("knowledge.verdict"), "secondary");
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        var answers =
                new HBox(
                        answer(yes, "knowledge.verdict.yes", helped, commands),
                        answer(no, "knowledge.verdict.no", didNot, commands));
        answers.getStyleClass().addAll("segments", "accented");
        setId("knowledge-verdict");
        getChildren().setAll(question, answers);
        getStyleClass().add("knowledge-verdict");
        show(Optional.empty());
    }

    List<Command> commands() {
        return List.of(helped, didNot);
    }

    void show(Optional<Subject> subject) {
        asks.set(subject.isPresent());
        setVisible(subject.isPresent());
        setManaged(subject.isPresent());
        var said = subject.flatMap(one -> one.tally().here());
        yes.setSelected(said.filter(Verdict.HELPED::equals).isPresent());
        no.setSelected(said.filter(Verdict.DID_NOT::equals).isPresent());
    }

    /// What it shows is what is on the disk: a click alone chooses nothing.
    private ToggleButton answer(
            ToggleButton button, String words, Command command, Commands commands) {
        button.setText(texts.of(words));
        button.setId(command.nodeId());
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(
                event -> {
                    show(model.subjectProperty().get());
                    command.run();
                });
        commands.know(command);
        button.setAccessibleText(texts.of(command.labelKey()));
        var tip = new Tooltip();
        tip.textProperty().bind(commands.shown(command));
        button.setTooltip(tip);
        return button;
    }
}
