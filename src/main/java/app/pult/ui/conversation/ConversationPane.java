package app.pult.ui.conversation;

import app.pult.desk.TicketId;
import app.pult.desk.operation.OperationId;
import app.pult.ui.conversation.ConversationModel.View;
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
import app.pult.ui.kit.transcript.Block;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.OpenEditor;
import app.pult.ui.shell.Threads;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The open ticket: header, conversation, editor. The editor stays where it is while the
/// conversation is read anew, so nothing typed is ever taken away by a refresh.
///
/// Thread: FX only.
public final class ConversationPane extends BorderPane {
    private final ConversationModel model;
    private final ComposerModel composerModel;
    private final Texts texts;
    private final InstantSource clock;
    private final Background background;
    private final TicketHeader header;
    private final Transcript transcript;
    private final ComposerPane composer;
    private final MessageBlocks blocks;
    private Optional<TicketId> shown = Optional.empty();
    private Set<OperationId> waiting = Set.of();

    /// What the pane shows things with.
    public record Means(
            Texts texts,
            Ages ages,
            Commands commands,
            AttachmentFiles files,
            OpenEditor editor,
            InstantSource clock,
            Threads threads) {}

    public ConversationPane(ConversationModel model, ComposerModel composerModel, Means means) {
        this.model = model;
        this.composerModel = composerModel;
        texts = means.texts();
        clock = means.clock();
        background = means.threads().background();
        var sizes = new Sizes(texts);
        header = new TicketHeader(model, texts, means.ages());
        transcript = new Transcript("conversation-messages", means.files()::browse);
        composer = new ComposerPane(composerModel, means, sizes);
        blocks =
                new MessageBlocks(
                        texts,
                        means.ages(),
                        new AttachmentParts(texts, sizes, means.files(), means.threads()));
        setId("conversation");
        getStyleClass().addAll("conversation", "surface");
        getStylesheets().add(Look.stylesheet(ConversationPane.class, "conversation.css"));
        transcript.setAccessibleText(texts.of("conversation.messages.spoken"));
        var active = new Subscriptions();
        active.whileInScene(
                this,
                () -> {
                    composerModel.resume();
                    model.asked().ifPresent(composerModel::ask);
                    active.add(model.follow());
                    active.add(model.viewProperty().subscribe(this::showView));
                    active.add(composerModel::saveNow);
                    active.add(
                            means.commands()
                                    .add(
                                            Command.of("conversation.take", model::take)
                                                    .on("Ctrl+T")));
                    header.commands().forEach(command -> active.add(means.commands().add(command)));
                });
    }

    /// Where the keyboard goes: the editor, where one is on the screen.
    public Optional<Node> keyboard() {
        return Optional.of(composer.editor()).filter(editor -> editor.getScene() != null);
    }

    private void showView(View view) {
        composerModel.show(model.open());
        switch (view) {
            case View.Nothing nothing ->
                    alone(new EmptyState(texts.of("conversation.empty.sentence")));
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
        setTop(null);
        setBottom(null);
        setCenter(node);
    }

    private void load(View.Open open) {
        var now = clock.instant();
        background.load("blocks", () -> blocks.of(open, now), made -> paint(open, made));
    }

    private void paint(View.Open open, List<Block> made) {
        header.show(open, clock.instant());
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
        setTop(header);
        setCenter(transcript);
        setBottom(composer);
        transcript.open(made);
    }
}
