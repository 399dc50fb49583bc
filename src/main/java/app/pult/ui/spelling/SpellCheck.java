package app.pult.ui.spelling;

import app.pult.spelling.Prose;
import app.pult.spelling.Word;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.EditMenu;
import app.pult.ui.kit.Texts;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Threads;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.ContextMenuEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Spelling of the open editor: waves, the menu of a word, the commands.
///
/// Thread: FX only.
public final class SpellCheck {
    private final SpellingModel model;
    private final OpenEditor editor;
    private final Texts texts;
    private final Threads threads;
    private Optional<EditorMarks> marks = Optional.empty();

    public SpellCheck(SpellingModel model, OpenEditor editor, Texts texts, Threads threads) {
        this.model = model;
        this.editor = editor;
        this.texts = texts;
        this.threads = threads;
        editor.editorProperty().subscribe(this::follow);
    }

    public List<Command> commands() {
        return List.of(
                Command.of("spelling.next", () -> withNext(this::offer))
                        .on("F7")
                        .when(editor.writableProperty(), "spelling.hindered"),
                Command.of("spelling.learn", () -> withNext(this::learn))
                        .on("Shift+F7")
                        .when(editor.writableProperty(), "spelling.hindered"),
                Command.of(
                        "spelling.toggle",
                        () -> model.onProperty().set(!model.onProperty().get())));
    }

    private void follow(Optional<TextArea> opened) {
        marks.ifPresent(EditorMarks::end);
        marks = opened.map(area -> new EditorMarks(area, model, threads));
        marks.ifPresent(EditorMarks::begin);
        opened.ifPresent(area -> EditMenu.lead(area, (event, show) -> lead(area, event, show)));
    }

    /// Judges the text as it is now and hands out the flagged word at the caret or after it;
    /// selected, so that one sees which it is.
    private void withNext(BiConsumer<TextArea, Word> use) {
        var area = editor.editorProperty().get().orElseThrow();
        var text = area.getText();
        int place = area.getSelection().getStart();
        model.ask(
                text,
                words -> {
                    marks.ifPresent(shown -> shown.show(words, text));
                    if (!text.equals(area.getText())) {
                        return;
                    }
                    new Flags(text, words)
                            .next(place)
                            .ifPresentOrElse(
                                    word -> {
                                        area.requestFocus();
                                        area.selectRange(word.start(), word.end());
                                        use.accept(area, word);
                                    },
                                    () -> show(area, List.of(clean())));
                });
    }

    private void learn(TextArea area, Word word) {
        area.positionCaret(word.end());
        model.learn(word.text());
    }

    private void offer(TextArea area, Word word) {
        model.propose(word.text(), proposed -> show(area, lines(area, word, proposed)));
    }

    private void show(TextArea area, List<MenuItem> lines) {
        if (area.getSkin() instanceof TextAreaSkin skin && area.getScene() != null) {
            var menu = new ContextMenu(lines.toArray(MenuItem[]::new));
            menu.setId("spelling-menu");
            var bounds = skin.getCharacterBounds(area.getSelection().getStart());
            var corner = area.localToScreen(bounds.getMinX(), bounds.getMaxY());
            menu.show(area, corner.getX(), corner.getY());
        }
    }

    /// The lines above the usual ones: for a flagged word what was meant, for an own one the way
    /// back.
    private void lead(TextArea area, ContextMenuEvent event, Consumer<List<MenuItem>> show) {
        int place = place(area, event);
        var flagged =
                marks.flatMap(shown -> shown.flags().at(place))
                        .filter(w -> model.onProperty().get());
        if (flagged.isPresent() && area.isEditable()) {
            var word = flagged.get();
            model.propose(word.text(), proposed -> show.accept(lines(area, word, proposed)));
        } else {
            show.accept(ownAt(area, place).map(this::forget).map(List::of).orElse(List.of()));
        }
    }

    private static int place(TextArea area, ContextMenuEvent event) {
        return !event.isKeyboardTrigger() && area.getSkin() instanceof TextAreaSkin skin
                ? skin.getIndex(event.getX(), event.getY()).getInsertionIndex()
                : area.getCaretPosition();
    }

    private Optional<String> ownAt(TextArea area, int place) {
        return Prose.in(area.getText()).stream()
                .filter(word -> word.start() <= place && place <= word.end())
                .map(Word::text)
                .filter(model::isOwn)
                .findFirst();
    }

    private List<MenuItem> lines(TextArea area, Word word, List<String> proposed) {
        var lines = new ArrayList<MenuItem>();
        for (var meant : proposed) {
            lines.add(
                    line("spelling-proposal-" + lines.size(), meant, () -> put(area, word, meant)));
        }
        if (proposed.isEmpty()) {
            var none = line("spelling-none", texts.of("spelling.none"), () -> {});
            none.setDisable(true);
            lines.add(none);
        }
        lines.add(new SeparatorMenuItem());
        lines.add(
                line(
                        "spelling-learn-item",
                        texts.of("spelling.learn.word", word.text()),
                        () -> model.learn(word.text())));
        return lines;
    }

    private MenuItem forget(String word) {
        return line("spelling-forget", texts.of("spelling.forget", word), () -> model.forget(word));
    }

    private MenuItem clean() {
        var clean = line("spelling-clean", texts.of("spelling.clean"), () -> {});
        clean.setDisable(true);
        return clean;
    }

    private static MenuItem line(String id, String words, Runnable action) {
        var line = new MenuItem(words);
        line.setId(id);
        line.setMnemonicParsing(false);
        line.setOnAction(event -> action.run());
        return line;
    }

    /// As one step of undo, if the word is still there.
    private static void put(TextArea area, Word word, String meant) {
        boolean there =
                word.end() <= area.getLength()
                        && area.getText(word.start(), word.end()).equals(word.text());
        if (there) {
            area.replaceText(word.start(), word.end(), meant);
        }
    }
}
