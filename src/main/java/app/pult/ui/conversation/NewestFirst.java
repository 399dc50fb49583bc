package app.pult.ui.conversation;

import app.pult.ui.conversation.ConversationModel.View;
import app.pult.ui.kit.transcript.Block;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What is in sight when a ticket is opened, made where the ticket is read: it is on the screen a
/// picture earlier than if the pane asked for it, and a long conversation as early as a short one.
///
/// Thread: any.
final class NewestFirst {
    /// Fills a window of 2160 lines with messages of one line each.
    private static final int MESSAGES = 60;

    private final MessageBlocks blocks;
    private final InstantSource clock;
    private volatile Optional<Made> latest = Optional.empty();

    private record Made(View.Open open, List<Block> blocks) {}

    NewestFirst(MessageBlocks blocks, InstantSource clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    /// On the thread that read it.
    void make(View.Open open) {
        latest = Optional.of(new Made(open, blocks.newest(open, clock.instant(), MESSAGES)));
    }

    /// The end of this conversation, where it was made.
    Optional<List<Block>> of(View.Open open) {
        return latest.filter(made -> made.open().equals(open)).map(Made::blocks);
    }

    /// Whether there is more than that end.
    static boolean leavesOut(View.Open open) {
        return open.messages().size() > MESSAGES;
    }
}
