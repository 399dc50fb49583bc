package app.pult.ui.shell;

import app.pult.ui.kit.Background;
import app.pult.ui.kit.Coalescer;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.transcript.Found;
import app.pult.ui.kit.transcript.Transcript;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Finding words in a conversation or a page: a slim bar over it while they are looked for. Enter
/// goes to the next place, Shift+Enter to the one before, Esc ends it and the keyboard is where it
/// was.
///
/// Thread: FX only; the search runs where [Threads] says.
public final class FindBar extends HBox {
    private static final int LONGEST = 100;

    /// Between two controls that are made ready: whatever else waits comes first.
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final Transcript transcript;
    private final Pane reading;
    private final Pane place;
    private final Texts texts;
    private final Background background;
    private final TextField words = new TextField();
    private final Label count = new Label();
    private Optional<Node> before = Optional.empty();
    private int places;
    private int current;

    /// `name` is that of the feature: `conversation` makes `conversation-find-words`. `reading` has
    /// the transcript in it, and `place` above that, where the bar comes and goes.
    public FindBar(
            String name,
            Transcript transcript,
            Pane reading,
            Pane place,
            Texts texts,
            Threads threads) {
        this.transcript = transcript;
        this.reading = reading;
        this.place = place;
        this.texts = texts;
        background = threads.background();
        words.setId(name + "-find-words");
        words.setPromptText(texts.of(name + ".find.label"));
        words.setAccessibleText(texts.of(name + ".find.label"));
        words.textProperty().subscribe((was, is) -> search(true));
        HBox.setHgrow(words, Priority.ALWAYS);
        count.setId(name + "-find-count");
        count.getStyleClass().add("secondary");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        words,
                        count,
                        button(
                                texts.of("conversation.find.previous"),
                                Feather.CHEVRON_UP,
                                () -> step(-1)),
                        button(
                                texts.of("conversation.find.next"),
                                Feather.CHEVRON_DOWN,
                                () -> step(1)),
                        button(texts.of("conversation.find.close"), Feather.X, this::close));
        setId(name + "-find");
        getStyleClass().addAll("find-bar", "hairline-bottom");
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        reading.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        transcript.whenCut(
                () -> {
                    if (isOpen()) {
                        search(false);
                    }
                });
    }

    /// Makes the skins of its controls while nobody waits for them: one a turn, as all at once
    /// would hold up a program that has just been started for more than a frame. Each comes and
    /// goes within its turn, so that no picture shows it; the rest is left where the bar is opened
    /// meanwhile.
    public void prepare(Coalescer.Delay delay) {
        prepare(List.copyOf(getChildren()), 0, delay);
    }

    private void prepare(List<Node> all, int turn, Coalescer.Delay delay) {
        if (turn < all.size() && !isOpen() && place.getScene() != null) {
            getChildren().setAll(all.get(turn));
            place.getChildren().setAll(this);
            applyCss();
            place.getChildren().clear();
            getChildren().setAll(all);
            delay.after(BETWEEN, () -> prepare(all, turn + 1, delay));
        }
    }

    /// Shows where these words stand, from the top of what is in sight on; the keyboard stays where
    /// it is.
    public void show(String wanted) {
        open();
        words.setText(wanted);
        search(true);
    }

    /// Begins with what is selected, else with what was looked for last.
    public void begin() {
        open();
        var selected = transcript.selectedText();
        if (!selected.isBlank() && selected.length() <= LONGEST && !selected.contains("\n")) {
            words.setText(selected);
        }
        search(true);
        words.requestFocus();
        words.selectAll();
    }

    private void open() {
        if (!isOpen()) {
            before = Optional.ofNullable(reading.getScene().getFocusOwner());
            place.getChildren().setAll(this);
        }
    }

    public void close() {
        if (!isOpen()) {
            return;
        }
        boolean hadKeyboard = isFocusWithin() || transcript.isFocused();
        background.cancelAll();
        place.getChildren().clear();
        transcript.unmark();
        if (hadKeyboard) {
            before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        }
    }

    public boolean isOpen() {
        return place.getChildren().contains(this);
    }

    private void search(boolean show) {
        if (isOpen()) {
            background.load(
                    "find", transcript.finding(words.getText()), found -> found(found, show));
        }
    }

    private void found(Found found, boolean show) {
        if (!transcript.mark(found)) {
            search(show);
            return;
        }
        places = found.count();
        current = show ? transcript.nextFound() : Math.clamp(current, 0, Math.max(0, places - 1));
        if (show && places > 0) {
            transcript.showFound(current);
        }
        say();
    }

    private void step(int by) {
        if (places > 0) {
            current = Math.floorMod(current + by, places);
            transcript.showFound(current);
            say();
        }
    }

    private void say() {
        boolean missing = places == 0 && !words.getText().isEmpty();
        if (missing) {
            count.setText(texts.of("conversation.find.none"));
        } else {
            count.setText(
                    places == 0 ? "" : texts.of("conversation.find.count", current + 1, places));
        }
        count.getStyleClass().removeAll("warning-text");
        if (missing) {
            count.getStyleClass().add("warning-text");
        }
    }

    private void walk(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER) {
            step(press.isShiftDown() ? -1 : 1);
            press.consume();
        }
    }

    private void escape(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE && isOpen()) {
            close();
            press.consume();
        }
    }

    private static Button button(String label, Feather glyph, Runnable action) {
        var button = new Button("", Icons.of(glyph));
        button.setAccessibleText(label);
        button.setTooltip(new Tooltip(label));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setOnAction(event -> action.run());
        return button;
    }
}
