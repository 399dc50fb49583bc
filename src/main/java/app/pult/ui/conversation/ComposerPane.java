package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.conversation.ComposerModel.Hindrance;
import app.pult.ui.conversation.ComposerModel.Then;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;

/// The editor: to whom, what, with which files, and what then. A note is yellow everywhere, so that
/// it is never taken for a reply.
///
/// Thread: FX only.
final class ComposerPane extends VBox {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
    private static final int ROWS = 4;

    private final ComposerModel model;
    private final AttachmentFiles files;
    private final Texts texts;
    private final Sizes sizes;
    private final TextArea editor = new TextArea();
    private final ToggleGroup kinds = new ToggleGroup();
    private final ToggleButton reply = kind("conversation-reply", DraftKey.Kind.REPLY);
    private final ToggleButton note = kind("conversation-note", DraftKey.Kind.NOTE);
    private final FlowPane attached = new FlowPane();
    private final Label hint = new Label();
    private final MenuButton then = new MenuButton();
    private final SimpleBooleanProperty sendable = new SimpleBooleanProperty();
    private final List<Command> commands;

    ComposerPane(ComposerModel model, ConversationPane.Means means, Sizes sizes) {
        this.model = model;
        files = means.files();
        texts = means.texts();
        this.sizes = sizes;
        var registry = means.commands();
        commands =
                List.of(
                        Command.of("conversation.send", model::send)
                                .on("Ctrl+Enter")
                                .when(sendable, "conversation.send.hindered"),
                        Command.of("conversation.attach", this::attach).on("Ctrl+Shift+A"),
                        Command.of("conversation.toreply", () -> write(DraftKey.Kind.REPLY))
                                .on("Ctrl+R"),
                        Command.of("conversation.tonote", () -> write(DraftKey.Kind.NOTE))
                                .on("Ctrl+Shift+N"));
        commands.forEach(registry::know);
        editor.setId("conversation-editor");
        editor.setWrapText(true);
        editor.setPrefRowCount(ROWS);
        editor.textProperty().bindBidirectional(model.textProperty());
        editor.editableProperty().bind(model.editableProperty());
        attached.getStyleClass().add("conversation-files");
        then.setId("conversation-then");
        then.getItems().setAll(List.of(Then.values()).stream().map(this::thenItem).toList());
        hint.setId("conversation-hint");
        hint.getStyleClass().add("caption");
        var tabs = new HBox(reply, note);
        tabs.getStyleClass().add("conversation-kinds");
        getStyleClass().addAll("conversation-composer", "hairline-top");
        getChildren().addAll(tabs, editor, attached, bar(registry));
        setOnDragOver(this::accept);
        setOnDragDropped(this::dropped);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    commands.forEach(command -> active.add(registry.add(command)));
                    active.add(means.editor().open(editor));
                    active.add(model.kindProperty().subscribe(this::showKind));
                    active.add(model.hindranceProperty().subscribe(this::showHindrance));
                    active.add(
                            model.safetyProperty()
                                    .subscribe(
                                            safety ->
                                                    showHindrance(
                                                            model.hindranceProperty().get())));
                    active.add(
                            model.thenProperty()
                                    .subscribe(value -> then.setText(texts.of(key(value)))));
                    active.add(model.files().subscribe(this::showFiles));
                    showFiles();
                });
    }

    /// Shows to whom a reply would go now.
    void refresh() {
        showKind(model.kindProperty().get());
    }

    Node editor() {
        return editor;
    }

    private HBox bar(Commands registry) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var attach = registry.button(commands.get(1));
        attach.getStyleClass().add("flat");
        attach.setGraphic(Icons.of(Feather.PAPERCLIP));
        var send = registry.primaryButton(commands.getFirst());
        send.setMinWidth(USE_PREF_SIZE);
        var bar = new HBox(attach, hint, space, then, send);
        bar.getStyleClass().add("conversation-bar");
        return bar;
    }

    private ToggleButton kind(String id, DraftKey.Kind kind) {
        var button = new ToggleButton();
        button.setId(id);
        button.setToggleGroup(kinds);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("conversation-kind");
        button.setOnAction(event -> write(kind));
        return button;
    }

    private void write(DraftKey.Kind kind) {
        model.write(kind);
        showKind(kind);
        editor.requestFocus();
    }

    private void showKind(DraftKey.Kind kind) {
        var isNote = kind == DraftKey.Kind.NOTE;
        kinds.selectToggle(isNote ? note : reply);
        reply.setText(
                model.requester()
                        .map(person -> texts.of("conversation.kind.replyto", person.name()))
                        .orElse(texts.of("conversation.kind.reply")));
        note.setText(texts.of("conversation.kind.note"));
        editor.setAccessibleText(isNote ? note.getText() : reply.getText());
        editor.setPromptText(
                texts.of(isNote ? "conversation.editor.note" : "conversation.editor.reply"));
        pseudoClassStateChanged(NOTE, isNote);
    }

    private void showHindrance(Hindrance hindrance) {
        sendable.set(hindrance == Hindrance.NONE);
        hint.setText(
                switch (model.safetyProperty().get()) {
                    case FAILED -> texts.of("conversation.hint.notsaved");
                    case SAVED, UNSAVED ->
                            switch (hindrance) {
                                case NONE, EMPTY, NO_TICKET -> "";
                                case NO_RECIPIENT -> texts.of("conversation.hint.norecipient");
                                case BUSY -> texts.of("conversation.hint.attaching");
                            };
                });
    }

    private void showFiles() {
        attached.getChildren().setAll(model.files().stream().map(this::chip).toList());
        attached.setManaged(!model.files().isEmpty());
    }

    private Button chip(OutgoingFile file) {
        var chip =
                new Button(
                        texts.of("conversation.file.attached", file.name(), sizes.of(file.size())),
                        Icons.of(Feather.X));
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add("conversation-file");
        chip.setAccessibleText(texts.of("conversation.file.remove", file.name()));
        chip.setOnAction(event -> model.files().remove(file));
        return chip;
    }

    private MenuItem thenItem(Then value) {
        var item = new MenuItem(texts.of(key(value)));
        item.setId("conversation-then-" + value.name().toLowerCase(Locale.ROOT));
        item.setOnAction(event -> model.thenProperty().set(value));
        return item;
    }

    private static String key(Then value) {
        return "conversation.then." + value.name().toLowerCase(Locale.ROOT);
    }

    private void attach() {
        model.attach(files.chooseFiles());
    }

    private void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        model.attach(event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
