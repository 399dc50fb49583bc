package app.pult.ui.diagnostics.probes;

import app.pult.desk.TicketId;
import app.pult.ui.diagnostics.CardWalk;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What to look at, where that leads, what was seen, and what else there is to look at. Enter in
/// the field asks for the addresses, Enter again goes there; the arrows walk the cards.
///
/// Thread: FX only.
public final class ProbesPage extends BorderPane {
    private final ProbesModel model;
    private final Means means;
    private final Words words;
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private List<Node> stops = List.of();
    private final CardWalk walk = new CardWalk(() -> stops, scroll);
    private final ReadOnlyBooleanWrapper planned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper routable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper comparable = new ReadOnlyBooleanWrapper();
    private final Label offline = new Label();
    private final Command ask;
    private final Command run;
    private final Command route;
    private final Command stop;
    private final Command note;
    private final Command compare;
    private final Button go;
    private final Button halt;
    private final ShowingCards made;
    private final TargetForm form;
    private Optional<Showing> before = Optional.empty();

    /// What it is made with: `write` begins an internal note of a ticket with these words, `noteOf`
    /// makes the words of a run.
    public record Means(
            Texts texts,
            Ages ages,
            Commands commands,
            Function<Run, String> noteOf,
            BiConsumer<TicketId, String> write) {}

    public ProbesPage(ProbesModel model, Means means) {
        this.model = model;
        this.means = means;
        words = new Words(means.texts(), means.ages());
        ask = Command.of("probes.ask", this::ask).when(model.onlineProperty(), "probes.offline");
        run =
                Command.of("probes.run", model::run)
                        .when(planned.and(model.onlineProperty()), "probes.run.hindered");
        route =
                Command.of("probes.route", model::route)
                        .when(routable.and(model.onlineProperty()), "probes.run.hindered");
        stop = Command.of("probes.stop", model::stop).when(busy, "probes.stop.hindered");
        note = Command.of("probes.note", this::note).when(seen, "probes.note.hindered");
        compare =
                Command.of("probes.compare", () -> model.earlier().ifPresent(model::compare))
                        .when(comparable, "probes.compare.hindered");
        go = means.commands().primaryButton(run);
        halt = means.commands().button(stop);
        made = new ShowingCards(model, words, go, means.commands().button(route), halt);
        form = new TargetForm(words, means.commands().button(ask));
        form.field().addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        offline.setText(means.texts().of("probes.offline"));
        offline.setId("probes-offline");
        offline.setWrapText(true);
        offline.getStyleClass().add("secondary");
        offline.visibleProperty().bind(model.onlineProperty().not());
        offline.managedProperty().bind(offline.visibleProperty());
        cards.getStyleClass().add("diagnostics-cards");
        cards.setAccessibleRole(AccessibleRole.LIST_VIEW);
        cards.setAccessibleText(means.texts().of("diagnostics.page.probes"));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setId("probes-page");
        var top = new VBox(form, offline);
        top.getStyleClass().add("probes-top");
        setTop(top);
        setCenter(scroll);
        setBottom(footer());
        getStyleClass().add("diagnostics-pane");
        var active = new Subscriptions();
        active.whileInScene(this, () -> attach(active));
    }

    /// Where the keyboard goes: the card it was on, else what is to be pressed now, else the field.
    public Optional<Node> keyboard() {
        return walk.keyboard()
                .filter(Node::isFocused)
                .or(() -> Optional.of(wanted(model.viewProperty().get().showing())));
    }

    private void attach(Subscriptions active) {
        model.attach();
        active.add(model::detach);
        Stream.of(ask, run, route, stop, note, compare)
                .forEach(command -> active.add(means.commands().add(command)));
        active.add(model.viewProperty().subscribe(this::show));
    }

    private Node footer() {
        var row = new FlowPane(button(note), button(compare));
        row.getStyleClass().addAll("diagnostics-buttons", "probes-buttons", "hairline-top");
        return row;
    }

    private Button button(Command command) {
        var button = means.commands().button(command);
        button.setGraphic(means.commands().keyHint(command));
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    private void ask() {
        if (form.validProperty().get()) {
            form.target().ifPresent(target -> ask(new Subject.One(target)));
        } else {
            form.field().requestFocus();
        }
    }

    private void ask(Subject subject) {
        if (subject instanceof Subject.One one) {
            form.show(one.target());
        }
        model.ask(subject, form.setup());
    }

    private void note() {
        var view = model.viewProperty().get();
        view.ticket()
                .ifPresent(
                        ticket ->
                                view.showing()
                                        .looked()
                                        .ifPresent(
                                                shown ->
                                                        means.write()
                                                                .accept(
                                                                        ticket,
                                                                        means.noteOf()
                                                                                .apply(shown))));
    }

    /// Down leads from the field to the cards.
    private void enter(KeyEvent press) {
        if (press.getCode() == KeyCode.DOWN && !stops.isEmpty()) {
            stops.getFirst().requestFocus();
            press.consume();
        }
    }

    private void show(ProbesModel.View view) {
        var showing = view.showing();
        boolean here = hasKeyboard();
        boolean moved = before.filter(showing::equals).isEmpty();
        before = Optional.of(showing);
        planned.set(showing instanceof Showing.Planned);
        routable.set(showing instanceof Showing.Planned plan && plan.hasRoute());
        busy.set(showing.isBusy());
        seen.set(showing.looked().isPresent() && view.ticket().isPresent());
        comparable.set(showing instanceof Showing.Seen && model.earlier().isPresent());
        var reached = new ArrayList<Node>();
        var shown = new ArrayList<>(made.of(showing, reached));
        if (!showing.isBusy()) {
            shown.addAll(new Choices(words, new Chosen()).of(view, reached));
        }
        stops = List.copyOf(reached);
        cards.getChildren().setAll(shown);
        if (moved) {
            scroll.setVvalue(0);
        }
        if (here && (moved || !hasKeyboard())) {
            wanted(showing).requestFocus();
        }
    }

    private boolean hasKeyboard() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(this::isInside)
                .isPresent();
    }

    private boolean isInside(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).anyMatch(this::equals);
    }

    /// What the next press of Enter is for.
    private Node wanted(Showing showing) {
        return switch (showing) {
            case Showing.Planned planned -> go;
            case Showing.Asking asking -> halt;
            case Showing.Running running -> halt;
            case Showing.Seen seen -> stops.getFirst();
            case Showing.Compared compared -> stops.getFirst();
            case Showing.Nothing nothing -> form.field();
            case Showing.Failed failed -> form.field();
        };
    }

    private final class Chosen implements Choices.Actions {
        @Override
        public void ask(Subject subject) {
            ProbesPage.this.ask(subject);
        }

        @Override
        public void show(Run run) {
            model.show(run);
        }

        @Override
        public void compare(Run run) {
            model.compare(run);
        }
    }
}
