package app.pult.ui.conversation.ready;

import app.pult.desk.QuickText;
import app.pult.desk.template.Placeholder;
import app.pult.ui.conversation.sketch.SketchModel;
import app.pult.ui.kit.Confirmation;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.Wrapped;
import app.pult.ui.shell.FileChips;
import app.pult.ui.shell.FileIntake;

import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The operator's own texts over the conversation: all of them at the left, one in the form at the
/// right. Esc, the button and a click beside it close it; what was typed is kept, however it leaves
/// the screen.
///
/// Thread: FX only.
public final class QuickTextsSheet extends StackPane {
    private final Texts texts;
    private final Runnable close;
    private final QuickTextForm form;
    private final Supplier<List<Path>> chooseFiles;
    private final ListView<QuickText> list = new ListView<>();
    private final TextField title = new TextField();
    private final TextField code = new TextField();
    private final TextArea words = new TextArea();
    private final Button remove = new Button();

    /// What the sheet shows; `chooseFiles` asks the operator for files.
    public record Means(
            QuickTextForm form, ReadyTexts ready, Texts texts, Supplier<List<Path>> chooseFiles) {}

    /// `selected` are the words a new text begins with; none: nothing is selected. `close` takes
    /// the sheet off the screen.
    public QuickTextsSheet(Means means, String selected, Runnable close) {
        form = means.form();
        texts = means.texts();
        chooseFiles = means.chooseFiles();
        var ready = means.ready();
        this.close = close;
        var parts = new HBox(choices(), fields());
        VBox.setVgrow(parts, Priority.ALWAYS);
        var sheet = new VBox(heading(), parts, footer());
        sheet.getStyleClass().add("ready-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setId("quicktexts");
        getStyleClass().add("ready-veil");
        getChildren().add(sheet);
        setAccessibleText(texts.of("quicktexts.title"));
        setOnMouseClicked(event -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        FileIntake.drop(this, form::attach);
        FileIntake.paste(this, form::attach, this::attach);
        show(ready.allProperty().get());
        begin(selected);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    active.add(form::leave);
                    bind(title.textProperty(), form.titleProperty(), active);
                    bind(code.textProperty(), form.codeProperty(), active);
                    bind(words.textProperty(), form.textProperty(), active);
                    active.add(ready.allProperty().subscribe(this::show));
                    active.add(form.editedProperty().subscribe(this::showEdited));
                });
    }

    private static void bind(StringProperty field, StringProperty typed, Subscriptions active) {
        field.bindBidirectional(typed);
        active.add(() -> field.unbindBidirectional(typed));
    }

    /// Where the keyboard begins.
    public Node keyboard() {
        return form.textProperty().get().isEmpty()
                ? words
                : form.editedProperty().get().isPresent() ? list : title;
    }

    /// With the selected words; else with what came back into the form, or with the first text.
    private void begin(String selected) {
        if (!selected.isEmpty()) {
            form.startNew(selected);
        } else if (form.isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private Node heading() {
        var heading = new Label(texts.of("quicktexts.title"));
        heading.getStyleClass().add("pane-title");
        var explained = new Label(texts.of("quicktexts.explained"));
        explained.getStyleClass().add("secondary");
        return new VBox(heading, explained);
    }

    private Node choices() {
        list.setId("quicktexts-list");
        list.setAccessibleText(texts.of("quicktexts.title"));
        list.setCellFactory(view -> new TitleCell());
        list.setPlaceholder(new Label(texts.of("quicktexts.none")));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(this::edit));
        VBox.setVgrow(list, Priority.ALWAYS);
        var another = new Button(texts.of("quicktexts.new"), Icons.of(Feather.PLUS));
        another.setId("quicktexts-new");
        another.setOnAction(
                event -> {
                    list.getSelectionModel().clearSelection();
                    form.startNew("");
                    words.requestFocus();
                });
        var choices = new VBox(list, another);
        choices.getStyleClass().add("ready-choices");
        return choices;
    }

    private Node fields() {
        title.setId("quicktexts-name");
        code.setId("quicktexts-code");
        words.setId("quicktexts-text");
        words.setWrapText(true);
        VBox.setVgrow(words, Priority.ALWAYS);
        var notation = Wrapped.of(notation(), "secondary");
        var fields =
                new VBox(
                        field("quicktexts.name", title),
                        field("quicktexts.code", code),
                        field("quicktexts.text", words),
                        notation,
                        files());
        VBox.setVgrow(fields.getChildren().get(2), Priority.ALWAYS);
        fields.getStyleClass().add("ready-fields");
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node files() {
        var attach = new Button(texts.of("quicktexts.attach"), Icons.of(Feather.PAPERCLIP));
        attach.setId("quicktexts-attach");
        attach.getStyleClass().add("flat");
        attach.setMinWidth(USE_PREF_SIZE);
        attach.setOnAction(event -> form.attach(chooseFiles.get()));
        var chips = new FileChips(form.files(), FXCollections.observableArrayList(), texts);
        var files = new VBox(chips, attach);
        files.getStyleClass().add("ready-files");
        return files;
    }

    private void attach(Image picture) {
        form.attach(texts.of("sketch.name"), () -> SketchModel.png(picture));
    }

    private String notation() {
        var known =
                Stream.of(Placeholder.values())
                        .map(each -> "{{" + each.written() + "}}")
                        .collect(Collectors.joining(" "));
        return texts.of("quicktexts.notation", "{{?…}}", known);
    }

    private Node field(String key, Node input) {
        var label = new Label(texts.of(key));
        label.getStyleClass().add("secondary");
        label.setLabelFor(input);
        input.setAccessibleText(texts.of(key));
        var field = new VBox(label, input);
        field.getStyleClass().add("ready-field");
        return field;
    }

    private Node footer() {
        remove.setId("quicktexts-remove");
        remove.setText(texts.of("quicktexts.remove"));
        remove.getStyleClass().add("flat");
        remove.setOnAction(event -> askToRemove());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var kept = new Label(texts.of("quicktexts.kept"));
        kept.getStyleClass().add("secondary");
        var done = new Button(texts.of("quicktexts.done"));
        done.setId("quicktexts-done");
        done.getStyleClass().add("primary");
        done.setOnAction(event -> close.run());
        var footer = new HBox(remove, space, kept, done);
        footer.getStyleClass().add("ready-footer");
        return footer;
    }

    private void show(List<ReadyText> all) {
        var own = all.stream().flatMap(text -> text.own().stream()).toList();
        if (!own.equals(list.getItems())) {
            list.getItems().setAll(own);
            showEdited(form.editedProperty().get());
        }
    }

    private void edit(QuickText chosen) {
        if (form.editedProperty().get().filter(chosen::equals).isEmpty()) {
            form.edit(chosen);
        }
    }

    private void showEdited(Optional<QuickText> edited) {
        remove.setVisible(edited.isPresent());
        var chosen =
                edited.flatMap(
                        one ->
                                list.getItems().stream()
                                        .filter(each -> each.id().equals(one.id()))
                                        .findFirst());
        chosen.ifPresentOrElse(
                one -> list.getSelectionModel().select(one),
                () -> list.getSelectionModel().clearSelection());
    }

    private void askToRemove() {
        var question =
                new Confirmation.Question(
                        texts.of("quicktexts.remove.question", title.getText()),
                        texts.of("quicktexts.remove.explained"),
                        texts.of("quicktexts.remove"),
                        Confirmation.Weight.DESTRUCTIVE);
        new Confirmation(texts).ask(getScene().getWindow(), question, form::remove);
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            close.run();
            press.consume();
        }
    }

    private static final class TitleCell extends ListCell<QuickText> {
        TitleCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(QuickText text, boolean empty) {
            super.updateItem(text, empty);
            boolean shown = !empty && text != null;
            setText(shown ? text.title() : null);
            setGraphic(shown && !text.files().isEmpty() ? Icons.of(Feather.PAPERCLIP) : null);
            setContentDisplay(ContentDisplay.RIGHT);
        }
    }
}
