package app.pult.ui.diagnostics.station;

import app.pult.diagnosis.station.Section;
import app.pult.diagnosis.station.Section.Topic;
import app.pult.diagnosis.station.StationRules;
import app.pult.ui.diagnostics.CardWalk;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Copied;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.Threads;
import app.pult.ui.shell.Ticker;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What is wrong at this desk and what to do about it: sections over rows. Measures while it is on
/// the screen. The arrows walk the rows.
///
/// Thread: FX only.
public final class StationPane extends BorderPane {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SAID = Duration.ofSeconds(3);

    private final StationModel model;
    private final Means means;
    private final RowWords words;
    private final Label verdict = new Label();
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private final CardWalk walk = new CardWalk(this::boxes, scroll);
    private final Map<Topic, SectionCard> byTopic = new EnumMap<>(Topic.class);
    private final Command refresh;
    private final Command copy;
    private boolean copied;

    /// What it is made with. `mask` takes secrets out of what is copied; `title` names program and
    /// version in it.
    public record Means(
            Texts texts,
            RowWords words,
            Commands commands,
            Threads threads,
            UnaryOperator<String> mask,
            String title) {}

    public StationPane(StationModel model, Means means) {
        this.model = model;
        this.means = means;
        words = means.words();
        refresh = Command.of("diagnostics.refresh", model::refresh).on("Ctrl+F5");
        copy = Command.of("diagnostics.copy", this::copy).on("Ctrl+Shift+C");
        setId("diagnostics-pane");
        setTop(header());
        setCenter(body());
        setBottom(footer());
        getStyleClass().addAll("diagnostics-pane", "canvas");
        var active = new Subscriptions();
        active.whileInScene(this, () -> attach(active));
    }

    /// Where the keyboard goes: the row it was on, else the first one; nowhere before there is one.
    public Optional<Node> keyboard() {
        return walk.keyboard();
    }

    private void attach(Subscriptions active) {
        model.setDisplay(display());
        model.attach();
        active.add(model::detach);
        active.add(means.commands().add(refresh));
        active.add(means.commands().add(copy));
        active.add(model.sectionsProperty().subscribe(this::show));
        active.add(model.checkingProperty().subscribe(now -> say()));
        active.add(Ticker.start(means.threads().delay(), SECOND, this::ages));
    }

    private app.pult.diagnosis.station.Row display() {
        var screen = Screen.getPrimary();
        double scale =
                Optional.ofNullable(getScene().getWindow())
                        .map(Window::getOutputScaleX)
                        .orElse(screen.getOutputScaleX());
        var bounds = screen.getBounds();
        return StationRules.display(
                Math.round(bounds.getWidth() * screen.getOutputScaleX()),
                Math.round(bounds.getHeight() * screen.getOutputScaleY()),
                scale);
    }

    private Node header() {
        verdict.setId("diagnostics-verdict");
        verdict.getStyleClass().add("secondary");
        var header = new HBox(verdict);
        header.getStyleClass().add("diagnostics-header");
        return header;
    }

    private Node body() {
        cards.getStyleClass().add("diagnostics-cards");
        cards.setAccessibleRole(AccessibleRole.LIST_VIEW);
        cards.setAccessibleText(means.texts().of("diagnostics.title"));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node footer() {
        var buttons = new HBox(button(refresh), button(copy));
        buttons.getStyleClass().addAll("diagnostics-buttons", "hairline-top");
        return buttons;
    }

    private Button button(Command command) {
        var button = means.commands().button(command);
        button.getStyleClass().add("diagnostics-button");
        button.setGraphic(means.commands().keyHint(command));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        return button;
    }

    private void show(List<Section> sections) {
        for (var section : sections) {
            byTopic.computeIfAbsent(section.topic(), this::card).show(section);
        }
        var wanted = sections.stream().map(Section::topic).map(byTopic::get).toList();
        if (!wanted.equals(cards.getChildren())) {
            cards.getChildren().setAll(wanted);
        }
        ages();
        say();
    }

    private SectionCard card(Topic topic) {
        return new SectionCard(
                topic,
                words,
                means.commands()
                        .find("shell.outbox")
                        .map(this::link)
                        .map(button -> Map.of("held", button))
                        .orElseGet(Map::of));
    }

    /// Each section has its own: a node lies in one place.
    private Node link(Command command) {
        var link = button(command);
        link.setId("diagnostics-" + command.nodeId());
        return link;
    }

    private void ages() {
        var now = model.now();
        model.sectionsProperty()
                .get()
                .forEach(
                        section ->
                                Optional.ofNullable(byTopic.get(section.topic()))
                                        .ifPresent(card -> card.age(section, now)));
    }

    /// The one line that says how things are.
    private void say() {
        var texts = means.texts();
        verdict.getStyleClass().removeAll("warning-text", "success-text");
        if (copied) {
            verdict.setText(texts.of("diagnostics.copied"));
        } else if (model.checkingProperty().get()) {
            verdict.setText(texts.of("diagnostics.checking"));
        } else if (model.troubles() > 0) {
            verdict.setText(texts.of("diagnostics.troubles", model.troubles()));
            verdict.getStyleClass().add("warning-text");
        } else {
            verdict.setText(texts.of("diagnostics.fine"));
            verdict.getStyleClass().add("success-text");
        }
    }

    private void copy() {
        var report = words.report(model.sectionsProperty().get(), means.title(), model.now());
        Copied.put(means.mask().apply(report));
        copied = true;
        say();
        means.threads()
                .delay()
                .after(
                        SAID,
                        () -> {
                            copied = false;
                            say();
                        });
    }

    private List<RowBox> boxes() {
        return cards.getChildren().stream()
                .map(SectionCard.class::cast)
                .flatMap(card -> card.boxes().stream())
                .toList();
    }
}
