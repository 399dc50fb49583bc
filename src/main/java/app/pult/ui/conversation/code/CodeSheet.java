package app.pult.ui.conversation.code;

import app.pult.diagnosis.code.CodeCard;
import app.pult.diagnosis.code.CodeLens;
import app.pult.ui.conversation.code.CodeMarks.Marked;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;

/// The codes of a conversation over it, one card at a time: arrows walk, Enter searches the desk
/// for the code, Esc closes.
///
/// Thread: FX only.
public final class CodeSheet extends StackPane {
    /// A number so short is in every ticket.
    private static final int SHORT = 2;

    private final List<Marked> codes;
    private final Texts texts;
    private final Doors doors;
    private final Label place = new Label();
    private final VBox holder = new VBox();
    private final Button search = new Button();
    private final Button back = new Button();
    private final Button on = new Button();
    private int shown;

    /// What the sheet leads to: a search for words, the place of a code, and away.
    public record Doors(Consumer<String> search, Consumer<Marked> show, Runnable close) {}

    /// @param codes at least one
    public CodeSheet(List<Marked> codes, int first, Texts texts, Doors doors) {
        this.codes = List.copyOf(codes);
        this.texts = texts;
        this.doors = doors;
        setId("codes");
        getStyleClass().add("ready-veil");
        getStylesheets().add(Look.stylesheet(CodeSheet.class, "code.css"));
        var heading = new Label(texts.of("codes.title"));
        heading.getStyleClass().add("pane-title");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        place.getStyleClass().add("secondary");
        place.setMinWidth(USE_PREF_SIZE);
        var sheet = new VBox(new HBox(heading, place), holder, footer());
        VBox.setVgrow(holder, Priority.ALWAYS);
        sheet.getStyleClass().addAll("ready-sheet", "code-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setOnMouseClicked(event -> doors.close().run());
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show(first);
    }

    /// Where the keyboard begins.
    public Node keyboard() {
        return search;
    }

    private Node footer() {
        var keys = Wrapped.of(texts.of("codes.keys"), "secondary");
        keys.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(keys, Priority.ALWAYS);
        step(back, "codes-back", Feather.CHEVRON_LEFT, "codes.previous", -1);
        step(on, "codes-on", Feather.CHEVRON_RIGHT, "codes.next", 1);
        search.setId("codes-search");
        search.setText(texts.of("codes.search"));
        search.setMinWidth(USE_PREF_SIZE);
        search.getStyleClass().add("primary");
        search.setOnAction(event -> search());
        var footer = new HBox(keys, back, on, search);
        footer.getStyleClass().add("ready-footer");
        return footer;
    }

    private void step(Button button, String id, Feather icon, String key, int by) {
        button.setId(id);
        button.setGraphic(Icons.of(icon));
        button.setAccessibleText(texts.of(key));
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> go(by));
    }

    private void go(int by) {
        int next = shown + by;
        if (next >= 0 && next < codes.size()) {
            show(next);
        }
    }

    private void show(int index) {
        shown = index;
        var marked = codes.get(index);
        var card = CodeLens.card(marked.code());
        holder.getChildren().setAll(new CodeCardBox(card, marked.written(), texts));
        place.setText(texts.of("codes.place", index + 1, codes.size()));
        back.setDisable(index == 0);
        on.setDisable(index == codes.size() - 1);
        search.setAccessibleText(texts.of("codes.search"));
        setAccessibleText(CodeCardBox.spoken(card, texts));
        search.setAccessibleHelp(CodeCardBox.spoken(card, texts));
        doors.show().accept(marked);
    }

    private void search() {
        var marked = codes.get(shown);
        var words = question(marked.written(), CodeLens.card(marked.code()));
        doors.close().run();
        doors.search().accept(words);
    }

    /// As it was written, if that finds more than any number would, else by its name; in quotation
    /// marks, for a minus would leave it out.
    static String question(String written, CodeCard card) {
        var words = written.length() > SHORT || card.symbol().isEmpty() ? written : card.symbol();
        return "\"" + words + "\"";
    }

    private void pressed(KeyEvent press) {
        switch (press.getCode()) {
            case LEFT, UP -> go(-1);
            case RIGHT, DOWN -> go(1);
            case HOME -> show(0);
            case END -> show(codes.size() - 1);
            case ENTER -> search();
            case ESCAPE -> doors.close().run();
            default -> {
                return;
            }
        }
        press.consume();
    }
}
