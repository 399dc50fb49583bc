package app.pult.ui.conversation;

import app.pult.desk.TicketId;
import app.pult.desk.operation.OperationId;
import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.kit.Background;
import app.pult.ui.kit.Subscriptions;
import app.pult.ui.kit.transcript.Block;
import app.pult.ui.kit.transcript.Transcript;
import app.pult.ui.shell.FindBar;
import app.pult.ui.shell.Threads;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The messages of the open ticket: the newest at once, all of them a picture later; over them the
/// words that are looked for.
///
/// Thread: FX only.
final class MessagesView extends BorderPane {
    /// After the first ticket was painted; about then the operator reads.
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final ConversationModel model;
    private final CodesInSight codes;
    private final MessageBlocks blocks;
    private final InstantSource clock;
    private final Threads threads;
    private final Consumer<View.Open> around;
    private final Background background;
    private final Transcript transcript;
    private final NewestFirst newest;
    private final FindBar find;
    private Optional<TicketId> shown = Optional.empty();
    private Set<OperationId> waiting = Set.of();

    /// `around` shows what stands around the messages, before they are painted.
    MessagesView(
            ConversationModel model,
            CodesInSight codes,
            MessageBlocks blocks,
            ConversationPane.Means means,
            Consumer<View.Open> around) {
        this.model = model;
        this.codes = codes;
        this.blocks = blocks;
        this.around = around;
        clock = means.clock();
        threads = means.threads();
        background = threads.background();
        transcript =
                new Transcript(
                        "conversation-messages",
                        target -> follow(target, means.files()),
                        codes::card);
        transcript.setMinHeight(0);
        transcript.setAccessibleText(means.texts().of("conversation.messages.spoken"));
        var place = new StackPane();
        setTop(place);
        setCenter(transcript);
        find = new FindBar("conversation", transcript, this, place, means.texts(), means.threads());
        newest = new NewestFirst(blocks, clock);
        model.prepare(newest::make);
        prepare(means.threads());
    }

    Transcript transcript() {
        return transcript;
    }

    FindBar find() {
        return find;
    }

    /// The first search shall not wait for the skins of its bar, which a cold start makes slowly.
    private void prepare(Threads threads) {
        var once = new Subscriptions();
        once.add(
                sceneProperty()
                        .subscribe(
                                scene -> {
                                    if (scene != null) {
                                        once.clear();
                                        threads.delay()
                                                .after(IDLE, () -> find.prepare(threads.delay()));
                                    }
                                }));
    }

    private void follow(String target, AttachmentFiles files) {
        if (!codes.follow(target)) {
            files.browse(target);
        }
    }

    /// Something else is shown in their place.
    void forget() {
        shown = Optional.empty();
        codes.follow(List.of(), block -> {});
    }

    void load(View.Open open) {
        var id = open.ticket().id();
        boolean isShown = shown.filter(id::equals).isPresent();
        var end = newest.of(open).filter(made -> !isShown && !model.isSought(id));
        if (end.isEmpty()) {
            loadAll(open);
            return;
        }
        paint(open, end.get());
        if (NewestFirst.leavesOut(open)) {
            threads.afterPicture(() -> model.open().filter(open::equals).ifPresent(this::loadAll));
        }
    }

    private void loadAll(View.Open open) {
        var now = clock.instant();
        background.load("blocks", () -> blocks.of(open, now), made -> paint(open, made));
    }

    private void paint(View.Open open, List<Block> made) {
        codes.follow(made, transcript::scrollTo);
        boolean justSent = !waiting.containsAll(open.outbox().keySet());
        waiting = open.outbox().keySet();
        boolean isShown = shown.filter(open.ticket().id()::equals).isPresent();
        shown = Optional.of(open.ticket().id());
        around.accept(open);
        if (isShown) {
            transcript.update(made);
            if (justSent) {
                transcript.scrollToEnd();
            }
            return;
        }
        find.close();
        transcript.open(made);
        seek();
    }

    /// Brings into sight what the operator came for, if that is in the ticket that is shown.
    void seek() {
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
