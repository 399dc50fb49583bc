package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.template.Blank;
import app.pult.ui.kit.DirtySpeck;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.caret.Along;
import app.pult.ui.kit.caret.TextMarks;
import app.pult.ui.shell.TypedAhead;

import javafx.event.EventHandler;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The field a message is written in. Blanks are marked, Tab and Shift+Tab go from one to the next
/// as long as there are some, and after the last one Tab goes to the end of the text once: nobody
/// wants a tab there. Otherwise Tab is a tab: command lines have them. It grows with its lines.
///
/// Thread: FX only.
final class ReplyEditor extends StackPane {
    private static final int FEWEST_ROWS = 4;
    private static final int MOST_ROWS = 10;

    /// Where conversation and editor are lower than this together.
    private static final double ROOMY_EM = 36;

    private static final int FEWEST_ROWS_LOW = 2;
    private static final int MOST_ROWS_LOW = 4;

    /// Where a banner leaves hardly any room: one row.
    private static final double TIGHT_EM = 17;

    private static final Along.Thing NOTHING =
            new Along.Thing() {
                @Override
                public void come() {}

                @Override
                public void go() {}
            };

    private final TextArea area = new TextArea();
    private final DirtySpeck speck = new DirtySpeck();
    private final ComposerModel model;
    private final TypedAhead typed = new TypedAhead();
    private final Along along = new Along(area.textProperty());

    /// For whom the kept keys were typed.
    private Optional<DraftKey> typedFor = Optional.empty();

    private Optional<Waiting> waiting = Optional.empty();
    private String before = "";
    private boolean filling;
    private int fewest = FEWEST_ROWS;
    private int most = MOST_ROWS;

    /// Words for a draft that is still being fetched.
    private record Waiting(Optional<DraftKey> draft, Runnable append) {}

    ReplyEditor(ComposerModel model) {
        this.model = model;
        area.setId("conversation-editor");
        area.setWrapText(true);
        area.textProperty().bindBidirectional(model.textProperty());
        area.editableProperty().bind(model.editableProperty());
        area.textProperty().subscribe(this::grow);
        area.addEventFilter(KeyEvent.ANY, this::keep);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.editableProperty().subscribe(this::ready);
        model.beforeTurning(this::handTyped);
        var blanks = new TextMarks(area, this::blanks, TextMarks::outline);
        blanks.getStyleClass().add("conversation-blanks");
        getStyleClass().add("conversation-editor");
        getChildren().addAll(area, blanks, speck);
    }

    private List<IndexRange> blanks() {
        return Blank.in(area.getText()).stream()
                .map(blank -> new IndexRange(blank.start(), blank.end()))
                .toList();
    }

    TextArea area() {
        return area;
    }

    /// What comes with words and goes with them.
    Along along() {
        return along;
    }

    /// Words of this length were put in just before the caret: goes to their first blank, if they
    /// have one.
    void toBlankBefore(int length) {
        int start = area.getCaretPosition() - length;
        Blank.after(area.getText(), start)
                .filter(blank -> blank.start() >= start)
                .filter(blank -> blank.end() <= start + length)
                .ifPresent(this::select);
    }

    /// Puts words on lines of their own behind what is written, as one step of undo, and goes to
    /// their first blank; once the draft is there, if it is still on its way.
    void append(String words) {
        append(words, NOTHING);
    }

    /// The same with something that goes with these words.
    void append(String words, Along.Thing thing) {
        if (!area.isEditable()) {
            waiting = Optional.of(new Waiting(model.key(), () -> append(words, thing)));
            return;
        }
        along.with(() -> putBehind(words), thing);
    }

    /// Another text instead of the one that is there, as one step of undo, with something that goes
    /// with it.
    void replace(String words, Along.Thing thing) {
        if (words.equals(area.getText())) {
            thing.come();
            return;
        }
        along.with(
                () -> {
                    area.selectAll();
                    area.replaceSelection(words);
                },
                thing);
    }

    /// An undo selects all that it brings back: the next letter would wipe it out.
    void deselectLater() {
        UiThread.later(() -> area.positionCaret(area.getLength()));
    }

    private void putBehind(String words) {
        var text = area.getText();
        area.requestFocus();
        int last = text.isBlank() ? 0 : text.offsetByCodePoints(text.length(), -1);
        var gap =
                text.isBlank() ? "" : text.substring(last) + (text.endsWith("\n") ? "\n" : "\n\n");
        // What replaces a selection is a step of undo of its own: it does not join what was typed.
        area.selectRange(last, text.length());
        area.replaceSelection(gap + words);
        area.positionCaret(area.getLength());
        toBlankBefore(words.length());
    }

    /// Goes to the first blank; false if there is none.
    boolean toFirstBlank() {
        var first = Blank.after(area.getText(), 0);
        first.ifPresent(this::select);
        return first.isPresent();
    }

    private void select(Blank blank) {
        filling = true;
        area.requestFocus();
        area.selectRange(blank.start(), blank.end());
    }

    private void grow(String text) {
        long lines = 1 + text.chars().filter(sign -> sign == '\n').limit(MOST_ROWS).count();
        area.setPrefRowCount(Math.clamp(lines, fewest, most));
    }

    /// There is this little room for the whole conversation, in pixels.
    void fit(double height) {
        double room = height / area.getFont().getSize();
        boolean roomy = room <= 0 || room >= ROOMY_EM;
        fewest = roomy ? FEWEST_ROWS : room < TIGHT_EM ? 1 : FEWEST_ROWS_LOW;
        most = roomy ? MOST_ROWS : room < TIGHT_EM ? 1 : MOST_ROWS_LOW;
        grow(area.getText());
    }

    /// A text that came from elsewhere is gone on with at its end.
    private void ready(boolean editable) {
        // This marks the area's caret dirty, hidden or not.
        speck.repaint();
        if (!editable) {
            before = area.getText();
            along.forget();
        } else if (!before.equals(area.getText())) {
            filling = false;
            area.positionCaret(area.getLength());
        }
        if (editable) {
            var words = waiting.filter(one -> one.draft().equals(model.key()));
            waiting = Optional.empty();
            words.map(Waiting::append).ifPresent(Runnable::run);
            // What is typed until then is kept behind it.
            UiThread.later(this::handTyped);
        } else {
            typed.keep();
        }
    }

    /// What is typed while a line goes to the disk is the beginning of the next one.
    private void keep(KeyEvent event) {
        boolean first = !typed.hasKept();
        typed.filter(event);
        if (first && typed.hasKept()) {
            typedFor = model.key();
        }
    }

    /// Goes into the draft for which it was typed, wherever the keyboard is by now, and into no
    /// other.
    private void handTyped() {
        if (!area.isEditable()) {
            return;
        }
        if (typed.hasKept() && !typedFor.equals(model.key())) {
            var words = typed.words();
            typed.drop();
            typedFor.ifPresent(draft -> model.append(draft, words));
        } else {
            typed.hand(area);
        }
    }

    /// Enter does this while `wanted` says so, and Shift+Enter begins a line, until the
    /// subscription ends. Whatever else has opened at the caret by then has Enter first.
    Subscription onEnter(BooleanSupplier wanted, Runnable send) {
        EventHandler<KeyEvent> keys =
                press -> {
                    boolean plain =
                            !press.isControlDown() && !press.isAltDown() && !press.isMetaDown();
                    if (press.getCode() != KeyCode.ENTER
                            || !plain
                            || press.isConsumed()
                            || !wanted.getAsBoolean()) {
                        return;
                    }
                    if (press.isShiftDown()) {
                        area.replaceSelection("\n");
                    } else {
                        send.run();
                    }
                    press.consume();
                };
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        return () -> area.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    private void pressed(KeyEvent press) {
        boolean plain = !press.isControlDown() && !press.isAltDown() && !press.isMetaDown();
        if (press.getCode() == KeyCode.TAB && plain && area.isEditable() && tab(press)) {
            press.consume();
        }
    }

    private boolean tab(KeyEvent press) {
        var selected = area.getSelection();
        Optional<Blank> wanted =
                press.isShiftDown()
                        ? Blank.before(area.getText(), selected.getStart())
                        : Blank.after(area.getText(), selected.getEnd());
        wanted.ifPresent(this::select);
        if (wanted.isPresent()) {
            return true;
        }
        boolean last = filling && !press.isShiftDown() && selected.getEnd() < area.getLength();
        filling = false;
        if (last) {
            area.positionCaret(area.getLength());
        }
        return last;
    }
}
