package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.operation.OutgoingFile;
import app.pult.ui.conversation.ready.ReadyChoices;
import app.pult.ui.conversation.ready.ReadyTexts;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.caret.CaretPopup;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// The editor: to whom, what, with which files, and what then. A note is yellow everywhere, so that
/// it is never taken for a reply.
///
/// Thread: FX only.
final class ComposerPane extends VBox {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

    private final ComposerModel model;
    private final AttachmentFiles files;
    private final Texts texts;
    private final Sizes sizes;
    private final ReplyEditor editor;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ToggleButton reply = kind("conversation-reply", DraftKey.Kind.REPLY);
    private final ToggleButton note = kind("conversation-note", DraftKey.Kind.NOTE);
    private final FlowPane attached = new FlowPane();
    private final SendHint hint;
    private final ThenMenu then;
    private final SimpleBooleanProperty sendable = new SimpleBooleanProperty();
    private final List<Command> commands;

    /// `toReply` is what the key of the reply does.
    ComposerPane(ComposerModel model, ConversationPane.Means means, Sizes sizes, Runnable toReply) {
        this.model = model;
        this.sizes = sizes;
        files = means.files();
        texts = means.texts();
        var registry = means.commands();
        editor = new ReplyEditor(model);
        hint = new SendHint(model, texts);
        then = new ThenMenu(model, texts);
        commands =
                List.of(
                        Command.of("conversation.send", this::send)
                                .on("Ctrl+Enter")
                                .when(sendable, "conversation.send.hindered"),
                        Command.of("conversation.attach", this::attach).on("Ctrl+Shift+A"),
                        Command.of("conversation.toreply", toReply).on("Ctrl+R"),
                        Command.of("conversation.tonote", () -> write(DraftKey.Kind.NOTE))
                                .on("Ctrl+Shift+N"));
        commands.forEach(registry::know);
        attached.getStyleClass().add("conversation-files");
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
                    active.add(means.editor().open(editor.area()));
                    active.add(readyTexts(means.ready()));
                    active.add(editor.onEnter(model::isLine, this::send));
                    active.add(model.kindProperty().subscribe(this::showKind));
                    active.add(model.hindranceProperty().subscribe(this::allow));
                    hint.follow(active);
                    then.follow(active);
                    active.add(model.files().subscribe(this::showFiles));
                    showFiles();
                });
    }

    /// Shows to whom a reply would go now.
    void refresh() {
        showKind(model.kindProperty().get());
    }

    TextArea editor() {
        return editor.area();
    }

    /// `::` at the caret asks for ready texts.
    private Subscription readyTexts(ReadyTexts ready) {
        return CaretPopup.install(
                editor.area(),
                ReadyChoices.SIGN,
                ReadyChoices.words(texts),
                new ReadyChoices(ready, this::target, editor::toBlankBefore));
    }

    /// Puts a macro's text into the reply and chooses what becomes of the ticket when it is sent.
    /// Nothing is sent by it.
    void take(MacroPlan plan) {
        plan.text()
                .ifPresent(
                        words -> {
                            write(DraftKey.Kind.REPLY);
                            editor.append(words, () -> choose(plan.then()));
                        });
    }

    /// A macro that says nothing of the ticket leaves what was chosen before.
    private void choose(Then chosen) {
        if (chosen != Then.KEEP) {
            model.thenProperty().set(chosen);
        }
    }

    /// Puts these words into the reply as a quote, behind what is written there.
    void quote(String words) {
        write(DraftKey.Kind.REPLY);
        editor.append(Quote.of(words), () -> {});
    }

    /// What ready texts are filled for; nothing while no ticket is open.
    Optional<ReadyTexts.For> target() {
        return model.open()
                .map(
                        view ->
                                new ReadyTexts.For(
                                        view.ticket(),
                                        view.me(),
                                        Language.of(view, texts.locale())));
    }

    /// What is half filled in is never sent: the keyboard goes to the first blank instead.
    private void send() {
        if (model.hindranceProperty().get() == Hindrance.BLANK) {
            editor.toFirstBlank();
            hint.refuse();
        } else {
            model.send();
        }
    }

    private HBox bar(Commands registry) {
        HBox.setHgrow(hint, Priority.ALWAYS);
        var attach = registry.button(commands.get(1));
        attach.getStyleClass().add("flat");
        attach.setGraphic(Icons.of(Feather.PAPERCLIP));
        var send = registry.primaryButton(commands.getFirst());
        send.setMinWidth(USE_PREF_SIZE);
        var bar = new HBox(attach, hint, then, send);
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

    /// Turns to a reply or a note, with the keyboard in it.
    void write(DraftKey.Kind kind) {
        model.write(kind);
        showKind(kind);
        editor.area().requestFocus();
    }

    private void showKind(DraftKey.Kind kind) {
        var isNote = kind == DraftKey.Kind.NOTE;
        kinds.selectToggle(isNote ? note : reply);
        reply.setText(
                model.requester()
                        .map(person -> texts.of("conversation.kind.replyto", person.name()))
                        .orElse(texts.of("conversation.kind.reply")));
        note.setText(texts.of("conversation.kind.note"));
        editor.area().setAccessibleText(isNote ? note.getText() : reply.getText());
        editor.area().setPromptText(texts.of(prompt(isNote)));
        pseudoClassStateChanged(NOTE, isNote);
    }

    private String prompt(boolean isNote) {
        if (isNote) {
            return "conversation.editor.note";
        }
        return model.isLine() ? "conversation.editor.line" : "conversation.editor.reply";
    }

    private void allow(Hindrance hindrance) {
        sendable.set(hindrance == Hindrance.NONE || hindrance == Hindrance.BLANK);
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
