package app.pult.ui.kit.time;

import app.pult.ui.kit.Ages;
import app.pult.ui.kit.CellClicks;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;

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
import java.util.function.Consumer;

/// Asks over the window for a time ahead: it is typed, or chosen with the arrows.
///
/// Thread: FX only.
public final class TimeSheet extends StackPane {
    /// What is asked. `id` is the sheet's and the beginning of its parts'; `prompt` stands in the
    /// empty field and `hint` below it; `also` is a wish beside the time; `instead` what can be
    /// chosen in place of one.
    public record Question(
            String id,
            String title,
            String prompt,
            String hint,
            Optional<CheckBox> also,
            Optional<String> instead) {}

    /// A line to choose. `time` is empty for what stands in place of one.
    record Option(String words, String when, Optional<Instant> time) {}

    private final Question question;
    private final TimeChoices times;
    private final Texts texts;
    private final Ages ages;
    private final Consumer<Optional<Instant>> chosen;
    private final Runnable close;
    private final TextField field = new TextField();
    private final Label understood = new Label();
    private final ListView<Option> list = new ListView<>();

    /// `chosen` hears of the time, or of nothing for what stands in place of one, once `close` has
    /// taken the sheet off the window.
    public TimeSheet(
            Question question,
            TimeChoices times,
            Texts texts,
            Ages ages,
            Consumer<Optional<Instant>> chosen,
            Runnable close) {
        this.question = question;
        this.times = times;
        this.texts = texts;
        this.ages = ages;
        this.chosen = chosen;
        this.close = close;
        var title = new Label(question.title());
        title.getStyleClass().add("pane-title");
        fillField();
        fillList();
        understood.setId(question.id() + "-understood");
        understood.setWrapText(true);
        understood.getStyleClass().add("secondary");
        var sheet = new VBox(title, field, understood, list);
        question.also().ifPresent(sheet.getChildren()::add);
        sheet.getStyleClass().addAll("raised-sheet", "time-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setAlignment(sheet, Pos.TOP_CENTER);
        setId(question.id());
        getStyleClass().addAll("shell-veil", "near-top");
        getStylesheets().add(Look.stylesheet(TimeSheet.class, "time.css"));
        getChildren().add(sheet);
        setOnMouseClicked(event -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        offer();
    }

    /// Where the keyboard goes.
    public Optional<Node> keyboard() {
        return Optional.of(
                question.also().<Node>map(box -> box).filter(Node::isFocused).orElse(field));
    }

    private void fillField() {
        field.setId(question.id() + "-field");
        field.setPromptText(question.prompt());
        field.setAccessibleText(question.prompt());
        field.textProperty().subscribe((before, now) -> offer());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void fillList() {
        list.setId(question.id() + "-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.of("time.list.spoken"));
        list.getStyleClass().addAll("plain", "sheet-list", "time-list");
        list.prefHeightProperty()
                .bind(
                        Bindings.size(list.getItems())
                                .multiply(list.fixedCellSizeProperty())
                                .add(list.snapSizeY(2)));
        list.setCellFactory(view -> CellClicks.tell(new TimeCell(), click -> choose()));
    }

    /// What was typed comes first; where it is no time, Enter chooses nothing in its place.
    private void offer() {
        var typed = field.getText().strip();
        var read = times.read(typed);
        var options = new ArrayList<Option>();
        read.ifPresent(time -> options.add(option(texts.of("time.typed"), time)));
        times.choices().forEach(choice -> options.add(option(words(choice), choice.time())));
        question.instead().ifPresent(words -> options.add(new Option(words, "", Optional.empty())));
        understood.setText(typed.isEmpty() ? question.hint() : said(read));
        list.getItems().setAll(options);
        boolean isNothing = !typed.isEmpty() && read.isEmpty();
        list.getSelectionModel().clearAndSelect(isNothing ? -1 : 0);
    }

    private String said(Optional<Instant> read) {
        return read.map(time -> texts.of("time.in", ages.span(left(time))))
                .orElse(texts.of("time.none"));
    }

    private Duration left(Instant time) {
        return Duration.between(times.now(), time);
    }

    private Option option(String words, Instant time) {
        return new Option(words, ages.moment(time), Optional.of(time));
    }

    private String words(TimeChoices.Choice choice) {
        return texts.of("time.preset." + choice.preset().name().toLowerCase(Locale.ROOT));
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
            case TAB ->
                    question.also()
                            .ifPresent(box -> (box.isFocused() ? field : box).requestFocus());
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
        if (option != null) {
            close.run();
            chosen.accept(option.time());
        }
    }
}
