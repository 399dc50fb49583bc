package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.Message;
import app.pult.desk.Then;
import app.pult.ui.conversation.check.CheckLine;
import app.pult.ui.conversation.ready.Language;
import app.pult.ui.conversation.ready.ReadyChoices;
import app.pult.ui.conversation.ready.ReadyTexts;
import app.pult.ui.conversation.versions.Version;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.Icons;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.caret.Along;
import app.pult.ui.shell.FileChips;
import app.pult.ui.shell.FileIntake;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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
    private final ReplyEditor editor;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ToggleButton reply = kind("conversation-reply", DraftKey.Kind.REPLY);
    private final ToggleButton note = kind("conversation-note", DraftKey.Kind.NOTE);
    private final SendHint hint;
    private final CheckLine line;
    private final ThenMenu then;
    private final SimpleBooleanProperty sendable = new SimpleBooleanProperty();
    private final List<Command> commands;

    /// `toReply` is what the key of the reply does; `later` asks when to send, `versions` shows
    /// what stood here before.
    ComposerPane(
            ComposerModel model,
            ConversationPane.Means means,
            Runnable toReply,
            Runnable later,
            Runnable versions) {
        this.model = model;
        files = means.files();
        texts = means.texts();
        var registry = means.commands();
        editor = new ReplyEditor(model);
        hint = new SendHint(model, texts);
        line = BeingSent.line(model, editor.area(), means);
        commands =
                List.of(
                        Command.of("conversation.send", this::send)
                                .on("Ctrl+Enter")
                                .when(sendable, "conversation.send.hindered"),
                        Command.of("conversation.later", later)
                                .on("Ctrl+Shift+Enter")
                                .when(sendable, "conversation.send.hindered"),
                        Command.of("conversation.attach", this::attach).on("Ctrl+Shift+A"),
                        Command.of("conversation.toreply", toReply).on("Ctrl+R"),
                        Command.of("conversation.tonote", () -> write(DraftKey.Kind.NOTE))
                                .on("Ctrl+Shift+N"),
                        Command.of("conversation.versions", versions).on("Ctrl+Shift+Y"));
        commands.forEach(registry::know);
        then = new ThenMenu(model, texts, registry.menuItem(commands.get(1)));
        var tabs = new HBox(reply, note);
        tabs.getStyleClass().add("conversation-kinds");
        getStyleClass().addAll("conversation-composer", "hairline-top");
        var chips = new FileChips(model.files(), model.written().notHere(), texts);
        getChildren().addAll(tabs, editor, chips, line, bar(registry));
        FileIntake.drop(this, model.coming()::attach);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    commands.forEach(command -> active.add(registry.add(command.in(this))));
                    active.add(means.editor().open(editor.area()));
                    active.add(readyTexts(means.ready()));
                    active.add(editor.onEnter(model::isLine, this::send));
                    active.add(model.kindProperty().subscribe(this::showKind));
                    active.add(model.hindranceProperty().subscribe(this::allow));
                    hint.follow(active);
                    line.follow(this, active);
                    BeingSent.follow(model, line.model()::changed, active);
                    then.follow(active);
                });
    }

    /// Shows to whom a reply would go now.
    void refresh() {
        showKind(model.kindProperty().get());
        line.model().reread();
    }

    /// The conversation and this have so many pixels of height.
    void fit(double height) {
        editor.fit(height);
    }

    TextArea editor() {
        return editor.area();
    }

    /// `::` at the caret asks for ready texts.
    private Subscription readyTexts(ReadyTexts ready) {
        var place =
                new ReadyChoices.Place(
                        this::target,
                        editor::toBlankBefore,
                        editor.along(),
                        model.files(),
                        model.written().notHere());
        return ReadyChoices.serve(editor.area(), place, ready, texts);
    }

    /// Puts a macro's text into the reply and chooses what becomes of the ticket when it is sent.
    /// Nothing is sent by it.
    void take(MacroPlan plan) {
        plan.text()
                .ifPresent(
                        words -> {
                            write(DraftKey.Kind.REPLY);
                            editor.append(words, new Choice(plan.then()));
                        });
    }

    /// What a macro wants to become of the ticket, for as long as its words are there. One that
    /// says nothing of the ticket leaves what was chosen before.
    private final class Choice implements Along.Thing {
        private final Then chosen;
        private Then before = Then.KEEP;

        Choice(Then chosen) {
            this.chosen = chosen;
        }

        @Override
        public void come() {
            before = model.thenProperty().get();
            if (chosen != Then.KEEP) {
                model.written().borrow(chosen);
            }
        }

        @Override
        public void go() {
            model.written().giveBack(before);
        }
    }

    /// Puts a version of this draft into the editor, if it is still the one that is written. Its
    /// files come and go with the words.
    void restore(DraftKey of, Version version) {
        var files = new VersionFiles(version, model, editor::deselectLater);
        if (model.replace(of, () -> editor.replace(version.text(), files))) {
            editor.area().requestFocus();
        }
    }

    /// Puts these words into the reply as a quote, behind what is written there.
    void quote(String words) {
        write(DraftKey.Kind.REPLY);
        editor.append(Quote.of(words));
    }

    /// What ready texts are filled for; nothing while no ticket is open.
    Optional<ReadyTexts.For> target() {
        return model.open()
                .map(
                        view ->
                                ReadyTexts.For.of(
                                        view.ticket(),
                                        view.me(),
                                        Language.of(lastWords(view), texts.locale())));
    }

    /// What the customer wrote last; what it is about, if they wrote nothing.
    private static String lastWords(ConversationModel.View.Open open) {
        var words = open.ticket().fields().subject();
        for (var message : open.messages()) {
            if (message instanceof Message.CustomerMessage said && !said.body().text().isBlank()) {
                words = said.body().text();
            }
        }
        return words;
    }

    /// What is half filled in is never sent: the keyboard goes to the first blank instead. What the
    /// check has something against is sent when it is sent again.
    private void send() {
        if (model.hindranceProperty().get() == Hindrance.BLANK) {
            refuse();
        } else if (maySend()) {
            model.dispatch().send();
        }
    }

    /// Whether the check lets it go; if not, it says why, and lets it go the next time.
    boolean maySend() {
        return line.model().maySend();
    }

    /// Shows what stands in the way of sending.
    void refuse() {
        editor.toFirstBlank();
        hint.refuse();
    }

    private HBox bar(Commands registry) {
        HBox.setHgrow(hint, Priority.ALWAYS);
        var attach = registry.button(commands.get(2));
        attach.getStyleClass().add("flat");
        attach.setGraphic(Icons.of(Feather.PAPERCLIP));
        var versions = registry.button(commands.getLast());
        versions.getStyleClass().add("icon-button");
        versions.setGraphic(Icons.of(Feather.CLOCK));
        versions.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        var send = registry.primaryButton(commands.getFirst());
        send.setMinWidth(USE_PREF_SIZE);
        var bar = new HBox(attach, versions, hint, then, send);
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

    private void attach() {
        model.coming().attach(files.chooseFiles());
    }
}
