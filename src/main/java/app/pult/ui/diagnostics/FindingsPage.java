package app.pult.ui.diagnostics;

import app.pult.diagnosis.Diagnosis;
import app.pult.diagnosis.Finding;
import app.pult.knowledge.RuleTally;
import app.pult.knowledge.RuleVerdict;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.Texts;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is wrong, the worst first; then what was not checked, and what the machine is. The arrows
/// walk the cards.
///
/// Thread: FX only.
final class FindingsPage extends BorderPane {
    /// So many of the worst stand open; of the others there is the title.
    private static final int MOST_OPEN = 5;

    private final CaseModel model;
    private final Texts texts;
    private final FindingHelp help;
    private final FindingVerdicts verdicts;
    private final CaseCards around;
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private final CardWalk walk = new CardWalk(cards::getChildren, scroll);
    private final FlowPane actions = new FlowPane();
    private final List<Command> own;
    private boolean isOrdered;

    /// `chief` is what is mostly done about what is shown, `others` are seldom.
    FindingsPage(
            CaseModel model,
            Texts texts,
            Commands commands,
            CaseCards around,
            FindingHelp help,
            FindingVerdicts verdicts,
            Command chief,
            List<Command> others) {
        this.model = model;
        this.texts = texts;
        this.help = help;
        this.verdicts = verdicts;
        this.around = around;
        cards.getStyleClass().add("diagnostics-cards");
        cards.setAccessibleRole(AccessibleRole.LIST_VIEW);
        cards.setAccessibleText(texts.of("diagnostics.findings"));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        Button button = commands.button(chief);
        button.getStyleClass().add("primary");
        button.setGraphic(commands.keyHint(chief));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        actions.getChildren().add(button);
        actions.getChildren().addAll(others.stream().map(commands::button).toList());
        actions.getStyleClass().addAll("diagnostics-buttons", "hairline-top");
        own =
                List.of(
                        Command.of("diagnostics.timeline.place", this::place)
                                .on("T")
                                .keyIn(focusWithinProperty()),
                        Command.of("diagnostics.finding.wrong", () -> judge(RuleVerdict.WRONG))
                                .on("W")
                                .keyIn(focusWithinProperty()),
                        Command.of("diagnostics.finding.right", () -> judge(RuleVerdict.RIGHT))
                                .on("Y")
                                .keyIn(focusWithinProperty()));
        var menu = new ContextMenu();
        Stream.of(own, List.of(chief), others)
                .flatMap(List::stream)
                .map(commands::menuItem)
                .forEach(menu.getItems()::add);
        cards.setOnContextMenuRequested(
                asked -> {
                    menu.show(cards, asked.getScreenX(), asked.getScreenY());
                    asked.consume();
                });
        setId("diagnostics-findings");
    }

    /// What can be done about the finding with the keyboard.
    List<Command> ownCommands() {
        return own;
    }

    Optional<Node> keyboard() {
        return walk.keyboard();
    }

    /// Asks for the place in time of what proves the finding with the keyboard.
    private void place() {
        chosen().flatMap(FindingCard::proof).ifPresent(model::seek);
    }

    /// Says it of the finding with the keyboard.
    private void judge(RuleVerdict verdict) {
        chosen().ifPresent(card -> verdicts.say(card.rule(), verdict));
    }

    private Optional<FindingCard> chosen() {
        return findingCards().stream().filter(Node::isFocused).findFirst();
    }

    private List<FindingCard> findingCards() {
        return cards.getChildren().stream()
                .filter(FindingCard.class::isInstance)
                .map(FindingCard.class::cast)
                .toList();
    }

    /// A finding that is called wrong is folded where it stands, so that the keyboard stays with
    /// it; where the findings are shown anew, it stands behind the others.
    void judged(Map<String, RuleTally> tallies) {
        var all = findingCards();
        all.forEach(card -> Optional.ofNullable(tallies.get(card.rule())).ifPresent(card::judged));
        var wrong = all.stream().filter(FindingCard::isWrong).toList();
        if (!isOrdered && !wrong.isEmpty()) {
            var shown = new ArrayList<>(cards.getChildren());
            shown.removeAll(wrong);
            shown.addAll(all.size() - wrong.size(), wrong);
            cards.getChildren().setAll(shown);
        }
        isOrdered |= !tallies.isEmpty();
    }

    void show(CaseModel.View view) {
        setBottom(null);
        switch (view) {
            case CaseModel.View.Nothing nothing -> sentence("diagnostics.case.nothing");
            case CaseModel.View.Working working ->
                    sentence(
                            switch (working.work()) {
                                case READING -> "diagnostics.case.reading";
                                case FETCHING -> "diagnostics.case.fetching";
                            });
            case CaseModel.View.Failed failed -> {
                var again = new Button(texts.of("diagnostics.case.what_is_here"));
                again.setOnAction(press -> model.readAgain());
                setCenter(new EmptyState(failed.sentence(), again));
            }
            case CaseModel.View.Done done -> {
                show(done.files(), done.diagnosis());
                // After the cards, as Tab goes.
                setBottom(actions);
            }
        }
    }

    private void sentence(String key) {
        setCenter(new EmptyState(texts.of(key)));
    }

    private void show(CaseFiles files, Diagnosis diagnosis) {
        isOrdered = false;
        var shown = new ArrayList<Node>();
        Map<Finding, FindingCard> made = new LinkedHashMap<>();
        for (var finding : diagnosis.findings()) {
            var card = new FindingCard(finding, texts, model::show, model::seek, verdicts::say);
            if (made.size() >= MOST_OPEN) {
                card.brief();
            }
            made.put(finding, card);
            shown.add(card);
        }
        if (diagnosis.findings().isEmpty()) {
            shown.add(around.calm(files.readIn(diagnosis)));
        }
        if (!files.missing().isEmpty() || !diagnosis.refusals().isEmpty()) {
            shown.add(around.unchecked(files.missing(), diagnosis.refusals()));
        }
        around.machine(diagnosis).ifPresent(shown::add);
        cards.getChildren().setAll(shown);
        setCenter(scroll);
        help.background()
                .load("offers", () -> help.offers().apply(diagnosis), found -> offer(found, made));
    }

    /// Codes that something helps with stand behind the findings, before what is no fault.
    private void offer(FindingHelp.Offers found, Map<Finding, FindingCard> made) {
        found.findings()
                .forEach(
                        (finding, offers) ->
                                Optional.ofNullable(made.get(finding))
                                        .ifPresent(card -> card.offer(offers, help)));
        var mentions =
                found.codes().entrySet().stream()
                        .map(
                                code ->
                                        new MentionCard(
                                                code.getKey(),
                                                code.getValue(),
                                                help,
                                                texts,
                                                model::show))
                        .toList();
        cards.getChildren().addAll(made.size(), mentions);
    }
}
