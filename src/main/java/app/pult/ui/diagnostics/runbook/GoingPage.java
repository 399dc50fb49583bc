package app.pult.ui.diagnostics.runbook;

import app.pult.diagnosis.runbook.Phrases;
import app.pult.diagnosis.runbook.Step;
import app.pult.diagnosis.runbook.run.RunId;
import app.pult.knowledge.Platform;
import app.pult.ui.kit.Confirmation;
import app.pult.ui.kit.Confirmation.Question;
import app.pult.ui.kit.Confirmation.Weight;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The step where a run stands, with its answers. A digit answers, Backspace takes the last answer
/// back, Ctrl+V keeps an output. Thread: FX only.
final class GoingPage extends BorderPane {
    private static final int DIGITS = 9;

    private final RunbookModel model;
    private final Texts texts;
    private final Label progress = new Label();
    private final Label time = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox content = new VBox();
    private final VBox answers = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Map<RunId, Map<String, String>> blanks = new HashMap<>();
    private Optional<Showing.Going> shown = Optional.empty();
    private Optional<StepCard> card = Optional.empty();

    GoingPage(RunbookModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        progress.setId("diagnostics-runbook-progress");
        progress.getStyleClass().add("secondary");
        time.setId("diagnostics-runbook-time");
        time.getStyleClass().add("secondary");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("runbook-bar");
        answers.getStyleClass().add("runbook-answers");
        content.getStyleClass().add("diagnostics-cards");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Optional<Node> keyboard() {
        return card.map(Node.class::cast);
    }

    void show(Showing.Going going) {
        boolean hadKeyboard = isFocusWithin();
        shown = Optional.of(going);
        var run = going.kept().run();
        var step = going.step();
        var made =
                new StepCard(
                        going.book(),
                        step,
                        run.os(),
                        texts,
                        blanks.computeIfAbsent(going.kept().id(), id -> new HashMap<>()),
                        this::agreed);
        card = Optional.of(made);
        var ahead = Ahead.of(run, going.book(), step);
        progress.setText(
                ahead.least() == 1
                        ? texts.of("diagnostics.runbook.progress.last", ahead.answered() + 1)
                        : texts.of(
                                "diagnostics.runbook.progress",
                                ahead.answered() + 1,
                                ahead.least() - 1));
        bar.setProgress(ahead.share());
        answers(step);
        content.getChildren().setAll(head(going), made, answers, foot(going));
        scroll.setVvalue(0);
        tick();
        if (hadKeyboard) {
            made.requestFocus();
        }
    }

    /// The time on the step, as it passes.
    void tick() {
        shown.ifPresent(
                going ->
                        time.setText(
                                texts.of(
                                        "diagnostics.runbook.time",
                                        Phrases.span(
                                                model.spent(going.kept().run()), texts.locale()))));
        time.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("over"),
                shown.filter(this::hasWaited).isPresent());
    }

    private boolean hasWaited(Showing.Going going) {
        return going.step()
                .timer()
                .filter(wait -> model.spent(going.kept().run()).compareTo(wait) >= 0)
                .isPresent();
    }

    private Node head(Showing.Going going) {
        var title = StepCard.wrapped(going.book().title().in(texts.locale()), "secondary");
        title.setId("diagnostics-runbook-title");
        var gap = new FlowPane(progress, time);
        gap.getStyleClass().add("runbook-progress");
        var head = new VBox(title, gap, bar);
        head.getStyleClass().add("runbook-head");
        if (going.book().os().size() > 1) {
            head.getChildren().add(systems(going));
        }
        return head;
    }

    private Node systems(Showing.Going going) {
        var row = new HBox();
        row.getStyleClass().add("segments");
        var group = new ToggleGroup();
        going.book().os().stream()
                .sorted()
                .forEach(os -> row.getChildren().add(system(going, os, group)));
        return row;
    }

    private ToggleButton system(Showing.Going going, Platform os, ToggleGroup group) {
        var button = new ToggleButton(os.shown());
        button.setId("diagnostics-runbook-os-" + os.name().toLowerCase(java.util.Locale.ROOT));
        button.setToggleGroup(group);
        button.setSelected(going.kept().run().os() == os);
        button.setOnAction(
                press -> {
                    button.setSelected(going.kept().run().os() == os);
                    if (going.kept().run().os() == os) {
                        button.setSelected(true);
                    } else if (going.kept().run().canGoBack()) {
                        ask(
                                "diagnostics.runbook.turn",
                                os.shown(),
                                Weight.PLAIN,
                                () -> model.turn(os));
                    } else {
                        model.turn(os);
                    }
                });
        return button;
    }

    private void answers(Step step) {
        answers.getChildren().clear();
        boolean open = card.filter(StepCard::isOpen).isPresent();
        for (int i = 0; open && i < step.answers().size(); i++) {
            int number = i;
            var label = step.answers().get(i).label().in(texts.locale());
            var button = new Button(label);
            button.setId("diagnostics-runbook-answer-" + (i + 1));
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinHeight(USE_PREF_SIZE);
            button.getStyleClass().add("runbook-answer");
            if (i < DIGITS) {
                var hint = new Label(Integer.toString(i + 1));
                hint.getStyleClass().add("runbook-digit");
                hint.setMinWidth(USE_PREF_SIZE);
                button.setGraphic(hint);
            }
            button.setOnAction(press -> model.answer(number));
            answers.getChildren().add(button);
        }
    }

    private void agreed() {
        shown.ifPresent(going -> answers(going.step()));
        card.ifPresent(Node::requestFocus);
    }

    private Node foot(Showing.Going going) {
        var back = button("back", model::back);
        back.setDisable(!going.kept().run().canGoBack());
        int outputs =
                going.kept()
                        .run()
                        .visits(going.kept().run().touchedAt())
                        .getLast()
                        .outputs()
                        .size();
        var paste = button("paste", this::paste);
        if (outputs > 0) {
            paste.setText(texts.of("diagnostics.runbook.pasted", outputs));
        }
        var foot =
                new FlowPane(
                        back,
                        paste,
                        button("list", model::choose),
                        button(
                                "stop",
                                () ->
                                        ask(
                                                "diagnostics.runbook.stop",
                                                "",
                                                Weight.DESTRUCTIVE,
                                                model::stop)));
        foot.getStyleClass().addAll("runbook-foot", "runbook-acts");
        return foot;
    }

    private Button button(String name, Runnable action) {
        var button = new Button(texts.of("diagnostics.runbook." + name));
        button.setId("diagnostics-runbook-" + name);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(press -> action.run());
        return button;
    }

    private void ask(String key, String about, Weight weight, Runnable onYes) {
        new Confirmation(texts)
                .ask(
                        getScene().getWindow(),
                        new Question(
                                texts.of(key + ".headline", about),
                                texts.of(key + ".explanation"),
                                texts.of(key + ".yes"),
                                weight),
                        onYes);
    }

    private void paste() {
        model.paste(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
    }

    /// What a text field has not taken for itself.
    private void key(KeyEvent press) {
        if (press.getTarget() instanceof javafx.scene.control.TextInputControl
                || press.isAltDown()
                || press.isShiftDown()) {
            return;
        }
        var code = press.getCode();
        if (press.isControlDown()) {
            if (code == KeyCode.V) {
                paste();
                press.consume();
            }
        } else if (code.isDigitKey()) {
            digit(code);
            press.consume();
        } else if (code == KeyCode.BACK_SPACE) {
            model.back();
            press.consume();
        }
    }

    private void digit(KeyCode code) {
        var name = code.getName();
        int number = name.charAt(name.length() - 1) - '0';
        if (number > 0 && card.filter(StepCard::isOpen).isPresent()) {
            model.answer(number - 1);
        }
    }
}
