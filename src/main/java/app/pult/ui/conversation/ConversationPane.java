package app.pult.ui.conversation;

import app.pult.desk.DraftKey;
import app.pult.desk.TicketId;
import app.pult.desk.operation.OperationId;
import app.pult.desk.sendcheck.Others;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.conversation.ready.ReadyTexts;
import app.pult.ui.conversation.versions.Version;
import app.pult.ui.kit.Ages;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Command;
import app.pult.ui.kit.Commands;
import app.pult.ui.kit.EmptyState;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Look;
import app.pult.ui.kit.Sizes;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.Texts;
import app.pult.ui.kit.UiThread;
import app.pult.ui.kit.transcript.Block;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.FileIntake;
import app.pult.ui.shell.FindBar;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Threads;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The open ticket: header, conversation, editor. The editor stays where it is while the
/// conversation is read anew, so nothing typed is ever taken away by a refresh.
///
/// Thread: FX only.
public final class ConversationPane extends StackPane {
    /// After the first ticket was painted; about then the operator reads.
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final ConversationModel model;
    private final ComposerModel composerModel;
    private final Texts texts;
    private final InstantSource clock;
    private final Background background;
    private final TicketHeader header;
    private final Transcript transcript;
    private final CodesInSight codes;
    private final ComposerPane composer;
    private final MessageBlocks blocks;
    private final NewestFirst newest;
    private final BorderPane frame = new BorderPane();
    private final BorderPane reading = new BorderPane();
    private final FindBar find;
    private final Sheets sheets;
    private final FileLook look;
    private final PastedPicture pasted;
    private final TicketSheets choices;
    private Optional<TicketId> shown = Optional.empty();
    private Set<OperationId> waiting = Set.of();

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
        background = means.threads().background();
        sheets = new Sheets(this, means.commands());
        var sizes = new Sizes(texts);
        look = new FileLook(new FileSheets(means.files(), texts, means.threads()), sheets);
        header = new TicketHeader(model, texts, means.ages(), new ChatBar(texts, means.commands()));
        codes = new CodesInSight(sheets, texts, means.search());
        transcript =
                new Transcript(
                        "conversation-messages",
                        target -> follow(target, means.files()),
                        codes::card);
        var place = new StackPane();
        reading.setTop(place);
        reading.setCenter(transcript);
        transcript.setMinHeight(0);
        find = new FindBar("conversation", transcript, reading, place, texts, means.threads());
        var versions = new VersionsOffer(means, sheets, composerModel, this::restore);
        composer =
                new ComposerPane(
                        composerModel, means, this::toReply, this::sendLater, versions::toggle);
        choices = new TicketSheets(model, composerModel, composer, sheets, means);
        pasted = new PastedPicture(means, sheets, composerModel);
        FileIntake.paste(composer.editor(), composerModel::attach, picture -> pasted.offer());
        blocks =
                new MessageBlocks(
                        texts,
                        means.ages(),
                        new AttachmentParts(
                                texts, sizes, means.files(), means.threads(), look::at));
        newest = new NewestFirst(blocks, clock);
        model.prepare(newest::make);
        prepare(means.threads());
        getChildren().add(frame);
        // Where a banner takes the room, the editor becomes lower: see there.
        frame.setMinHeight(0);
        setMinHeight(0);
        heightProperty().subscribe(now -> composer.fit(now.doubleValue()));
        setId("conversation");
        getStyleClass().addAll("conversation", "surface");
        getStylesheets().add(Look.stylesheet(ConversationPane.class, "conversation.css"));
        transcript.setAccessibleText(texts.of("conversation.messages.spoken"));
        var commands = commands();
        commands.forEach(means.commands()::know);
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    composerModel.resume();
                    means.ready().refresh();
                    model.asked().ifPresent(composerModel::ask);
                    active.add(model.follow());
                    active.add(model.viewProperty().subscribe(this::showView));
                    active.add(model.onOtherList(() -> showView(model.view())));
                    active.add(model.onSought(this::seek));
                    active.add(composerModel::saveNow);
                    // What is typed next is not meant for a ticket that came by itself.
                    active.add(
                            composerModel
                                    .moving()
                                    .movesProperty()
                                    .subscribe((before, now) -> transcript.requestFocus()));
                    commands.forEach(command -> active.add(means.commands().add(command.in(this))));
                    active.add(sheets::close);
                });
    }

    /// The first search shall not wait for the skins of its bar, which a cold start makes slowly.
    private void prepare(Threads threads) {
        var once = new Subscriptions();
        once.add(
                reading.sceneProperty()
                        .subscribe(
                                scene -> {
                                    if (scene != null) {
                                        once.clear();
                                        threads.delay().after(IDLE, find::prepare);
                                    }
                                }));
    }

    private void follow(String target, AttachmentFiles files) {
        if (!codes.follow(target)) {
            files.browse(target);
        }
    }

    private List<Command> commands() {
        var onScreen = header.sceneProperty().isNotNull();
        var own =
                Stream.of(
                        Command.of("conversation.take", model::take).on("Ctrl+T"),
                        Command.of("conversation.quote", () -> UiThread.later(this::quote))
                                .on("R")
                                .when(
                                        transcript.hasSelectionProperty(),
                                        "conversation.quote.hindered"),
                        Command.of("conversation.find", find::begin)
                                .on("Ctrl+F")
                                .when(onScreen, "conversation.noticket")
                                .keyIn(focusWithinProperty()),
                        Command.of("conversation.fold", transcript::toggleFolds)
                                .on("Alt+Q")
                                .when(onScreen, "conversation.noticket"),
                        Command.of("conversation.macro", choices::toggleMacros)
                                .on("Ctrl+M")
                                .when(onScreen, "conversation.noticket"),
                        Command.of("conversation.files", look::newest)
                                .on("Ctrl+Shift+F")
                                .when(look.anyProperty(), "conversation.files.none"),
                        Command.of("conversation.codes", codes::toggle)
                                .on("Ctrl+Shift+E")
                                .when(codes.anyProperty(), "conversation.codes.none"),
                        Command.of("conversation.saveall", look::saveAll)
                                .when(look.anyProperty(), "conversation.files.none"),
                        Command.of("conversation.picture", pasted::offer)
                                .on("Ctrl+Shift+V")
                                .when(onScreen, "conversation.noticket"),
                        Command.of("conversation.handover", choices::toggleHandOver)
                                .on("Ctrl+Shift+H")
                                .when(onScreen, "conversation.noticket"),
                        Command.of("conversation.quicktexts", choices::toggleQuickTexts)
                                .on("Ctrl+Shift+Q"));
        return Stream.concat(own, header.commands().stream()).toList();
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
            case View.Open open -> load(open);
        }
    }

    private Node failure() {
        var again = new javafx.scene.control.Button(texts.of("queue.retry.label"));
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
        shown = Optional.empty();
        codes.follow(List.of(), block -> {});
        frame.setTop(null);
        frame.setBottom(null);
        frame.setCenter(node);
    }

    private void load(View.Open open) {
        var id = open.ticket().id();
        boolean isShown = shown.filter(id::equals).isPresent();
        var end = newest.of(open).filter(made -> !isShown && !model.isSought(id));
        if (end.isEmpty()) {
            loadAll(open);
            return;
        }
        paint(open, end.get());
        if (NewestFirst.leavesOut(open)) {
            afterPicture(() -> model.open().filter(open::equals).ifPresent(this::loadAll));
        }
    }

    /// What comes first is to be seen first.
    private void afterPicture(Runnable action) {
        var scene = getScene();
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        action.run();
                    }
                });
    }

    private void loadAll(View.Open open) {
        var now = clock.instant();
        background.load("blocks", () -> blocks.of(open, now), made -> paint(open, made));
    }

    private void paint(View.Open open, List<Block> made) {
        header.show(open, clock.instant());
        codes.follow(made, transcript::scrollTo);
        composer.refresh();
        boolean justSent = !waiting.containsAll(open.outbox().keySet());
        waiting = open.outbox().keySet();
        if (shown.filter(open.ticket().id()::equals).isPresent()) {
            transcript.update(made);
            if (justSent) {
                transcript.scrollToEnd();
            }
            return;
        }
        shown = Optional.of(open.ticket().id());
        frame.setTop(header);
        frame.setCenter(reading);
        find.close();
        frame.setBottom(composer);
        transcript.open(made);
        seek();
    }

    /// Brings into sight what the operator came for, if that is in the ticket that is shown.
    private void seek() {
        shown.flatMap(model::takeSought)
                .ifPresent(
                        sought -> {
                            transcript.scrollTo(sought.message().value());
                            if (!sought.words().isEmpty()) {
                                find.show(sought.words());
                            }
                        });
    }
}
