package app.pult.ui.diagnostics;

import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.Severity;
import app.pult.diagnosis.input.Input;
import app.pult.knowledge.RuleTally;
import app.pult.knowledge.RuleVerdict;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A finding: what is wrong, how bad, the line that proves it, why it matters, what to do. The one
/// with the keyboard shows all of its evidence; Enter goes to the message that brought it, Tab to
/// the runbooks and articles that help.
///
/// Thread: FX only.
final class FindingCard extends VBox {
    /// Of a line, in characters; the note has more.
    private static final int MOST_SHOWN = 160;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final Finding finding;
    private final Label sign = new Label();
    private final List<Node> more = new ArrayList<>();
    private final Label known = Wrapped.of("", "secondary");
    private final ToggleButton right = new ToggleButton();
    private final ToggleButton wrong = new ToggleButton();
    private final HBox answers = new HBox(right, wrong);
    private final FlowPane acts = new FlowPane();
    private Optional<RuleTally> tally = Optional.empty();
    private boolean isBrief;
    private final OffersBox offers;
    private final HBox head;

    /// `open` hears of the file whose message is wanted, `place` of the line whose place in time
    /// is, `say` of what is said of the rule.
    FindingCard(
            Finding finding,
            Texts texts,
            Consumer<String> open,
            Consumer<Evidence> place,
            BiConsumer<String, RuleVerdict> say) {
        this.texts = texts;
        this.finding = finding;
        offers = new OffersBox(texts);
        var locale = texts.locale();
        var title = Wrapped.of(finding.title().in(locale), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        sign.setText(finding.severity() == Severity.INFO ? "i" : "!");
        sign.setMinWidth(USE_PREF_SIZE);
        sign.getStyleClass().addAll("diagnostics-sign", tone(finding.severity()));
        head =
                new HBox(
                        sign,
                        title,
                        new Pill(kind(finding.severity()), finding.severity().words().in(locale)));
        head.getStyleClass().add("diagnostics-line");
        getChildren().add(head);
        finding.evidence().forEach(this::evidence);
        var because = finding.because().in(locale);
        getChildren()
                .add(
                        Wrapped.of(
                                finding.times() > 1
                                        ? because
                                                + " "
                                                + texts.of("diagnostics.times", finding.times())
                                        : because,
                                "diagnostics-next"));
        getChildren()
                .add(Wrapped.of(finding.suggestion().advice().in(locale), "diagnostics-advice"));
        name(right, "diagnostics.finding.right.short", "diagnostics.finding.right.label");
        name(wrong, "diagnostics.finding.wrong.short", "diagnostics.finding.wrong.label");
        answer(right, RuleVerdict.RIGHT, say);
        answer(wrong, RuleVerdict.WRONG, say);
        answers.getStyleClass().addAll("segments", "accented");
        answers.setMaxWidth(USE_PREF_SIZE);
        proof().ifPresent(line -> acts.getChildren().add(inTime(line, place)));
        acts.getChildren().add(answers);
        acts.getStyleClass().add("finding-acts");
        getChildren().addAll(offers, known, acts);
        getStyleClass().addAll("card", "finding-card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(spoken());
        setFocusTraversable(true);
        focusWithinProperty().subscribe(focused -> fold());
        focusedProperty().subscribe(focused -> fold());
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> requestFocus());
        setOnKeyPressed(press -> enter(press, open));
    }

    private void name(ToggleButton button, String words, String hint) {
        button.setText(texts.of(words));
        button.setTooltip(new Tooltip(texts.of(hint)));
        button.setMinWidth(USE_PREF_SIZE);
    }

    /// What it shows is what is on the disk: a click alone chooses nothing.
    private void answer(
            ToggleButton button, RuleVerdict verdict, BiConsumer<String, RuleVerdict> say) {
        button.setFocusTraversable(false);
        button.setOnAction(
                press -> {
                    tally.ifPresent(this::judged);
                    say.accept(finding.rule(), verdict);
                });
    }

    String rule() {
        return finding.rule();
    }

    boolean isWrong() {
        return tally.filter(RuleTally::isWrongHere).isPresent();
    }

    /// From now on it is its title alone until it has the keyboard.
    void brief() {
        isBrief = true;
        fold();
    }

    /// What is known of the rule, and said of it here. One that is wrong here is its title alone,
    /// with what takes it back while it has the keyboard.
    void judged(RuleTally now) {
        tally = Optional.of(now);
        right.setSelected(now.here().filter(RuleVerdict.RIGHT::equals).isPresent());
        wrong.setSelected(now.isWrongHere());
        known.setText(
                texts.of(
                        "diagnostics.finding.known",
                        now.shown(),
                        Integer.toString(now.right()),
                        Integer.toString(now.wrong())));
        pseudoClassStateChanged(WRONG, now.isWrongHere());
        setAccessibleText(
                now.isWrongHere()
                        ? texts.of("diagnostics.finding.wrong.spoken", spoken())
                        : spoken());
        fold();
    }

    private boolean isOpen() {
        return !isWrong() && (isFocusWithin() || !isBrief);
    }

    private void fold() {
        for (var part : getChildren()) {
            if (part.equals(known)) {
                show(part, isFocused() && tally.filter(RuleTally::isJudged).isPresent());
            } else if (part.equals(acts)) {
                show(part, isFocused());
                acts.getChildren().forEach(act -> show(act, !isWrong()));
                show(answers, tally.isPresent());
            } else if (part.equals(offers)) {
                show(part, isOpen() && !offers.getChildren().isEmpty());
            } else if (!part.equals(head)) {
                show(part, isOpen() && (isFocused() || !more.contains(part)));
            }
        }
    }

    /// What helps, once it was looked up; Tab goes from the card to it.
    void offer(FindingOffers found, FindingHelp help) {
        offers.show(found, help);
        fold();
    }

    /// The first line that proves it, in a file: a message has its place in the conversation.
    Optional<Evidence> proof() {
        return finding.evidence().stream()
                .filter(line -> !Input.isMessage(line.file()))
                .findFirst();
    }

    private Button inTime(Evidence line, Consumer<Evidence> place) {
        var button = new Button(texts.of("diagnostics.timeline.place.short"));
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setOnAction(press -> place.accept(line));
        return button;
    }

    private void enter(KeyEvent press, Consumer<String> open) {
        if (isFocused() && press.getCode() == KeyCode.ENTER && !finding.evidence().isEmpty()) {
            open.accept(finding.evidence().getFirst().file());
            press.consume();
        }
    }

    private void evidence(Evidence evidence) {
        var line = evidence.text().strip();
        var label =
                Wrapped.of(
                        texts.of(
                                "diagnostics.evidence",
                                place(texts, evidence.file()),
                                Integer.toString(evidence.line()),
                                line.length() > MOST_SHOWN
                                        ? line.substring(0, MOST_SHOWN) + "…"
                                        : line),
                        "mono");
        label.getStyleClass().add("diagnostics-evidence");
        label.setMaxWidth(Double.MAX_VALUE);
        if (!more.isEmpty() || getChildren().size() > 1) {
            more.add(label);
        }
        getChildren().add(label);
    }

    /// What an operator calls the input.
    static String place(Texts texts, String file) {
        return Input.called(file).in(texts.locale());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private String spoken() {
        var locale = texts.locale();
        return finding.severity().words().in(locale)
                + ". "
                + finding.title().in(locale)
                + ". "
                + finding.evidence().stream().map(Evidence::text).collect(Collectors.joining(". "))
                + ". "
                + finding.suggestion().advice().in(locale);
    }

    private static String tone(Severity severity) {
        return switch (severity) {
            case CRITICAL, ERROR -> "danger";
            case WARNING -> "warning";
            case INFO -> "neutral";
        };
    }

    private static Pill.Kind kind(Severity severity) {
        return switch (severity) {
            case CRITICAL, ERROR -> Pill.Kind.DANGER;
            case WARNING -> Pill.Kind.WARNING;
            case INFO -> Pill.Kind.NEUTRAL;
        };
    }
}
