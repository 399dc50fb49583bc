package app.pult.ui.diagnostics;

import app.pult.diagnosis.Evidence;
import app.pult.diagnosis.Finding;
import app.pult.diagnosis.Severity;
import app.pult.diagnosis.input.Input;
import app.pult.ui.kit.Pill;
import app.pult.ui.kit.Texts;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final Texts texts;
    private final Finding finding;
    private final Label sign = new Label();
    private final List<Labeled> more = new ArrayList<>();
    private final VBox offers = new VBox();

    /// `open` hears of the file whose message is wanted, `place` of the line whose place in time
    /// is.
    FindingCard(Finding finding, Texts texts, Consumer<String> open, Consumer<Evidence> place) {
        this.texts = texts;
        this.finding = finding;
        var locale = texts.locale();
        var title = wrapped(finding.title().in(locale), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        sign.setText(finding.severity() == Severity.INFO ? "i" : "!");
        sign.setMinWidth(USE_PREF_SIZE);
        sign.getStyleClass().addAll("diagnostics-sign", tone(finding.severity()));
        var head =
                new HBox(
                        sign,
                        title,
                        new Pill(kind(finding.severity()), finding.severity().words().in(locale)));
        head.getStyleClass().add("diagnostics-line");
        getChildren().add(head);
        finding.evidence().forEach(this::evidence);
        more.forEach(label -> show(label, false));
        var because = finding.because().in(locale);
        getChildren()
                .add(
                        wrapped(
                                finding.times() > 1
                                        ? because
                                                + " "
                                                + texts.of("diagnostics.times", finding.times())
                                        : because,
                                "diagnostics-next"));
        getChildren().add(wrapped(finding.suggestion().advice().in(locale), "diagnostics-advice"));
        proof().ifPresent(line -> getChildren().add(inTime(line, place)));
        offers.getStyleClass().add("finding-offers");
        offers.setVisible(false);
        offers.setManaged(false);
        getChildren().add(offers);
        getStyleClass().addAll("card", "finding-card");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(spoken());
        setFocusTraversable(true);
        focusedProperty().subscribe(focused -> more.forEach(label -> show(label, focused)));
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> requestFocus());
        setOnKeyPressed(press -> enter(press, open));
    }

    /// What helps, once it was looked up; Tab goes from the card to it.
    void offer(FindingOffers found, FindingHelp help) {
        offers.getChildren().clear();
        for (var book : found.runbooks()) {
            var words = texts.of("diagnostics.offer.runbook", book.title());
            var button = button(words, () -> help.begin().accept(book.id()));
            button.setId("diagnostics-finding-runbook");
            offers.getChildren().add(button);
        }
        for (var page : found.articles()) {
            var words =
                    texts.of(
                            switch (page.why()) {
                                case RULE -> "diagnostics.offer.rule";
                                case WORDS -> "diagnostics.offer.words";
                            },
                            page.title());
            offers.getChildren().add(button(words, () -> help.read().accept(page.id())));
        }
        boolean any = !offers.getChildren().isEmpty();
        offers.setVisible(any);
        offers.setManaged(any);
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(words);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.getStyleClass().addAll("link", "finding-offer");
        button.setOnAction(press -> action.run());
        return button;
    }

    /// The first line that proves it, in a file: a message has its place in the conversation.
    Optional<Evidence> proof() {
        return finding.evidence().stream()
                .filter(line -> !Input.isMessage(line.file()))
                .findFirst();
    }

    private Button inTime(Evidence line, Consumer<Evidence> place) {
        var button = new Button(texts.of("diagnostics.timeline.place.label"));
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setOnAction(press -> place.accept(line));
        more.add(button);
        show(button, false);
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
                wrapped(
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

    private static void show(Labeled label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    private static Label wrapped(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
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
