package app.pult.ui.diagnostics.timeline;

import app.pult.diagnosis.Evidence;
import app.pult.ui.diagnostics.CaseModel;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.ProgressStrip;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The page of time in the diagnostics: events on one axis or kinds of messages, and over either
/// the lines of a file.
///
/// Thread: FX only.
public final class TimelinePane extends BorderPane {
    private final TimelineModel model;
    private final CaseModel cases;
    private final Texts texts;
    private final Commands commands;
    private final EventsPage events;
    private final KindsPage kinds;
    private final LinesPage lines;
    private final ToggleButton eventsButton;
    private final ToggleButton kindsButton;
    private final ProgressStrip progress;
    private final Command turn;
    private final Command closer;
    private final Command farther;

    /// `cases` is asked which line is sought.
    public TimelinePane(
            TimelineModel model,
            CaseModel cases,
            Texts texts,
            EventWords words,
            Commands commands) {
        this.model = model;
        this.cases = cases;
        this.texts = texts;
        this.commands = commands;
        var here = focusWithinProperty();
        turn = Command.of("diagnostics.timeline.turn", this::turn).on("Ctrl+F11").keyIn(here);
        closer =
                Command.of("diagnostics.timeline.closer", () -> zoom(zoom().closer()))
                        .on("=")
                        .keyIn(here);
        farther =
                Command.of("diagnostics.timeline.farther", () -> zoom(zoom().farther()))
                        .on("-")
                        .keyIn(here);
        events = new EventsPage(model, texts, words, commands, closer, farther);
        kinds = new KindsPage(model, texts, words);
        lines = new LinesPage(texts, words, model::close);
        progress = new ProgressStrip(texts, "timeline-progress", model::stop);
        eventsButton = button("diagnostics.timeline.events", "timeline-show-events");
        kindsButton = button("diagnostics.timeline.kinds", "timeline-show-kinds");
        var group = new ToggleGroup();
        eventsButton.setToggleGroup(group);
        kindsButton.setToggleGroup(group);
        eventsButton.setSelected(true);
        var row = new HBox(eventsButton, kindsButton);
        row.getStyleClass().addAll("segments", "timeline-switch");
        progress.managedProperty().bind(progress.visibleProperty());
        setTop(new VBox(row, progress));
        setId("diagnostics-timeline");
        var active = new Subscriptions();
        active.whileInScene(this, () -> attach(active));
    }

    private ToggleButton button(String key, String id) {
        var button = new ToggleButton(texts.of(key));
        button.setId(id);
        button.setOnAction(
                press -> {
                    button.setSelected(true);
                    page();
                });
        return button;
    }

    /// Where the keyboard goes: into the list.
    public Optional<Node> keyboard() {
        if (model.linesProperty().get().isPresent()) {
            return Optional.of(lines.keyboard());
        }
        if (model.done().isEmpty()) {
            return Optional.of(eventsButton);
        }
        return isAtKinds() ? kinds.keyboard() : events.keyboard();
    }

    private void attach(Subscriptions active) {
        active.add(commands.add(turn));
        active.add(commands.add(closer));
        active.add(commands.add(farther));
        model.attach();
        active.add(model::detach);
        active.add(model.viewProperty().subscribe(view -> show()));
        active.add(model.linesProperty().subscribe((before, found) -> show()));
        active.add(model.progressProperty().subscribe(this::progress));
        active.add(cases.soughtProperty().subscribe(sought -> seek()));
    }

    private void progress(Optional<Reading.Progress> now) {
        progress.setVisible(now.isPresent());
        now.ifPresent(
                reached ->
                        progress.show(
                                reached.file().isEmpty()
                                        ? texts.of("diagnostics.timeline.reading")
                                        : texts.of(
                                                "diagnostics.timeline.reading.file",
                                                reached.file(),
                                                reached.lines())));
    }

    private void show() {
        switch (model.viewProperty().get()) {
            case TimelineModel.View.Nothing nothing ->
                    setCenter(new EmptyState(texts.of("diagnostics.case.nothing")));
            case TimelineModel.View.Reading reading ->
                    setCenter(new EmptyState(texts.of("diagnostics.timeline.reading")));
            case TimelineModel.View.Ended ended -> {
                var again = new Button(texts.of("diagnostics.timeline.again"));
                again.setOnAction(press -> model.again());
                setCenter(new EmptyState(texts.of("diagnostics.timeline.ended.here"), again));
            }
            case TimelineModel.View.Done done -> {
                events.show(done);
                kinds.show(done.timeline().logs());
                page();
                seek();
            }
        }
    }

    /// The page that is chosen; lines of a file lie over it. The keyboard stays in the pane.
    private void page() {
        boolean hasKeyboard = isFocusWithin();
        var found = model.linesProperty().get();
        found.ifPresent(lines::show);
        Node wanted = found.isPresent() ? lines : isAtKinds() ? kinds : events;
        boolean isOther = !wanted.equals(getCenter());
        boolean isAtButtons = eventsButton.isFocused() || kindsButton.isFocused();
        setCenter(wanted);
        if (hasKeyboard && isOther && !isAtButtons) {
            keyboard().ifPresent(Node::requestFocus);
        }
    }

    private boolean isAtKinds() {
        return kindsButton.isSelected();
    }

    private void turn() {
        model.close();
        (isAtKinds() ? eventsButton : kindsButton).setSelected(true);
        page();
        keyboard().ifPresent(Node::requestFocus);
    }

    private Zoom zoom() {
        return model.done().map(done -> done.shown().zoom()).orElse(Zoom.ALL);
    }

    private void zoom(Zoom wanted) {
        if (!isAtKinds()) {
            model.zoom(wanted, events.chosen());
        }
    }

    /// The place of the line that is sought, with five minutes around it; a line of no log is shown
    /// in its file.
    private void seek() {
        if (model.done().isPresent()) {
            cases.takeSought().ifPresent(this::seek);
        }
    }

    private void seek(Evidence line) {
        eventsButton.setSelected(true);
        var found = model.find(line);
        if (found.isEmpty()) {
            model.open(line.file(), line.line());
            return;
        }
        model.close();
        model.zoom(Zoom.MINUTES, found);
        events.reveal(line);
        keyboard().ifPresent(Node::requestFocus);
    }
}
