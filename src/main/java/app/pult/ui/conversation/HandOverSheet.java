package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// To whom the open ticket goes, and what they should know: the note of the ticket itself, so that
/// what is written here is a draft like any other. Enter goes from the choice to the note,
/// Ctrl+Enter or the button hands over, Esc leaves the ticket where it is.
///
/// Thread: FX only.
final class HandOverSheet extends StackPane {
    private final ConversationModel.View.Open open;
    private final ComposerModel composer;
    private final Texts texts;
    private final Runnable close;
    private final TextField filter = new TextField();
    private final ListView<HandOver> list = new ListView<>();
    private final TextArea note = new TextArea();
    private final Button confirm = new Button();
    private final SendHint hint;

    HandOverSheet(
            ConversationModel.View.Open open, ComposerModel composer, Texts texts, Runnable close) {
        this.open = open;
        this.composer = composer;
        this.texts = texts;
        this.close = close;
        hint = new SendHint(composer, texts);
        note.editableProperty().bind(composer.editableProperty());
        setId("handover");
        setAccessibleText(texts.of("handover.title"));
        getStyleClass().add("ready-veil");
        var heading = new Label(texts.of("handover.title"));
        heading.getStyleClass().add("pane-title");
        var sheet = new VBox(heading, new HBox(choices(), words()), footer());
        sheet.getStyleClass().addAll("ready-sheet", "handover-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.setOnMouseClicked(event -> event.consume());
        setOnMouseClicked(event -> leave());
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        filter.textProperty().subscribe(this::find);
        var active = new Subscriptions();
        active.whileInScene(this, () -> write(active));
    }

    /// Where the keyboard begins.
    Node keyboard() {
        return filter;
    }

    /// While the sheet is there, its field is the editor of the note.
    private void write(Subscriptions active) {
        composer.write(DraftKey.Kind.NOTE);
        note.textProperty().bindBidirectional(composer.textProperty());
        active.add(() -> note.textProperty().unbindBidirectional(composer.textProperty()));
        hint.follow(active);
    }

    /// Without a word written there is no note to go on with.
    private void leave() {
        close.run();
        if (composer.hindranceProperty().get() == Hindrance.EMPTY) {
            composer.write(DraftKey.Kind.REPLY);
        }
    }

    private Node choices() {
        filter.setId("handover-filter");
        filter.setPromptText(texts.of("handover.filter"));
        filter.setAccessibleText(texts.of("handover.filter"));
        list.setId("handover-list");
        list.setAccessibleText(texts.of("handover.filter"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new NameCell(texts));
        list.setPlaceholder(new Label(texts.of("handover.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        var choices = new VBox(filter, list);
        choices.getStyleClass().add("ready-choices");
        return choices;
    }

    private Node words() {
        var caption = new Label(texts.of("handover.note"));
        caption.getStyleClass().add("section-title");
        caption.setLabelFor(note);
        note.setId("handover-note");
        note.setWrapText(true);
        note.setAccessibleText(texts.of("handover.note"));
        note.setPromptText(texts.of("conversation.editor.note"));
        note.getStyleClass().add("handover-note");
        VBox.setVgrow(note, Priority.ALWAYS);
        var words = new VBox(caption, note);
        words.getStyleClass().add("macro-preview");
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Node footer() {
        hint.setId("handover-hint");
        HBox.setHgrow(hint, Priority.ALWAYS);
        confirm.setId("handover-confirm");
        confirm.setText(texts.of("handover.confirm"));
        confirm.getStyleClass().add("primary");
        confirm.setOnAction(event -> confirm());
        confirm.disableProperty()
                .bind(
                        Bindings.isNull(list.getSelectionModel().selectedItemProperty())
                                .or(composer.editableProperty().not())
                                .or(
                                        Bindings.createBooleanBinding(
                                                () ->
                                                        !composer.hindranceProperty()
                                                                .get()
                                                                .allowsNothingWritten(),
                                                composer.hindranceProperty())));
        var cancel = new Button(texts.of("kit.cancel.label"));
        cancel.setId("handover-cancel");
        cancel.setOnAction(event -> leave());
        var footer = new HBox(hint, cancel, confirm);
        footer.getStyleClass().add("ready-footer");
        return footer;
    }

    private void find(String typed) {
        list.getItems().setAll(HandOver.of(open, typed));
        list.getSelectionModel().selectFirst();
    }

    private void confirm() {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (chosen.isPresent() && !confirm.isDisabled()) {
            composer.dispatch().handOver(chosen.get().changes());
            close.run();
        }
    }

    private void pressed(KeyEvent press) {
        boolean inNote = note.isFocused();
        boolean onButton = press.getTarget() instanceof Button;
        switch (press.getCode()) {
            case ESCAPE -> leave();
            case ENTER -> {
                if (press.isShortcutDown()) {
                    confirm();
                } else if (inNote || onButton) {
                    return;
                } else {
                    note.requestFocus();
                }
            }
            case TAB -> {
                if (!inNote) {
                    return;
                }
                (press.isShiftDown() ? filter : confirm).requestFocus();
            }
            case DOWN, UP -> {
                if (inNote) {
                    return;
                }
                ListSteps.go(list, press.getCode() == KeyCode.DOWN ? 1 : -1);
            }
            default -> {
                return;
            }
        }
        press.consume();
    }

    private static final class NameCell extends ListCell<HandOver> {
        private final Texts texts;

        NameCell(Texts texts) {
            this.texts = texts;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(HandOver other, boolean empty) {
            super.updateItem(other, empty);
            if (empty || other == null) {
                setText(null);
            } else {
                setText(
                        other.kind() == HandOver.Kind.GROUP
                                ? texts.of("handover.group", other.name())
                                : other.name());
            }
        }
    }
}
