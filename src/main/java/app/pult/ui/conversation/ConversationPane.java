package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.sendcheck.Others;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.conversation.ready.ReadyTexts;
import app.pult.ui.conversation.versions.Version;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.FileIntake;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Threads;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The open ticket: header, conversation, editor. The editor stays where it is while the
/// conversation is read anew, so nothing typed is ever taken away by a refresh.
///
/// Thread: FX only.
public final class ConversationPane extends StackPane {
    private final ConversationModel model;
    private final ComposerModel composerModel;
    private final Texts texts;
    private final InstantSource clock;
    private final TicketHeader header;
    private final CodesInSight codes;
    private final MessagesView messages;
    private final Transcript transcript;
    private final ComposerPane composer;
    private final BorderPane frame = new BorderPane();
    private final Sheets sheets;
    private final FileLook look;
    private final PastedPicture pasted;
    private final TicketSheets choices;

    /// What the pane shows things with; `search` opens the search with these words.
    public record Means(
            Texts texts,
            Ages ages,
            Commands commands,
            AttachmentFiles files,
            OpenEditor editor,
            ReadyTexts ready,
            Others others,
            InstantSource clock,
            Threads threads,
            Consumer<String> search) {}

    public ConversationPane(ConversationModel model, ComposerModel composerModel, Means means) {
        this.model = model;
        this.composerModel = composerModel;
        texts = means.texts();
        clock = means.clock();
        sheets = new Sheets(this, means.commands());
        look = new FileLook(new FileSheets(means.files(), texts, means.threads()), sheets);
        header = new TicketHeader(model, texts, means.ages(), new ChatBar(texts, means.commands()));
        codes = new CodesInSight(sheets, texts, means.search());
        messages = new MessagesView(model, codes, blocks(means), means, this::frame);
        transcript = messages.transcript();
        var versions = new VersionsOffer(means, sheets, composerModel, this::restore);
        composer =
                new ComposerPane(
                        composerModel, means, this::toReply, this::sendLater, versions::toggle);
        choices = new TicketSheets(model, composerModel, composer, sheets, means);
        pasted = new PastedPicture(means, sheets, composerModel);
        FileIntake.paste(
                composer.editor(), composerModel.coming()::attach, picture -> pasted.offer());
        getChildren().add(frame);
        // Where a banner takes the room, the editor becomes lower: see there.
        frame.setMinHeight(0);
        setMinHeight(0);
        heightProperty().subscribe(now -> composer.fit(now.doubleValue()));
        setId("conversation");
        getStyleClass().addAll("conversation", "surface");
        getStylesheets().add(Look.stylesheet(ConversationPane.class, "conversation.css"));
        var commands = commands();
        commands.forEach(means.commands()::know);
        var active = new Subscriptions();
        active.whileInScene(this, () -> attach(active, commands, means));
    }

    private void attach(Subscriptions active, List<Command> commands, Means means) {
        composerModel.resume();
        means.ready().refresh();
        model.asked().ifPresent(composerModel::ask);
        active.add(model.follow());
        active.add(model.viewProperty().subscribe(this::showView));
        active.add(model.onOtherList(() -> showView(model.view())));
        active.add(model.onSought(messages::seek));
        active.add(composerModel::saveNow);
        // What is typed next is not meant for a ticket that came by itself.
        active.add(
                composerModel
                        .dispatch()
                        .moving()
                        .movesProperty()
                        .subscribe((before, now) -> transcript.requestFocus()));
        commands.forEach(command -> active.add(means.commands().add(command.in(this))));
        active.add(sheets::close);
    }

    private MessageBlocks blocks(Means means) {
        var files =
                new AttachmentParts(
                        texts, new Sizes(texts), means.files(), means.threads(), look::at);
        return new MessageBlocks(texts, means.ages(), files);
    }

    private List<Command> commands() {
        var own =
                Stream.of(
                        Command.of("conversation.take", model::take).on("Ctrl+T"),
                        Command.of("conversation.quote", () -> UiThread.later(this::quote))
                                .on("R")
                                .when(
                                        transcript.hasSelectionProperty(),
                                        "conversation.quote.hindered"),
                        onTicket(
                                        Command.of("conversation.find", messages.find()::begin)
                                                .on("Ctrl+F"))
                                .keyIn(focusWithinProperty()),
                        onTicket(
                                Command.of("conversation.fold", transcript::toggleFolds)
                                        .on("Alt+Q")),
                        onTicket(
                                Command.of("conversation.macro", choices::toggleMacros)
                                        .on("Ctrl+M")),
                        Command.of("conversation.files", look::newest)
                                .on("Ctrl+Shift+F")
                                .when(look.anyProperty(), "conversation.files.none"),
                        Command.of("conversation.codes", codes::toggle)
                                .on("Ctrl+Shift+E")
                                .when(codes.anyProperty(), "conversation.codes.none"),
                        Command.of("conversation.saveall", look::saveAll)
                                .when(look.anyProperty(), "conversation.files.none"),
                        onTicket(
                                Command.of("conversation.picture", pasted::offer)
                                        .on("Ctrl+Shift+V")),
                        onTicket(
                                Command.of("conversation.handover", choices::toggleHandOver)
                                        .on("Ctrl+Shift+H")),
                        Command.of("conversation.quicktexts", choices::toggleQuickTexts)
                                .on("Ctrl+Shift+Q"));
        return Stream.concat(own, header.commands().stream()).toList();
    }

    private Command onTicket(Command command) {
        return command.when(header.sceneProperty().isNotNull(), "conversation.noticket");
    }

    /// The key of the reply quotes what is selected, if something is.
    private void toReply() {
        if (transcript.hasSelectionProperty().get()) {
            quote();
        } else {
            composer.write(DraftKey.Kind.REPLY);
        }
    }

    private void sendLater() {
        choices.toggleLater();
    }

    private void restore(DraftKey draft, Version version) {
        composer.restore(draft, version);
    }

    /// What is selected in the conversation, as a quote behind what is written in the reply. Not
    /// while a bare letter is being pressed: the editor would get it.
    private void quote() {
        composer.quote(transcript.selectedText());
        transcript.clearSelection();
    }

    /// Where the keyboard goes: the editor, where one is on the screen.
    public Optional<Node> keyboard() {
        return Optional.<Node>of(composer.editor()).filter(editor -> editor.getScene() != null);
    }

    /// Before the window closes: what was typed in a sheet is kept.
    public void leave() {
        choices.leave();
    }

    private void showView(View view) {
        if (model.open().isEmpty()) {
            // A sheet is about the ticket it was opened on; each other one is loaded first.
            sheets.close();
        }
        composerModel.show(model.open());
        look.follow(view);
        switch (view) {
            case View.Nothing nothing -> alone(new EmptyState(texts.of(model.invitation())));
            case View.Loading loading -> {}
            case View.Gone gone -> alone(new EmptyState(texts.of("conversation.gone.sentence")));
            case View.Failed failed -> alone(failure());
            case View.Open open -> messages.load(open);
        }
    }

    private Node failure() {
        var again = new Button(texts.of("queue.retry.label"));
        again.setOnAction(event -> model.reread());
        return new ErrorBanner(
                ErrorBanner.Severity.ERROR,
                new ErrorBanner.News(
                        texts.of("conversation.failed.what"),
                        texts.of("queue.failed.kept"),
                        texts.of("queue.failed.next")),
                again);
    }

    private void alone(Node node) {
        messages.forget();
        frame.setTop(null);
        frame.setBottom(null);
        frame.setCenter(node);
    }

    private void frame(View.Open open) {
        header.show(open, clock.instant());
        composer.refresh();
        frame.setTop(header);
        frame.setCenter(messages);
        frame.setBottom(composer);
    }
}
