package app.pult.ui.snooze;

import app.pult.desk.Snooze;
import app.pult.desk.Snooze.End;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.snooze.SnoozeModel.Target;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks over the window until when tickets are put off: a time is typed, or chosen with the arrows.
///
/// Thread: FX only.
public final class SnoozeSheet extends StackPane {
    /// A line to choose. `until` is empty for the one that brings the ticket back.
    record Option(String words, String when, Optional<Instant> until) {}

    private final SnoozeModel model;
    private final List<Target> targets;
    private final Texts texts;
    private final Ages ages;
    private final Runnable close;
    private final TextField field = new TextField();
    private final Label understood = new Label();
    private final ListView<Option> list = new ListView<>();
    private final CheckBox early = new CheckBox();

    private SnoozeSheet(
            SnoozeModel model, List<Target> targets, Texts texts, Ages ages, Runnable close) {
        this.model = model;
        this.targets = targets;
        this.texts = texts;
        this.ages = ages;
        this.close = close;
        var title = new Label(title());
        title.getStyleClass().add("pane-title");
        fillField();
        fillList();
        early.setText(texts.of("snooze.early"));
        early.setId("snooze-early");
        early.setSelected(model.endProperty().get() == End.REPLY);
        early.setWrapText(true);
        understood.setId("snooze-understood");
        understood.setWrapText(true);
        understood.getStyleClass().add("secondary");
        var sheet = new VBox(title, field, understood, list, early);
        sheet.getStyleClass().addAll("raised-sheet", "snooze-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setAlignment(sheet, Pos.TOP_CENTER);
        setId("snooze");
        getStyleClass().addAll("shell-veil", "near-top");
        getStylesheets().add(Look.stylesheet(SnoozeSheet.class, "snooze.css"));
        getChildren().add(sheet);
        setOnMouseClicked(event -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        offer();
    }

    /// For the marked tickets, else the open one; empty where none can be put off. `close` takes it
    /// off the window.
    public static Optional<SnoozeSheet> of(
            SnoozeModel model, Texts texts, Ages ages, Runnable close) {
        var targets = model.chosenProperty().get();
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(new SnoozeSheet(model, targets, texts, ages, close));
    }

    /// Where the keyboard goes.
    public Optional<Node> keyboard() {
        return Optional.of(early.isFocused() ? early : field);
    }

    private String title() {
        return targets.size() == 1
                ? texts.of("snooze.title", targets.getFirst().number())
                : texts.of("snooze.several.title", targets.size());
    }

    private String end() {
        return texts.of(targets.size() == 1 ? "snooze.end.label" : "snooze.several.end");
    }

    private Optional<Snooze> asleep() {
        return targets.size() == 1 ? targets.getFirst().snooze() : Optional.empty();
    }

    private void fillField() {
        field.setId("snooze-field");
        field.setPromptText(texts.of("snooze.prompt"));
        field.setAccessibleText(texts.of("snooze.prompt"));
        field.textProperty().subscribe((before, now) -> offer());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void fillList() {
        list.setId("snooze-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.of("snooze.list.spoken"));
        list.getStyleClass().addAll("plain", "sheet-list", "snooze-list");
        list.prefHeightProperty()
                .bind(
                        Bindings.size(list.getItems())
                                .multiply(list.fixedCellSizeProperty())
                                .add(list.snapSizeY(2)));
        list.setCellFactory(view -> CellClicks.tell(new SnoozeCell(), click -> choose()));
    }

    /// What was typed comes first; where it is no time, Enter chooses nothing in its place.
    private void offer() {
        var typed = field.getText().strip();
        var read = model.read(typed);
        var options = new ArrayList<Option>();
        read.ifPresent(until -> options.add(option(texts.of("snooze.typed"), until)));
        model.choices().forEach(choice -> options.add(option(words(choice), choice.until())));
        if (targets.stream().anyMatch(target -> target.snooze().isPresent())) {
            options.add(new Option(end(), "", Optional.empty()));
        }
        say(typed, read);
        list.getItems().setAll(options);
        boolean isNothing = !typed.isEmpty() && read.isEmpty();
        list.getSelectionModel().clearAndSelect(isNothing ? -1 : 0);
    }

    private void say(String typed, Optional<Instant> read) {
        if (!typed.isEmpty()) {
            understood.setText(
                    read.map(until -> texts.of("snooze.in", ages.span(left(until))))
                            .orElse(texts.of("snooze.nottime")));
        } else {
            understood.setText(
                    asleep().map(now -> texts.of("snooze.now", ages.moment(now.until())))
                            .orElse(texts.of("snooze.hint")));
        }
    }

    private Duration left(Instant until) {
        return Duration.between(model.now(), until);
    }

    private Option option(String words, Instant until) {
        return new Option(words, ages.moment(until), Optional.of(until));
    }

    private String words(SnoozeModel.Choice choice) {
        return texts.of("snooze.preset." + choice.preset().name().toLowerCase(Locale.ROOT));
    }

    private void steer(KeyEvent press) {
        switch (press.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void leave(KeyEvent press) {
        switch (press.getCode()) {
            case ESCAPE -> close.run();
            case TAB -> (early.isFocused() ? field : early).requestFocus();
            default -> {
                return;
            }
        }
        press.consume();
    }

    private void step(int by) {
        List<Option> options = list.getItems();
        if (!options.isEmpty()) {
            int place = list.getSelectionModel().getSelectedIndex() + by;
            list.getSelectionModel().clearAndSelect(Math.floorMod(place, options.size()));
        }
    }

    private void choose() {
        var option = list.getSelectionModel().getSelectedItem();
        if (option == null) {
            return;
        }
        model.endProperty().set(early.isSelected() ? End.REPLY : End.TIME);
        close.run();
        option.until()
                .ifPresentOrElse(until -> model.put(targets, until), () -> model.end(targets));
    }
}
