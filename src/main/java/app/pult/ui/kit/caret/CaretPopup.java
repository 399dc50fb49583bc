package app.pult.ui.kit.caret;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/// Opens at the caret of an editor when a sign ("??") is typed at the beginning of a word, and is
/// steered from there: the keyboard never leaves the editor. Up and Down mark, Enter and
/// Shift+Enter choose what is marked, Esc puts the list away. What was typed stays in the editor as
/// it is until something is chosen, so nothing can be lost; what is inserted can be undone.
///
/// Nothing is marked before there are words: Enter after a bare sign is a new line.
///
/// Several may serve one editor, each with a sign of its own. Lies over the window, in its root,
/// which must be a pane. Thread: FX only.
public final class CaretPopup<T> {
    /// `id` names the list's node; `spoken` is its accessible name, `hint` the line of keys under
    /// it, `nothing` what it says where nothing fits.
    public record Words(String id, String spoken, String hint, String nothing) {}

    private final TextArea editor;
    private final String sign;
    private final Choices<T> choices;
    private final ChoiceList<T> list;
    private Optional<Typed> typed = Optional.empty();
    private boolean grown;
    private int asked;

    private CaretPopup(TextArea editor, String sign, Words words, Choices<T> choices) {
        this.editor = editor;
        this.sign = sign;
        this.choices = choices;
        list = new ChoiceList<>(words, choices::face, this::choose);
    }

    /// Serves the editor until the subscription ends.
    public static <T> Subscription install(
            TextArea editor, String sign, Words words, Choices<T> choices) {
        return new CaretPopup<>(editor, sign, words, choices).begin();
    }

    private Subscription begin() {
        javafx.event.EventHandler<KeyEvent> keys = this::steer;
        editor.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        var listening =
                Subscription.combine(
                        editor.textProperty()
                                .subscribe(
                                        (before, now) ->
                                                grown = now.length() == before.length() + 1),
                        editor.caretPositionProperty().subscribe((before, now) -> moved()),
                        editor.focusedProperty()
                                .subscribe(
                                        focused -> {
                                            if (!focused && !list.isHover()) {
                                                close();
                                            }
                                        }),
                        editor.sceneProperty().subscribe((before, now) -> close()));
        return () -> {
            close();
            listening.unsubscribe();
            editor.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        };
    }

    /// The text is changed before its caret is moved.
    private void moved() {
        boolean justTyped = grown && editor.isFocused() && editor.isEditable();
        grown = false;
        if (typed.isEmpty() && justTyped) {
            typed = Typed.before(editor.getCaretPosition(), editor.getText(), sign);
        }
        words().ifPresentOrElse(this::ask, this::close);
    }

    private Optional<String> words() {
        return typed.flatMap(at -> at.words(editor.getText(), editor.getCaretPosition()));
    }

    private void ask(String words) {
        int mine = ++asked;
        choices.find(
                words.strip(),
                found -> {
                    if (mine == asked && typed.isPresent()) {
                        show(found, !words.isBlank());
                    }
                });
    }

    private void show(List<T> found, boolean mark) {
        if (root().isEmpty() || typed.isEmpty()) {
            return;
        }
        var over = root().get();
        if (list.getParent() == null) {
            over.getChildren().add(list);
        }
        list.show(found, mark);
        list.place(editor, typed.get().start());
    }

    private Optional<Pane> root() {
        return Optional.ofNullable(editor.getScene())
                .map(scene -> scene.getRoot())
                .filter(Pane.class::isInstance)
                .map(Pane.class::cast);
    }

    private void steer(KeyEvent press) {
        if (list.getParent() == null || press.isControlDown() || press.isAltDown()) {
            return;
        }
        boolean taken =
                switch (press.getCode()) {
                    case DOWN -> list.mark(1);
                    case UP -> list.mark(-1);
                    case ENTER -> choose(way(press.isShiftDown()));
                    case ESCAPE -> {
                        close();
                        yield true;
                    }
                    default -> false;
                };
        if (taken) {
            press.consume();
        }
    }

    private static Choices.Way way(boolean shift) {
        return shift ? Choices.Way.SHIFT_ENTER : Choices.Way.ENTER;
    }

    private boolean choose(Choices.Way way) {
        var item = list.marked();
        var at = typed;
        var words = words();
        if (item.isEmpty() || at.isEmpty() || words.isEmpty()) {
            return false;
        }
        var written = sign + words.get();
        close();
        choices.text(item.get(), way, text -> insert(at.get().start(), written, text));
        return true;
    }

    /// The words may have been changed while the text was made: then it goes where the caret is.
    private void insert(int start, String written, String text) {
        if (!editor.isEditable()) {
            return;
        }
        editor.requestFocus();
        if (editor.getText().startsWith(written, start)) {
            editor.replaceText(start, start + written.length(), text);
        } else {
            editor.insertText(editor.getCaretPosition(), text);
        }
    }

    private void close() {
        asked++;
        typed = Optional.empty();
        if (list.getParent() instanceof Pane over) {
            over.getChildren().remove((Node) list);
        }
    }
}
